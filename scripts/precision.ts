/**
 * Counts, for each rule, its findings on edited news, how many of them somebody has read and how many were right, and
 * writes quality/precision.tsv, from which docs/quality.md is generated. Remarks in the table are kept.
 *
 *     node --import ./scripts/tsv-loader.mjs --import tsx scripts/precision.ts FOLDER [--slips FOLDER]
 *
 * FOLDER has .jsonl files whose lines have an `id` and a `text`; government writing among them (18f, gov, senate) is left
 * out. A finding is read if quality/judged.tsv has it by article and quoted words, or if it is a slip listed in the .tsv
 * files of --slips (columns `id`, `wrong`). Findings of one group in an article count once.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createProofreader, type Finding } from '../src/index.ts';
import { rules } from '../src/rules/index.ts';
import { readTable } from '../src/text/table.ts';

const GOVERNMENT = /gov|18f|senate/;
/** A slip is met if it stands in the finding or so many letters beside it. */
const BESIDE = 20;

interface Tally {
  findings: number;
  read: number;
  right: number;
}

const root = join(import.meta.dirname, '..');
const table = join(root, 'quality/precision.tsv');
const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: precision.ts FOLDER [--slips FOLDER]');
const slipsAt = process.argv.indexOf('--slips');
const slips = slipsAt < 0 ? new Map<string, string[]>() : readSlips(process.argv[slipsAt + 1]);
const verdicts = new Map(readTable(readFileSync(join(root, 'quality/judged.tsv'), 'utf8'), ['id', 'quote', 'verdict']).map(({ id, quote, verdict }) => [`${id}\t${quote}`, verdict === 'real']));
const notes = new Map(readTable(readFileSync(table, 'utf8'), ['rule', 'note']).filter(({ note }) => note !== '').map(({ rule, note }) => [rule, note]));
const tallies = new Map<string, Tally>();
const proofreader = await createProofreader();

for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl') && !GOVERNMENT.test(basename(name))).sort()) {
  for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) count(JSON.parse(line) as { id: string; text: string });
}
writeFileSync(table, ['rule\tseverity\tfindings\tread\tright\tnote', ...rows(), ''].join('\n'));

function count({ id, text }: { id: string; text: string }): void {
  const groups = new Set<string>();
  for (const finding of proofreader.check(text, { format: 'text' }).findings) {
    if (finding.group !== undefined && groups.has(finding.group)) continue;
    if (finding.group !== undefined) groups.add(finding.group);
    const key = `${finding.ruleId}\t${finding.severity}`;
    const tally = tallies.get(key) ?? { findings: 0, read: 0, right: 0 };
    const verdict = verdictOn(finding, id, text);
    tally.findings++;
    if (verdict !== undefined) tally.read++;
    if (verdict === true) tally.right++;
    tallies.set(key, tally);
  }
}

/** @returns undefined if nobody has read it. */
function verdictOn({ range: [start, end] }: Finding, id: string, text: string): boolean | undefined {
  const around = text.slice(Math.max(0, start - BESIDE), end + BESIDE);
  if ((slips.get(id) ?? []).some((wrong) => around.includes(wrong))) return true;
  return verdicts.get(`${id}\t${text.slice(start, end)}`);
}

/** A row for each rule that is on without being asked, and a further one for its findings of another severity. */
function rows(): string[] {
  return rules.filter(({ isOptIn }) => isOptIn !== true).flatMap(({ id, severity }) => {
    const found = ['error', 'warning'].filter((one) => tallies.has(`${id}\t${one}`));
    return (found.length === 0 ? [severity] : found).map((one, i) => {
      const { findings, read, right } = tallies.get(`${id}\t${one}`) ?? { findings: 0, read: 0, right: 0 };
      return [id, one, findings, read, right, i === 0 ? (notes.get(id) ?? '') : ''].join('\t');
    });
  });
}

function readSlips(from: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(from).filter((name) => name.endsWith('.tsv'))) {
    for (const { id, wrong } of readTable(readFileSync(join(from, file), 'utf8'), ['id', 'wrong'])) found.set(id, [...(found.get(id) ?? []), wrong]);
  }
  return found;
}
