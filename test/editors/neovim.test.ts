/** Neovim’s own client, with the configuration of docs/editors.md. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documented, EditorRun, isInstalled } from './editor.ts';

it.skipIf(!isInstalled('nvim'))('Neovim shows findings, applies a fix, and all safe ones', () => {
  const editor = new EditorRun();
  editor.workspace.write('copydesk.lua', documented('Neovim', 'lua'));
  const result = editor.run('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(import.meta.dirname, 'neovim.lua')}`]) as Record<string, unknown>;
  expect(result.error, JSON.stringify(result)).toBeUndefined();
  expect(result.codes).toEqual(expect.arrayContaining(['spelling', 'name-spelling', 'doubled-word', 'quote-balance']));
  expect((result.actions as string[])[0]).toBe('Replace with “committee”');
  expect(result.line).toContain('chairs the strike committee.');
  expect(result.fixed).toBe(editor.fixed());
  expect(result.hover).toContain('Instead: “committee”');
  editor.workspace.remove();
});
