/** The order of the folders holds: see ARCHITECTURE.md. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findViolations } from './imports.ts';

const root = join(import.meta.dirname, '../..');

function sources(): Map<string, string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(files.map((file) => [`src/${file.replaceAll('\\', '/')}`, readFileSync(join(root, 'src', file), 'utf8')]));
}

it('imports go upward nowhere', () => {
  expect(findViolations(sources())).toEqual([]);
});

describe('the check sees a planted import', () => {
  const plant = (path: string, line: string): string[] => findViolations(new Map([[path, `/** A module. */\n${line}\n`]]));

  it.each([
    ['src/text/span.ts', "import type { Article } from '../article/article.ts';"],
    ['src/article/tokens.ts', "import { spelling } from '../rules/index.ts';"],
    ['src/rules/spelling.ts', "const engine = await import('../engine/engine.ts');"],
    ['src/engine/engine.ts', "export { readMarkdown } from '../readers/markdown.ts';"],
    ['src/readers/markdown/leaves.ts', "import '../../proofreader/proofreader.ts';"],
    ['src/adapters/textlint.ts', "import { pretty } from '../reporters/pretty.ts';"],
    ['src/reporters/json.ts', "import { applyFixes } from '../index.ts';"],
    ['src/engine/engine.ts', "import { readFileSync } from 'node:fs';"],
    ['src/misc/odd.ts', "import { overlaps } from '../text/span.ts';"],
  ])('%s: %s', (path, line) => {
    expect(plant(path, line)).toHaveLength(1);
  });

  it.each([
    ['src/rules/spelling.ts', "import { nearest } from '../text/nearest.ts';"],
    ['src/engine/report.ts', "import type { Found } from './dispatch.ts';"],
    ['src/hosts/cli/main.ts', "import manifest from '../../../package.json' with { type: 'json' };"],
    ['src/hosts/cli/input.ts', "import { readFileSync } from 'node:fs';"],
    ['src/index.ts', "import { FileDesk } from './hosts/node/desk.ts';"],
    ['src/rules/x.ts', "import table from '../../data/words/x.tsv';"],
  ])('and lets pass %s: %s', (path, line) => {
    expect(plant(path, line)).toEqual([]);
  });
});
