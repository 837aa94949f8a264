/** The files of the desk page: built into the package, with the lexicon beside them. */
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexiconPath } from '../node/lexicon-file.ts';

/** In the built package the page lies beside the code, in a checkout where the build put it. */
const PLACES = ['./desk/', '../../../dist/desk/'];

/**
 * Every file of the page by its path on the server (`assets/page.css`), with its place on the disk.
 * @throws if the page was not built.
 */
export function pageFiles(): ReadonlyMap<string, string> {
  const folder = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((one) => existsSync(join(one, 'index.html')));
  if (folder === undefined) throw new Error('the desk page is missing: run “npm run build” in the package’s folder');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map([...paths.map((path) => [path.slice(folder.length).replaceAll(sep, '/'), path] as const), ['lexicon.bin', lexiconPath()] as const]);
}
