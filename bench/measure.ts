/**
 * Clocks and medians. On a busy machine a wall clock says little: work inside the process is measured in processor time,
 * and commands that are compared run by turns.
 */
import { spawnSync } from 'node:child_process';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds of processor time that a call takes, the collector's threads included. */
export function time(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  return since(before);
}

export async function timeAsync(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await call();
  return since(before);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of some runs: what the work costs when nothing disturbs it. */
export function best(runs: number, call: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => time(call)));
}

export interface CommandCost {
  /** Medians, in milliseconds. */
  readonly wallMs: number;
  readonly cpuMs: number;
  /** The highest of all runs. */
  readonly residentMb: number;
}

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly resident: number;
}

/** Reports what the process used, on a channel of its own. */
const PROBE = `data:text/javascript,${encodeURIComponent("import { writeSync } from 'node:fs'; process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); writeSync(3, JSON.stringify([userCPUTime + systemCPUTime, maxRSS])); });")}`;

/**
 * Runs commands by turns, so that whatever else the machine does falls on all of them alike.
 * @param commands arguments for node, by name.
 */
export function compareCommands<K extends string>(commands: Readonly<Record<K, readonly string[]>>, runs: number, cwd: string): Record<K, CommandCost> {
  const names = Object.keys(commands) as K[];
  const all = Object.fromEntries(names.map((name) => [name, [] as Run[]])) as Record<K, Run[]>;
  for (let i = 0; i < runs + 1; i++) {
    for (const name of names) {
      const one = run(commands[name], cwd);
      if (i > 0) all[name].push(one); // the first fills the disk's cache
    }
  }
  return Object.fromEntries(names.map((name) => [name, costOf(all[name])])) as Record<K, CommandCost>;
}

function run(args: readonly string[], cwd: string): Run {
  const started = performance.now();
  const timed = spawnSync(process.execPath, [...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  const wall = performance.now() - started;
  if (timed.status !== 0 && timed.status !== 1) throw new Error(`node ${args.join(' ')} ended with ${String(timed.status)}`);
  const { output } = spawnSync(process.execPath, ['--import', PROBE, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const [cpu, resident] = JSON.parse(output[3] ?? '') as [number, number]; // written by the probe
  return { wall, cpu: cpu / 1000, resident: resident / 1024 };
}

function costOf(runs: readonly Run[]): CommandCost {
  return { wallMs: median(runs.map(({ wall }) => wall)), cpuMs: median(runs.map(({ cpu }) => cpu)), residentMb: Math.max(...runs.map(({ resident }) => resident)) };
}
