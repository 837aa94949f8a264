/**
 * Lists the commonest words of a corpus that the lexicon does not know, to keep data/words/new-words.tsv.
 *
 *     node --import tsx scripts/unknown-words.ts FOLDER [--top 200] [--names]
 *
 * Reads .txt and .md files, and .jsonl files whose lines have a `text`. A row is: the word, how often, in how many
 * texts, the word it might be a slip for, and one place where it stands. A word of many texts is new; one of a single
 * text, near a common word, is a slip. Words with a capital are left out unless `--names` is given.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openLexicon, type BinaryLexicon } from '../src/lexicon/open.ts';

export interface Unknown {
  readonly word: string;
  count: number;
  texts: number;
  /** The first place it was met in, a line long. */
  readonly place: string;
}

/** Words that stand by themselves: no part of an address, a handle, a figure or a compound. */
const WORD = /(?<![\p{L}\p{N}@./_#'’-])\p{L}[\p{L}\p{M}'’]*\p{L}(?![\p{L}\p{N}@/_-]|[.:]\S)/gu;
const AROUND = 30;

/** Unknown words of these texts, those of most texts first; then by count and by letters. */
export function unknownWords(texts: Iterable<string>, lexicon: BinaryLexicon, withNames: boolean): Unknown[] {
  const found = new Map<string, Unknown>();
  for (const text of texts) {
    const here = new Set<string>();
    for (const { 0: token, index } of text.matchAll(WORD)) {
      const word = token.replace(/['’]s?$/u, '');
      if (lexicon.has(word) || lexicon.has(token) || (!withNames && word !== word.toLowerCase())) continue;
      const known = found.get(word) ?? { word, count: 0, texts: 0, place: text.slice(Math.max(0, index - AROUND), index + token.length + AROUND).replace(/\s+/g, ' ') };
      known.count++;
      if (!here.has(word)) known.texts++;
      here.add(word);
      found.set(word, known);
    }
  }
  return [...found.values()].sort((a, b) => b.texts - a.texts || b.count - a.count || (a.word < b.word ? -1 : 1));
}

/** The texts under a folder, file by file in order of name. */
export function* readTexts(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* readTexts(path);
    else if (/\.(?:txt|md)$/.test(name)) yield readFileSync(path, 'utf8');
    else if (name.endsWith('.jsonl')) yield* readFileSync(path, 'utf8').trim().split('\n').map(textOf);
  }
}

function textOf(line: string): string {
  const record: unknown = JSON.parse(line);
  return typeof record === 'object' && record !== null && 'text' in record && typeof record.text === 'string' ? record.text : '';
}

if (process.argv[1]?.endsWith('unknown-words.ts')) {
  const folder = process.argv[2];
  if (folder === undefined || folder.startsWith('--')) {
    process.stderr.write('usage: unknown-words.ts FOLDER [--top 200] [--names]\n');
    process.exit(2);
  }
  const topAt = process.argv.indexOf('--top');
  const top = topAt < 0 ? 200 : Number(process.argv[topAt + 1]);
  const bytes = Uint8Array.from(readFileSync(new URL('../data/build/lexicon.bin', import.meta.url)));
  const lexicon = openLexicon(bytes.buffer);
  for (const { word, count, texts, place } of unknownWords(readTexts(folder), lexicon, process.argv.includes('--names')).slice(0, top)) {
    process.stdout.write(`${[word, count, texts, lexicon.suggest(word, { limit: 1 })[0]?.text ?? '', place].join('\t')}\n`);
  }
}
