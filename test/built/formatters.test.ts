/** textlint writes our formats too: `textlint --format copydesk/formatters/sarif`. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Folder } from './command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  folder.write('.textlintrc.json', '{ "rules": { "preset-copydesk": true } }');
  folder.write('news/a.md', 'The council met  on the hill.\n\nThe goverment fell.\n');
});
afterEach(() => {
  folder.remove();
});

interface Sarif {
  readonly runs: readonly [{ readonly results: readonly { readonly ruleId: string; readonly level: string; readonly fixes?: readonly object[]; readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: { readonly startLine: number; readonly startColumn: number; readonly snippet: { readonly text: string } } } }] }[] }];
}

it('SARIF, with places, fixes and our own rule ids', () => {
  const { status, stdout, stderr } = folder.textlint(['--format', 'copydesk/formatters/sarif', 'news/a.md']);
  expect([status, stderr]).toEqual([1, '']);
  const [{ results }] = (JSON.parse(stdout) as Sarif).runs;
  expect(results.map(({ ruleId }) => ruleId)).toEqual(['spacing', 'spelling']);
  expect(results.every(({ fixes }) => (fixes ?? []).length > 0)).toBe(true);
  const { artifactLocation, region } = results[1].locations[0].physicalLocation;
  expect(artifactLocation.uri).toBe('news/a.md');
  expect(region).toMatchObject({ startLine: 3, startColumn: 5, snippet: { text: 'goverment' } });
});

it('HTML', () => {
  const { stdout } = folder.textlint(['--format', 'copydesk/formatters/html', 'news/a.md']);
  expect(stdout).toMatch(/^<!doctype html>/);
  expect(stdout).toMatch(/<mark class="error"[^>]*>goverment<\/mark>/);
});

it('lines and columns of standard input, which nobody can read again', () => {
  folder.textlint(['--version']); // links the modules
  const ran = folder.run(['node_modules/textlint/bin/textlint.js', '--format', 'copydesk/formatters/sarif', '--stdin', '--stdin-filename', 'gone.md'], 'Fine.\n\nThe goverment fell.\n');
  const [{ results }] = (JSON.parse(ran.stdout) as Sarif).runs;
  expect(results.map(({ locations }) => [locations[0].physicalLocation.region.startLine, locations[0].physicalLocation.region.startColumn])).toEqual([[3, 5]]);
});
