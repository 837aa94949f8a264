/**
 * The lexicon beside other spell checkers: load, look-ups, suggestions, memory, and quality on pairs of slip and word.
 *
 *     node --expose-gc --import tsx bench/lexicon.mjs [pairs.tsv] [--only NAME]
 *
 * The pairs file has the columns set, wrong, right; small-letter pairs are used. Each checker runs in a process of its
 * own, so that one's memory and warm code do not touch another's. A checker that is not installed is left out.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** The words of our own fixtures, in running order: what look-ups are asked about. */
function runningWords() {
  const folder = new URL('../fixtures/', import.meta.url);
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:md|txt)$/.test(name)).sort();
  return files.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').match(/\p{L}[\p{L}'’]*/gu) ?? []);
}

/** Look-ups a second of processor time over running words, after a warm-up. */
function lookUpsPerSecond(has, words) {
  const once = () => { let known = 0; for (const word of words) if (has(word)) known++; return known; };
  const warmUntil = performance.now() + 500;
  while (performance.now() < warmUntil) once();
  const start = process.cpuUsage();
  const until = performance.now() + 1000;
  let rounds = 0;
  do { once(); rounds++; } while (performance.now() < until);
  return (rounds * words.length * 1e6) / process.cpuUsage(start).user;
}

/** Suggestions: how many a second of processor time, and how often the right word is first and among five. */
async function suggestions(suggest, pairs) {
  for (const { wrong } of pairs.slice(0, 300)) await suggest(wrong);
  const start = process.cpuUsage();
  const lists = [];
  for (const { wrong } of pairs) lists.push(await suggest(wrong));
  const { user, system } = process.cpuUsage(start);
  const share = (count) => `${((100 * count) / pairs.length).toFixed(1)}%`;
  return {
    perSecond: (pairs.length * 1e6) / (user + system),
    first: share(pairs.filter(({ right }, k) => lists[k][0] === right).length),
    five: share(pairs.filter(({ right }, k) => lists[k].slice(0, 5).includes(right)).length),
  };
}

async function measure(name) {
  const used = () => { globalThis.gc?.(); const { heapUsed, external, arrayBuffers } = process.memoryUsage(); return heapUsed + Math.max(external, arrayBuffers); };
  const before = used();
  const checker = await checkers[name]();
  if (checker === undefined) return undefined;
  const pairs = readPairs();
  const suggested = await suggestions(checker.suggest, pairs);
  const lookUps = checker.has === undefined ? 0 : lookUpsPerSecond(checker.has, runningWords());
  const flags = checker.flags ?? ((word) => !checker.has(word));
  let flagged = 0;
  for (const { wrong } of pairs) if (await flags(wrong)) flagged++;
  return { name, loadMs: checker.loadMs, lookUps, memoryMb: (used() - before) / 1e6, flagged: `${((100 * flagged) / pairs.length).toFixed(1)}%`, ...suggested };
}

if (only !== undefined) {
  process.stdout.write(JSON.stringify((await measure(only)) ?? null));
} else {
  console.log('| checker | load, ms | look-ups/s | suggestions/s | heap and buffers, MB | flagged | right first | among five |');
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|');
  for (const name of Object.keys(checkers)) {
    const flags = ['--expose-gc', '--import', 'tsx', fileURLToPath(import.meta.url), pairsFile, '--only', name];
    const row = JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || 'null');
    if (row === null) { console.log(`| ${name} | not installed |`); continue; }
    console.log(`| ${name} | ${row.loadMs.toFixed(1)} | ${row.lookUps === 0 ? '–' : `${(row.lookUps / 1e6).toFixed(2)}M`} | ${Math.round(row.perSecond)} | ${row.memoryMb.toFixed(1)} | ${row.flagged} | ${row.first} | ${row.five} |`);
  }
}
