/** What starting costs: the command against bare Node, textlint with the preset against textlint with a rule that does nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareCommands, type CommandCost } from './measure.ts';
import { countWords, Newsroom, root } from './texts.ts';

export interface CommandCosts {
  readonly words: number;
  readonly runs: number;
  readonly bare: CommandCost;
  readonly copydesk: CommandCost;
  readonly idle: CommandCost;
  readonly preset: CommandCost;
  /** Of an article of 20,000 words. */
  readonly lint: CommandCost;
  readonly fix: CommandCost;
}

const EMPTY_RULE = "module.exports = ({ Syntax }) => ({ [Syntax.Document]() {} });\n";
const LONG = 20_000;

export function measureCommands(runs: number): CommandCosts {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    const article = slippyArticle();
    writeFileSync(join(folder, 'article.md'), article);
    writeFileSync(join(folder, 'long.md'), new Newsroom(20).markdownArticle(LONG));
    writeFileSync(join(folder, 'nothing.js'), '');
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'rules'));
    writeFileSync(join(folder, 'rules/nothing.js'), EMPTY_RULE);
    writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
    writeFileSync(join(folder, 'idle.json'), '{ "rules": { "nothing": true } }');
    writeFileSync(join(folder, 'preset.json'), '{ "rules": { "preset-copydesk": true } }');
    const textlint = 'node_modules/textlint/bin/textlint.js';
    const starts = compareCommands(
      {
        bare: ['nothing.js'],
        copydesk: [join(root, 'dist/cli.cjs'), 'article.md'],
        idle: [textlint, '--config', 'idle.json', '--rulesdir', 'rules', 'article.md'],
        preset: [textlint, '--config', 'preset.json', 'article.md'],
      },
      runs,
      folder,
    );
    // --dry-run does all but the writing, so that each run finds the same text.
    const long = compareCommands({ lint: [textlint, '--config', 'preset.json', 'long.md'], fix: [textlint, '--config', 'preset.json', '--fix', '--dry-run', 'long.md'] }, 5, folder);
    return { words: countWords(article), runs, ...starts, ...long };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An article of 700 words, half of it full of slips. */
function slippyArticle(): string {
  const [slippy, clean] = ['harbour-strike.md', 'clean-gb.md'].map((name) => readFileSync(join(root, 'fixtures', name), 'utf8'));
  const body = clean.split('\n\n').slice(1).join('\n\n');
  return `${slippy}\n${body}\n${new Newsroom(7).article(700 - countWords(slippy) - countWords(body)).split('\n\n').slice(1).join('\n\n')}`;
}
