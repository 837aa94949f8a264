/**
 * The lexicon beside other spell checkers: load, look-ups, suggestions, memory, and quality on pairs of slip and word.
 *
 *     node --expose-gc --import tsx bench/lexicon.mjs [pairs.tsv] [--only NAME]
 *
 * The pairs file has the columns set, wrong, right; small-letter pairs are used. Each checker runs in a process of its
 * own, so that one's memory and warm code do not touch another's. A checker that is not installed is left out.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkers } from './lexicon-checkers.mjs';

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const file = process.argv[2]?.startsWith('--') ? undefined : process.argv[2];
const pairsFile = file ?? fileURLToPath(new URL('../../shared/quality/typos/pairs.tsv', import.meta.url));

/** Pairs of slip and word, small letters only. */
function readPairs() {
  if (!existsSync(pairsFile)) return [];
  const [header, ...rows] = readFileSync(pairsFile, 'utf8').trim().split('\n').map((line) => line.split('\t'));
  const [wrong, right] = [header.indexOf('wrong'), header.indexOf('right')];
  return rows.map((row) => ({ wrong: row[wrong], right: row[right] })).filter((pair) => pair.wrong === pair.wrong.toLowerCase());
}

/** Look-ups a second over running words, after a warm-up. */
function lookUpsPerSecond(has, words) {
  const once = () => { let known = 0; for (const word of words) if (has(word)) known++; return known; };
  const warmUntil = performance.now() + 300;
  while (performance.now() < warmUntil) once();
  const start = performance.now();
  let rounds = 0;
  do { once(); rounds++; } while (performance.now() - start < 500);
  return (rounds * words.length * 1000) / (performance.now() - start);
}

/** Suggestions: how many a second, and how often the right word is first and among five. Slow checkers judge every tenth pair. */
async function suggestions(suggest, pairs) {
  const probe = performance.now();
  for (const { wrong } of pairs.slice(0, 20)) await suggest(wrong);
  const isSlow = performance.now() - probe > 500;
  const asked = isSlow ? pairs.filter((_, k) => k % 10 === 0) : pairs;
  const start = performance.now();
  const lists = [];
  for (const { wrong } of asked) lists.push(await suggest(wrong));
  const perSecond = (asked.length * 1000) / (performance.now() - start);
  const share = (count) => `${((100 * count) / asked.length).toFixed(1)}%`;
  return {
    perSecond,
    first: share(asked.filter(({ right }, k) => lists[k][0] === right).length),
    five: share(asked.filter(({ right }, k) => lists[k].slice(0, 5).includes(right)).length),
    asked: asked.length,
  };
}

async function measure(name) {
  const used = () => { globalThis.gc?.(); const { heapUsed, external, arrayBuffers } = process.memoryUsage(); return heapUsed + Math.max(external, arrayBuffers); };
  const before = used();
  const checker = await checkers[name]();
  if (checker === undefined) return undefined;
  const pairs = readPairs();
  const words = pairs.flatMap(({ wrong, right }) => [right, right, right, wrong]);
  const suggested = await suggestions(checker.suggest, pairs);
  const lookUps = checker.has === undefined ? 0 : lookUpsPerSecond(checker.has, words);
  const flags = checker.flags ?? ((word) => !checker.has(word));
  let flagged = 0;
  for (const { wrong } of pairs) if (await flags(wrong)) flagged++;
  return { name, loadMs: checker.loadMs, lookUps, memoryMb: (used() - before) / 1e6, flagged: `${((100 * flagged) / pairs.length).toFixed(1)}%`, ...suggested };
}

if (only !== undefined) {
  process.stdout.write(JSON.stringify((await measure(only)) ?? null));
} else {
  console.log('| checker | load, ms | look-ups/s | suggestions/s | heap and buffers, MB | flagged | right first | among five | pairs |');
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const name of Object.keys(checkers)) {
    const flags = ['--expose-gc', '--import', 'tsx', fileURLToPath(import.meta.url), pairsFile, '--only', name];
    const row = JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || 'null');
    if (row === null) { console.log(`| ${name} | not installed |`); continue; }
    console.log(`| ${name} | ${row.loadMs.toFixed(1)} | ${row.lookUps === 0 ? '–' : `${(row.lookUps / 1e6).toFixed(2)}M`} | ${Math.round(row.perSecond)} | ${row.memoryMb.toFixed(1)} | ${row.flagged} | ${row.first} | ${row.five} | ${row.asked} |`);
  }
}
