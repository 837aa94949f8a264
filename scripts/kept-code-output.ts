/**
 * What a bundle must be for `KeptCode` (src/hosts/node/kept-code.ts) to load it: in ASCII, so that its letters are its bytes;
 * and without imports at run time, which code of that kind cannot do. It requires a small module that does them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Imports by a file beside it, or by a name or address. */
const IMPORTER = "module.exports = (name) => import(name.startsWith('.') ? require('node:url').pathToFileURL(require('node:path').join(__dirname, name)).href : name);\n";

export function asKeptCode(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).replace(/(?<![\w$.*])import\(/g, "require('./import-module.cjs')(");
}

/** @param folder that the bundle lies in. */
export function writeImporter(folder: string): void {
  writeFileSync(join(folder, 'import-module.cjs'), IMPORTER);
}

/** A bundler’s plugin that does it to every chunk. */
export function keptCode(): { name: string; generateBundle(options: unknown, bundle: Record<string, { code?: string }>): void } {
  return {
    name: 'kept-code',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.code !== undefined) chunk.code = asKeptCode(chunk.code);
    },
  };
}
