/**
 * How the cost of a check grows with the text: it should grow as the text does, whatever is in it.
 *
 * `node --import tsx bench/growth.ts [unit…]` prints the steepest and, for each, the rules that take the time.
 */
import { join } from 'node:path';
import type { Proofreader } from '../src/index.ts';
import { time } from './measure.ts';
import { Newsroom, root } from './texts.ts';

export interface Growth {
  readonly name: string;
  readonly format: string;
  readonly smallMs: number;
  /** Infinity if it would have taken too long to wait for. */
  readonly largeMs: number;
  /** Set if it is steep: the rule that takes most of the time. */
  readonly culprit?: string;
}

/** One line of the same few characters, over and over. */
const HOSTILE = [
  'a', 'A', 'aA', '. ', ', ', '“', '”', '"', "'", '‘', '- ', '-', '—', '…', '(', ')', '1', '1,', '$1 ', '1% ', '10 a.m. ', 'U.S. ', 'US ', 'Mr. ', 'The ', 'the the ', 'said ', '“a,” said ', '“a” ', "'a' ", 'Vidal ', 'Ana Vidal ', 'Vidal Vidas ', 'President Vidal ',
  'gov ', 'goverment ', 'a- b', 'a - b ', 'Feb. 24, ', 'Monday, 3 May 2025 ', '2025 ', 'aged 12 ', 'However, The ', 'colour color ', 'Although, ', 'NATO (NATO) ', 'A (B) ', '[', '*', '*a ', '<', '<a ', '&', '&amp;', '`', '|', '![', '<!-- ', '[^1]: ', '> ', '@a ', 'http://', 'www.a', '\u00a0', '\u200b', '\u00ad', '🎉', 'é', '東', ' ', '\t',
];
/** Characters: of news copy, and of one line of the same. */
export const COPY = 100_000;
const LINE = 32_000;
const TIMES = 10;
/** On the way up from this, a text that would take longer than this to check is given up. */
const FIRST = 2_000;
const PATIENCE_MS = 4_000;
/** Ratio for ten times the text from which it is no longer called linear. */
export const STEEP = 20;
/** Shorter times say more about the machine than about the text. */
const TELLING_MS = 40;

/** @param tell is called for each text as it is measured. */
export async function growth(units: readonly string[] = HOSTILE, tell: (one: Growth) => void = () => undefined): Promise<Growth[]> {
  const { createProofreader } = (await import(join(root, 'dist/index.js'))) as typeof import('../src/index.ts');
  const proofreader = await createProofreader();
  const measured: Growth[] = [];
  const add = (subject: Subject): void => {
    const one = grow(proofreader, subject);
    measured.push(one);
    tell(one);
  };
  for (const format of ['text', 'markdown']) {
    const newsroom = new Newsroom(3);
    const article = format === 'text' ? newsroom.article(190_000) : newsroom.markdownArticle(190_000);
    add({ name: 'news copy', format, size: COPY, make: (length) => article.slice(0, length) });
    for (const unit of units) add({ name: JSON.stringify(unit), format, size: LINE, make: (length) => unit.repeat(length / unit.length) });
  }
  return measured;
}

export function isSteep({ smallMs, largeMs }: Growth): boolean {
  return largeMs > TELLING_MS && largeMs / Math.max(smallMs, TELLING_MS / 10) > STEEP;
}

interface Subject {
  readonly name: string;
  readonly format: string;
  /** Characters of the small text; the large one has ten times as many. */
  readonly size: number;
  readonly make: (length: number) => string;
}

function grow(proofreader: Proofreader, { name, format, size, make }: Subject): Growth {
  let checks = 0;
  const check = (length: number): number => {
    const text = make(length) + ' '.repeat(++checks); // the proofreader knows the text that it saw last
    return time(() => proofreader.check(text, { format }));
  };
  let last = check(FIRST);
  for (let length = FIRST * 4; length < size; length *= 4) {
    const now = check(length);
    if (now > PATIENCE_MS / 16 && now / last > 8) return culprit(proofreader, { name, format, smallMs: now, largeMs: Infinity }, make(length));
    last = now;
  }
  const smallMs = Math.min(check(size), check(size));
  if (smallMs * TIMES > PATIENCE_MS * 5) return culprit(proofreader, { name, format, smallMs, largeMs: Infinity }, make(size / 4));
  const measured = { name, format, smallMs, largeMs: check(size * TIMES) };
  return isSteep(measured) ? culprit(proofreader, measured, make(size * 4)) : measured;
}

function culprit(proofreader: Proofreader, steep: Growth, text: string): Growth {
  let worst = { id: 'analysis', took: 0 };
  for (const { id } of proofreader.rules) {
    const rules = Object.fromEntries(proofreader.rules.map((rule) => [rule.id, rule.id === id]));
    const took = time(() => proofreader.check(text, { format: steep.format, settings: { rules } }));
    if (took > worst.took) worst = { id, took };
  }
  return { ...steep, culprit: worst.id };
}

if (process.argv[1] === import.meta.filename) {
  const units = process.argv.slice(2);
  await growth(units.length > 0 ? units : HOSTILE, (one) => {
    if (units.length > 0 || isSteep(one)) console.log([one.format, one.name, one.smallMs.toFixed(0), one.largeMs.toFixed(0), (one.largeMs / one.smallMs).toFixed(1), one.culprit ?? ''].join('\t'));
  });
}
