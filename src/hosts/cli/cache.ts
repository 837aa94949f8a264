/**
 * Findings of articles that have not changed, in one file. An entry holds as long as the article, its configuration and
 * this program are the same: the key is a hash of all three.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import type { Finding } from '../../engine/finding.ts';
import { lexiconStamp } from '../node/lexicon-file.ts';
import type { LoadedFile } from './check-file.ts';
import { putWhole } from './output-file.ts';

interface Entry {
  readonly key: string;
  readonly findings: readonly Finding[];
}

export class FindingCache {
  private readonly location: string;
  private readonly entries: Map<string, Entry>;
  private isChanged = false;

  private constructor(location: string, entries: Map<string, Entry>) {
    this.location = location;
    this.entries = entries;
  }

  /** A cache that is not there, or cannot be read, is empty: it is written anew. */
  static open(location: string): FindingCache {
    try {
      const { version, files } = JSON.parse(readFileSync(location, 'utf8')) as { version?: unknown; files?: Record<string, Entry> }; // our own, if the version is
      return new FindingCache(location, new Map(version === PROGRAM ? Object.entries(files ?? {}) : []));
    } catch {
      return new FindingCache(location, new Map());
    }
  }

  find(file: LoadedFile): readonly Finding[] | undefined {
    const entry = this.entries.get(file.path);
    return entry !== undefined && entry.key === keyOf(file) ? entry.findings : undefined;
  }

  put(file: LoadedFile, findings: readonly Finding[]): void {
    this.entries.set(file.path, { key: keyOf(file), findings });
    this.isChanged = true;
  }

  /** Articles that are gone are forgotten. @throws InputError if it cannot be written. */
  save(): void {
    if (!this.isChanged) return;
    const files = Object.fromEntries([...this.entries].filter(([path]) => existsSync(path)));
    putWhole(this.location, JSON.stringify({ version: PROGRAM, files }));
  }
}

/** The version alone does not tell one build from the next while somebody works on the rules. */
const PROGRAM = `${manifest.version}:${sizeOf(fileURLToPath(import.meta.url))}:${lexiconStamp()}`;

function sizeOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size}:${Math.round(mtimeMs)}`;
}

function keyOf({ source, configuration, options }: LoadedFile): string {
  const names = (configuration.names ?? []).map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''));
  return createHash('sha1').update(JSON.stringify([configuration, options, names])).update('\0').update(source).digest('base64');
}
