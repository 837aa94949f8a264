/** `copydesk init`, the action’s script and the pre-commit hooks: what a desk puts into its repository. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, Folder, root } from '../command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
});

interface Workflow {
  readonly jobs: { readonly proofread: { readonly steps: readonly { readonly run?: string }[] } };
}

describe('copydesk init', () => {
  it('writes configuration, workflow and editor settings from flags, and they hold', () => {
    const { status, stdout } = folder.copydesk(['init', '--style', 'ap', '--articles', "the desk's news", '--ci', 'github', '--editor', 'vscode']);
    expect([status, stdout]).toEqual([0, "written: .copydeskrc.json\nwritten: .github/workflows/copydesk.yml\nwritten: .vscode/extensions.json\nTry it: npx copydesk the desk's news\n"]);
    expect(JSON.parse(folder.read('.copydeskrc.json'))).toMatchObject({ style: 'ap' });
    const { jobs } = parse(folder.read('.github/workflows/copydesk.yml')) as Workflow;
    expect(jobs.proofread.steps.at(-1)?.run).toContain("-- 'the desk'\\''s news'");
    folder.write('a.md', 'It rained.\n');
    expect(folder.copydesk(['a.md']).status).toBe(0);
  });

  it('the workflow’s command blocks on errors, and lets pass where the checker cannot run', () => {
    folder.copydesk(['init', '--yes', '--articles', 'a.md']);
    const { jobs } = parse(folder.read('.github/workflows/copydesk.yml')) as Workflow;
    const run = (code: number, install = 0): number | null => {
      folder.write('bin/npm', `#!/bin/sh\nexit ${install}\n`);
      folder.write('bin/npx', `#!/bin/sh\nexit ${code}\n`);
      for (const name of ['npm', 'npx']) chmodSync(join(folder.path, 'bin', name), 0o755);
      return spawnSync('bash', ['-e', '-c', jobs.proofread.steps.at(-1)?.run ?? 'exit 99'], { cwd: folder.path, env: { PATH: `${folder.path}/bin:${process.env.PATH ?? ''}` } }).status;
    };
    expect([run(0), run(1), run(2), run(127), run(1, 1)]).toEqual([0, 1, 0, 0, 0]);
  });

  it('for GitLab', () => {
    folder.copydesk(['init', '--ci', 'gitlab', '--editor', 'none']);
    expect(parse(folder.read('.gitlab/copydesk.yml'))).toMatchObject({ copydesk: { artifacts: { reports: { codequality: 'copydesk.json' } } } });
    expect(existsSync(join(folder.path, '.vscode'))).toBe(false);
  });

  it('leaves what is there alone, unless forced', () => {
    folder.write('.copydeskrc.json', '{ "dialect": "gb" }');
    expect(folder.copydesk(['init', '--style', 'ap', '--ci', 'none', '--editor', 'none']).stdout).toContain('left as it is: .copydeskrc.json');
    expect(folder.read('.copydeskrc.json')).toBe('{ "dialect": "gb" }');
    folder.copydesk(['init', '--style', 'ap', '--ci', 'none', '--editor', 'none', '--force']);
    expect(JSON.parse(folder.read('.copydeskrc.json'))).toMatchObject({ style: 'ap' });
  });

  it('says if it cannot write', () => {
    folder.write('.github', 'a file');
    expect(folder.copydesk(['init', '--yes'])).toMatchObject({ status: 2 });
  });
});

describe('.ci/gate.sh, which action.yml runs', () => {
  function gate(env: Readonly<Record<string, string>>): { status: number | null; stdout: string } {
    folder.write('copydesk', `#!/bin/sh\nexec ${process.execPath} ${command} "$@"\n`);
    chmodSync(join(folder.path, 'copydesk'), 0o755);
    const { status, stdout } = spawnSync('bash', [join(root, '.ci/gate.sh')], { cwd: folder.path, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', RUNNER_TEMP: folder.path, COPYDESK_COMMAND: join(folder.path, 'copydesk'), ...env } });
    return { status, stdout };
  }

  it('annotates, sums up, writes SARIF, and blocks on errors', () => {
    folder.write('news/a.md', 'The goverment fell.\n');
    const { status, stdout } = gate({ FILES: 'news', GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md'), SARIF: 'copydesk.sarif' });
    expect([status, stdout]).toMatchObject([1, expect.stringMatching(/^::error file=news\/a\.md,line=1,/) as unknown]);
    expect(folder.read('summary.md')).toContain('1 error in one article.');
    expect(JSON.parse(folder.read('copydesk.sarif'))).toMatchObject({ version: '2.1.0' });
  });

  it('lets warnings pass unless told, and clean articles', () => {
    folder.write('a.md', 'The council met  on the hill.\n');
    expect(gate({ FILES: 'a.md' }).status).toBe(0);
    expect(gate({ FILES: 'a.md', MAX_WARNINGS: '0' }).status).toBe(1);
  });

  it('lets pass, and says so, where the checker cannot run', () => {
    const broken = folder.write('broken', '#!/bin/sh\nexit 137\n');
    chmodSync(broken, 0o755);
    const cases: Record<string, string>[] = [{ COPYDESK_COMMAND: broken }, { COPYDESK_COMMAND: '', VERSION: './no-such-folder' }];
    for (const env of cases) {
      const { status, stdout } = gate(env);
      expect([status, stdout]).toEqual([0, expect.stringMatching(/^::warning title=Copydesk::The articles were not checked: .* lets pass\.\n$/)]);
    }
  });

  it('every input of action.yml reaches it', () => {
    const { inputs, runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: Record<string, object>; runs: { steps: [{ env: Record<string, string> }] } };
    expect(Object.values(runs.steps[0].env).join()).toBe(Object.keys(inputs).map((name) => `\${{ inputs.${name} }}`).concat('${{ github.action_path }}').join());
  });
});

describe('.pre-commit-hooks.yaml', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
  }
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];

  /** As pre-commit does: the entry's words, then the files of the commit. */
  function run(id: string, ...files: string[]): number | null {
    const [, ...args] = (hooks.find((hook) => hook.id === id)?.entry ?? '').split(' ');
    return folder.copydesk([...args, ...files]).status;
  }

  it('copydesk blocks a commit with errors in its lines, and no other', () => {
    folder.write('a.md', 'The goverment fell.\n');
    const git = (...args: string[]): unknown => execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], { cwd: folder.path, stdio: 'ignore' });
    git('init');
    git('add', '.');
    git('commit', '-m', 'first');
    folder.write('a.md', 'The goverment fell.\nIt rained.\n');
    git('add', '.');
    expect(run('copydesk', 'a.md')).toBe(0);
    folder.write('a.md', 'The goverment fell.\nThe comittee met.\n');
    git('add', '.');
    expect(run('copydesk', 'a.md')).toBe(1);
  });

  it('lets pass where there is nothing to compare with', () => {
    folder.write('a.md', 'It rained.\n');
    expect(run('copydesk', 'a.md')).toBe(0);
  });

  it('copydesk-fix mends', () => {
    folder.write('a.md', 'It rained  twice.\n');
    run('copydesk-fix', 'a.md');
    expect(folder.read('a.md')).toBe('It rained twice.\n');
  });
});
