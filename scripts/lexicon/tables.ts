/**
 * Our own word tables in data/words/: additions to the dictionaries, contractions, words never to be offered.
 */

import { existsSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../data/words/', import.meta.url);

/** The rows of a table by column name; empty if the table is not there. Lines that start with # are remarks. */
export function readTable(name: string): Readonly<Record<string, string>>[] {
  const file = new URL(name, FOLDER);
  if (!existsSync(file)) return [];
  const [header = '', ...lines] = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = header.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, k) => [columns[k] ?? '', cell])));
}

/** The lines of a plain list; empty if it is not there. */
export function readList(name: string): string[] {
  const file = new URL(name, FOLDER);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}
