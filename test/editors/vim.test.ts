/** Vim with ALE, with the configuration of docs/editors.md. */
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documented, EditorRun, isInstalled } from './editor.ts';

const ALE = '/usr/share/vim-ale';

it.skipIf(!isInstalled('vim') || !existsSync(ALE))('Vim shows findings through ALE, and an edit takes one away', () => {
  const editor = new EditorRun();
  editor.workspace.write('copydesk.vim', documented('Vim', 'vim'));
  const result = editor.run('vim', ['-N', '-u', 'NONE', '-i', 'NONE', '-n', '-es', '--not-a-term', '-c', `set runtimepath^=${ALE}`, '-c', `source ${ALE}/plugin/ale.vim`, '-c', `source ${join(import.meta.dirname, 'ale.vim')}`]) as Record<string, string[]>;
  expect(result.error, JSON.stringify(result)).toBeUndefined();
  expect(result.codes).toEqual(expect.arrayContaining(['spelling', 'name-spelling', 'doubled-word']));
  expect(result.places).toContainEqual([14, 218]);
  expect(result.after).toHaveLength(result.codes.length - 1);
  editor.workspace.remove();
});
