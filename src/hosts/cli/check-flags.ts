/** What `copydesk check` can be told. Plain data, so that it can be sent to a worker. */
import type { ReporterName } from '../../reporters/index.ts';
import type { DialectName } from '../../styles/style.ts';

/** What decides how one article is checked. */
export interface FileFlags {
  readonly fix?: boolean;
  readonly diff?: boolean;
  readonly style?: string;
  readonly dialect?: DialectName;
  readonly stdinFilename?: string;
  /** A file; false: none; looked for if not given. */
  readonly config?: string | boolean;
  readonly published?: Date;
  readonly maxSize: number;
}

export interface CheckFlags extends FileFlags {
  readonly format: ReporterName;
  readonly output?: string;
  readonly quiet?: boolean;
  /** More errors than this fail the run. */
  readonly maxErrors: number;
  /** Warnings fail no run if not given. */
  readonly maxWarnings?: number;
  /** A git revision. */
  readonly since?: string;
  /** A file; false: none; the usual one, if it is there, if not given. */
  readonly baseline?: string | boolean;
  readonly updateBaseline?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation: string;
  readonly watch?: boolean;
  readonly letPass?: boolean;
  readonly progress: boolean;
  /** Threads; as many as there are cores if not given. */
  readonly jobs?: number;
}
