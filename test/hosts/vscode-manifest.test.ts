/** What the VS Code extension says of itself agrees with what there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DIALECTS } from '../../src/proofreader/configuration.ts';
import { readEditorSettings } from '../../src/hosts/lsp/editor-settings.ts';
import { styles } from '../../src/styles/index.ts';

interface Setting {
  readonly enum?: readonly string[];
  readonly default: unknown;
}

interface Manifest {
  readonly browser: string;
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } };
}

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../editors/vscode/package.json'), 'utf8')) as Manifest;
const settings = manifest.contributes.configuration.properties;

it('the settings offer every house style and dialect', () => {
  expect(settings['copydesk.style'].enum).toEqual(['', ...styles.map(({ name }) => name)]);
  expect(settings['copydesk.dialect'].enum).toEqual(['', ...DIALECTS]);
});

it('the server takes every setting, as it is by default', () => {
  const defaults = Object.entries(settings).map(([key, setting]) => [key.slice('copydesk.'.length).split('.')[0], setting.default]);
  expect(readEditorSettings(Object.fromEntries(defaults)).problems).toEqual([]);
});

it('the browser’s entry has the ending that VS Code for the web would append', () => {
  expect(manifest.browser).toMatch(/\.js$/);
});
