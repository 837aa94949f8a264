/** Emacs with eglot, in batch, with the configuration of docs/editors.md. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documented, EditorRun, isInstalled } from './editor.ts';

const hasEglot = isInstalled('emacs') && spawnSync('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"]).status === 0;

it.skipIf(!hasEglot)('Emacs shows findings, applies a fix, and all safe ones', () => {
  const editor = new EditorRun();
  editor.workspace.write('copydesk.el', documented('Emacs', 'elisp'));
  const result = editor.run('emacs', ['--batch', '--eval', '(package-initialize)', '-l', join(import.meta.dirname, 'eglot.el')]) as Record<string, unknown>;
  expect(result.error, JSON.stringify(result)).toBeUndefined();
  expect(result.messages).toEqual(expect.arrayContaining([expect.stringContaining('“committee” was probably meant'), expect.stringContaining('Emmanuel Macron is meant')]));
  expect((result.actions as string[])[0]).toBe('Replace with “committee”');
  expect(result.line).toContain('chairs the strike committee.');
  expect(result.fixed).toBe(editor.fixed().replace('comittee', 'committee'));
  editor.workspace.remove();
});
