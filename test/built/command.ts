/** Runs the built command and textlint in a folder of their own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export const command = join(root, 'dist/cli.cjs');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder that is thrown away after the test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'copydesk-'));

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  copydesk(args: readonly string[], input?: string | Uint8Array): Ran {
    return this.run([command, ...args], input);
  }

  /** textlint of this project; the folder is given the project's modules, Copydesk's link among them. */
  textlint(args: readonly string[]): Ran {
    const modules = join(this.path, 'node_modules');
    if (!existsSync(modules)) symlinkSync(join(root, 'node_modules'), modules);
    return this.run([join(modules, 'textlint/bin/textlint.js'), ...args]);
  }

  run(args: readonly string[], input?: string | Uint8Array): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: this.path, encoding: 'utf8', input: input ?? '', env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 200_000_000 });
    return { status, stdout, stderr };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
