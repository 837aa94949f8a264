/** The YAML parser, loaded by the first article that has front matter: it costs 15 ms. */
import { createRequire } from 'node:module';

export function parseYaml(text: string): unknown {
  const require = createRequire(import.meta.url);
  const { parse } = require('yaml') as typeof import('yaml');
  return parse(text);
}
