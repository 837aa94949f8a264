/** Which imports of src go against its order: each folder may import only from itself and from those above it in the list. */
import { posix } from 'node:path';

export const ORDER = ['text', 'lexicon', 'article', 'rule', 'rules', 'styles', 'engine', 'readers', 'proofreader', 'adapters', 'reporters', 'hosts', 'entries'] as const;

/** Only these may use Node's own modules. */
const NODE_FOLDERS = new Set(['hosts']);

const IMPORT = /\bfrom\s+'([^']+)'|\bimport\s*\(?\s*'([^']+)'|\brequire\('([^']+)'\)/g;

/**
 * @param files text by path, such as `src/text/span.ts`.
 * @returns a line for each import that is not allowed.
 */
export function findViolations(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => [...text.matchAll(IMPORT)].flatMap(([, stated, called, required]) => violation(path, stated ?? called ?? required) ?? []));
}

function violation(path: string, specifier: string): string | undefined {
  const from = folderOf(path);
  if (specifier.startsWith('node:')) return NODE_FOLDERS.has(from) ? undefined : `${path}: imports ${specifier}; only ${[...NODE_FOLDERS].join(', ')} may use Node’s modules`;
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(path), specifier);
  if (!target.startsWith('src/')) return undefined;
  const to = folderOf(target);
  const [place, targetPlace] = [placeOf(from), placeOf(to)];
  if (place < 0) return `${path}: the folder ${from} has no place in the order`;
  return targetPlace <= place && targetPlace >= 0 ? undefined : `${path}: imports ${specifier}, upward from ${from} to ${to}`;
}

/** Files that lie in src itself are the package's entries. */
function folderOf(path: string): string {
  const [, folder, file] = path.split('/');
  return file === undefined ? 'entries' : folder;
}

function placeOf(folder: string): number {
  return (ORDER as readonly string[]).indexOf(folder);
}
