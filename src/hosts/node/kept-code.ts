/**
 * Loads CommonJS files from compiled code. Compiling a megabyte and a half of rules and tables takes longer than proofreading
 * with them, so what the engine made of the code at its first run is kept beside it and used from then on. V8 checks that it
 * fits (version, flags, length of the source) and compiles as usual if it does not; the name of the kept file says which
 * build it is of, and what it was kept for: what `copydesk --version` needs of the code is not what a language server does.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** Smaller files are compiled in a millisecond or two. */
const WORTH_KEEPING_BYTES = 200_000;

type Wrapped = (this: unknown, exports: unknown, require: NodeJS.Require, module: unknown, file: string, folder: string) => void;

export interface KeptCodeOptions {
  /** Part of a file’s name. */
  readonly purpose: string;
  /**
   * Keeps anew what a later run has compiled much more of: a first run may have ended before it did anything. It costs some
   * 20 ms at the end of every run, which nobody waits for at the end of a server.
   */
  readonly isRenewed: boolean;
}

/** What a language server is started with, by the command and by the VS Code extension. */
export const LANGUAGE_SERVER: KeptCodeOptions = { purpose: 'lsp', isRenewed: true };

/** What textlint and programs load. */
export const LIBRARY: KeptCodeOptions = { purpose: 'library', isRenewed: false };

const MUCH_MORE = 1.05;

export class KeptCode {
  private readonly options: KeptCodeOptions;

  constructor(options: KeptCodeOptions) {
    this.options = options;
  }

  /** @param url of a module in the same folder. */
  loadBeside(url: string, name: string): unknown {
    return this.load(fileURLToPath(new URL(name, url)));
  }

  /** Runs a file as `require` would, and those that it requires from its own folder. The files are written in ASCII (see tsdown.config.ts): one byte a character, in V8’s memory too. */
  load(path: string): unknown {
    const module = new Module(path);
    module.filename = path;
    const nodeRequire = Module.createRequire(path);
    // Files that are loaded later import from this one.
    nodeRequire.cache[path] = module;
    const kept = this.keptPath(path);
    const cachedData = readIfThere(kept);
    const script = new Script(Module.wrap(readFileSync(path, 'latin1')), { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
    const run = script.runInThisContext() as Wrapped;
    run.call(module.exports, module.exports, this.requireFor(path, nodeRequire), module, path, dirname(path));
    module.loaded = true;
    const isOfUse = cachedData !== undefined && script.cachedDataRejected !== true;
    if (!isOfUse || this.options.isRenewed) {
      process.once('exit', () => {
        keep(kept, script, isOfUse ? cachedData.length * MUCH_MORE : 0);
      });
    }
    return module.exports;
  }

  private requireFor(path: string, nodeRequire: NodeJS.Require): NodeJS.Require {
    const require = (name: string): unknown => {
      const file = name.startsWith('./') ? join(dirname(path), name) : undefined;
      return file === undefined || nodeRequire.cache[file] !== undefined || !isWorthKeeping(file) ? nodeRequire(name) : this.load(file);
    };
    return Object.assign(require, nodeRequire);
  }

  private keptPath(path: string): string {
    const { mtimeMs, size } = statSync(path);
    return join(dirname(path), `${basename(path, '.cjs')}.${this.options.purpose}.${process.versions.v8}-${process.arch}-${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}.cache`);
  }
}

function isWorthKeeping(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && stat.size >= WORTH_KEEPING_BYTES;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** At the end, when the functions that a run needs have been compiled. Where the folder cannot be written, nothing is kept. */
function keep(path: string, script: Script, leastBytes: number): void {
  const temporary = `${path}.${process.pid}`;
  try {
    const code = script.createCachedData();
    if (code.length < leastBytes) return;
    writeFileSync(temporary, code);
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}
