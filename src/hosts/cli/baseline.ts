/**
 * The findings that a desk has decided to live with for now. Each is known by its fingerprint, which stays when the text
 * around it moves; what is not in the file is new. Entries that nothing answers to any more are drift.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../engine/finding.ts';
import { withFindings } from '../../engine/lazy-report.ts';
import type { CheckedText } from '../../reporters/result.ts';
import { InputError } from './input.ts';
import { putWhole } from './output-file.ts';

const VERSION = 1;

interface Entry {
  readonly rule: string;
  readonly fingerprint: string;
  readonly count: number;
  /** For people; the first of them. */
  readonly message: string;
}

export class Baseline {
  private readonly location: string;
  /** By path, seen from the baseline's folder. */
  private readonly files: Map<string, readonly Entry[]>;

  private constructor(location: string, files: Map<string, readonly Entry[]>) {
    this.location = location;
    this.files = files;
  }

  /** @throws InputError if it is no baseline; one that is not there is empty. */
  static open(location: string): Baseline {
    if (!existsSync(location)) return new Baseline(location, new Map());
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(location, 'utf8'));
    } catch (error) {
      throw new InputError(location, `not a baseline: ${error instanceof Error ? error.message : String(error)}`);
    }
    return new Baseline(location, readFiles(location, value));
  }

  /** How many findings it holds. */
  get size(): number {
    return sum([...this.files.values()].flat());
  }

  /** The result with what is new. @returns also how many entries of this file nothing answers to. */
  sift<R extends CheckedText>(result: R): { readonly result: R; readonly goneCount: number } {
    const left = new Map((this.files.get(this.key(result.path)) ?? []).map((entry) => [keyOf(entry.rule, entry.fingerprint), entry.count]));
    const fresh = result.report.findings.filter(({ ruleId, fingerprint }) => {
      const key = keyOf(ruleId, fingerprint);
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count === 0;
    });
    return { result: { ...result, report: withFindings(result.report, fresh) }, goneCount: [...left.values()].reduce((a, b) => a + b, 0) };
  }

  /** Findings noted for articles that are no longer there. */
  countLost(): number {
    const folder = dirname(resolve(this.location));
    return sum([...this.files].filter(([path]) => !existsSync(resolve(folder, path))).flatMap(([, entries]) => entries));
  }

  /** Takes over what was found now; other articles keep their entries while they are there. @throws InputError */
  update(results: readonly CheckedText[]): void {
    const folder = dirname(resolve(this.location));
    for (const path of [...this.files.keys()]) if (!existsSync(resolve(folder, path))) this.files.delete(path);
    for (const { path, report } of results) {
      const entries = entriesOf(report.findings);
      if (entries.length === 0) this.files.delete(this.key(path));
      else this.files.set(this.key(path), entries);
    }
    const sorted = Object.fromEntries([...this.files].sort(([a], [b]) => (a < b ? -1 : 1)));
    putWhole(this.location, `${JSON.stringify({ version: VERSION, files: sorted }, null, 2)}\n`);
  }

  private key(path: string): string {
    return relative(dirname(resolve(this.location)), resolve(path)).split(sep).join('/');
  }
}

function entriesOf(findings: readonly Finding[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { ruleId, fingerprint, message } of findings) {
    const key = keyOf(ruleId, fingerprint);
    const known = entries.get(key);
    entries.set(key, known === undefined ? { rule: ruleId, fingerprint, count: 1, message } : { ...known, count: known.count + 1 });
  }
  return [...entries.values()].sort((a, b) => (keyOf(a.rule, a.fingerprint) < keyOf(b.rule, b.fingerprint) ? -1 : 1));
}

function readFiles(location: string, value: unknown): Map<string, readonly Entry[]> {
  const { version, files } = (value ?? {}) as { version?: unknown; files?: unknown }; // looked at below
  if (version !== VERSION) throw new InputError(location, `not a baseline: version is ${JSON.stringify(version) ?? 'missing'}, expected ${VERSION}; --update-baseline writes a new one`);
  if (typeof files !== 'object' || files === null || Array.isArray(files)) throw new InputError(location, 'not a baseline: files is no object');
  return new Map(
    Object.entries(files).map(([path, entries]) => {
      if (!Array.isArray(entries) || !entries.every(isEntry)) throw new InputError(location, `not a baseline: files[${JSON.stringify(path)}] is no list of { rule, fingerprint, count }`);
      return [path, entries];
    }),
  );
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, fingerprint, count } = value as Partial<Entry>; // looked at here
  return typeof rule === 'string' && typeof fingerprint === 'string' && typeof count === 'number' && Number.isInteger(count) && count > 0;
}

function keyOf(rule: string, fingerprint: string): string {
  return `${rule}\n${fingerprint}`;
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, { count }) => total + count, 0);
}
