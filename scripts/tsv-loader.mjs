// Lets Node import the tables of data/ as their text: node --import ./scripts/tsv-loader.mjs …
import { register } from 'node:module';

const hooks = `
import { readFile } from 'node:fs/promises';
export async function load(url, context, next) {
  if (!/\\.(?:tsv|txt)$/.test(url.split('?')[0])) return next(url, context);
  const text = await readFile(new URL(url), 'utf8');
  return { format: 'module', shortCircuit: true, source: 'export default ' + JSON.stringify(text) };
}`;
register('data:text/javascript,' + encodeURIComponent(hooks));
