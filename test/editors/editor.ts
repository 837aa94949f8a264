/** Runs an editor on a sample in a folder of its own, with the configuration that docs/editors.md gives. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Workspace } from '../hosts/lsp/workspace.ts';
import { command, root } from '../built/command.ts';

export const SAMPLE = readFileSync(join(root, 'fixtures/harbour-strike.md'), 'utf8');

/** Whether a program is installed. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** The code under a heading of docs/editors.md, as a reader would copy it. */
export function documented(heading: string, language: string): string {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const section = page.split(/^## /m).find((part) => part.startsWith(heading));
  const code = section === undefined ? undefined : new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'm').exec(section)?.[1];
  if (code === undefined) throw new Error(`docs/editors.md has no ${language} under “${heading}”`);
  return code;
}

export class EditorRun {
  readonly workspace = new Workspace();

  constructor() {
    this.workspace.write('bin/copydesk', `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`);
    chmodSync(join(this.workspace.path, 'bin/copydesk'), 0o755);
    this.workspace.write('sample.md', SAMPLE);
  }

  /** @returns what the editor wrote to `result.json`. @throws if it wrote nothing. */
  run(program: string, args: readonly string[]): unknown {
    const ran = this.spawn(program, args);
    try {
      return JSON.parse(this.workspace.read('result.json'));
    } catch {
      throw new Error(`${program} ended with ${String(ran.status ?? ran.signal)} and no result:\n${ran.stdout}\n${ran.stderr}`);
    }
  }

  /** What `copydesk --fix` makes of the sample. */
  fixed(): string {
    this.workspace.write('fixed.md', SAMPLE);
    this.spawn('copydesk', ['--fix', 'fixed.md']);
    return this.workspace.read('fixed.md');
  }

  private spawn(program: string, args: readonly string[]): SpawnSyncReturns<string> {
    const { path } = this.workspace;
    const environment = { ...process.env, HOME: path, XDG_CONFIG_HOME: join(path, 'config'), PATH: `${join(path, 'bin')}${delimiter}${process.env.PATH ?? ''}` };
    return spawnSync(program, args, { cwd: path, encoding: 'utf8', input: '', timeout: 90_000, env: environment });
  }
}
