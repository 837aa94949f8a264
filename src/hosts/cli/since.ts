/** `--since REV`: only what stands in lines that have changed since a git revision. New files are changed from end to end. */
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Lines } from '../../text/lines.ts';
import type { CheckedText } from '../../reporters/result.ts';
import { withFindings } from '../../engine/lazy-report.ts';
import { InputError } from './input.ts';

/** Lines from 1, both included. */
export type LineRange = readonly [from: number, to: number];

export class Changes {
  private readonly revision: string;
  private readonly root: string;
  private readonly changed: ReadonlySet<string>;
  private readonly fresh: ReadonlySet<string>;

  private constructor(revision: string, root: string, changed: ReadonlySet<string>, fresh: ReadonlySet<string>) {
    this.revision = revision;
    this.root = root;
    this.changed = changed;
    this.fresh = fresh;
  }

  /** @throws InputError if there is no repository, or no such revision in it. */
  static since(name: string, folder = process.cwd()): Changes {
    const root = runGit(folder, ['rev-parse', '--show-toplevel'], `--since ${name}`, 'there is no git repository here');
    const revision = runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], `--since ${name}`, 'git knows no such revision (a shallow clone has only the latest: fetch more of it)');
    const list = (args: readonly string[]): Set<string> => new Set(runGit(root, args, `--since ${name}`, 'git could not compare').split('\0').filter((path) => path !== ''));
    return new Changes(revision, root, list(['diff', '--name-only', '-z', '--no-ext-diff', revision, '--']), list(['ls-files', '--others', '--exclude-standard', '-z']));
  }

  /** False for a file that git sees as it was; a file outside the repository counts as new. */
  touches(path: string): boolean {
    const inside = this.pathInside(path);
    return inside === undefined || this.fresh.has(inside) || this.changed.has(inside);
  }

  /** The lines that changed; undefined if all did. @throws InputError */
  linesOf(path: string): readonly LineRange[] | undefined {
    const inside = this.pathInside(path);
    if (inside === undefined || this.fresh.has(inside)) return undefined;
    if (!this.changed.has(inside)) return [];
    return readHunks(runGit(this.root, ['diff', '--unified=0', '--no-color', '--no-ext-diff', '--text', this.revision, '--', inside], path, 'git could not compare it'));
  }

  private pathInside(path: string): string | undefined {
    const absolute = resolve(realpathSync(dirname(path)), path.split('/').at(-1) ?? path);
    return absolute.startsWith(`${this.root}/`) ? absolute.slice(this.root.length + 1) : undefined;
  }
}

/** The new side of each hunk. A hunk that only deletes changes no line. */
export function readHunks(patch: string): LineRange[] {
  return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].flatMap(([, start, count]) => {
    const [from, length] = [Number(start), count === undefined ? 1 : Number(count)];
    return length === 0 ? [] : [[from, from + length - 1] as const];
  });
}

export function withinLines<R extends CheckedText>(result: R, ranges: readonly LineRange[] | undefined): R {
  if (ranges === undefined) return result;
  const lines = new Lines(result.source);
  const findings = result.report.findings.filter(({ range }) => {
    const [first, last] = [lines.at(range[0]).line, lines.at(Math.max(range[0], range[1] - 1)).line];
    return ranges.some(([from, to]) => first <= to && last >= from);
  });
  return { ...result, report: withFindings(result.report, findings) };
}

function runGit(folder: string, args: readonly string[], what: string, problem: string): string {
  try {
    return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 }).replace(/\n$/, '');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new InputError(what, isMissing ? 'git is not installed' : problem);
  }
}
