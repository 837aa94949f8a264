/** `copydesk init`: asks what no flag has said, then writes what is missing. A file that is there is left alone. */
import { existsSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline/promises';
import { DIALECTS } from '../../proofreader/configuration.ts';
import { styles } from '../../styles/index.ts';
import { InputError } from './input.ts';
import { setUpFiles, type SetUp } from './init-files.ts';
import { putWhole } from './output-file.ts';

export interface InitFlags extends Partial<SetUp> {
  readonly yes?: boolean;
  readonly force?: boolean;
}

const DEFAULTS: SetUp = { style: 'auto', dialect: 'auto', ci: 'github', editor: 'vscode', articles: '.' };

/** @returns the exit code: 2 if something could not be written. */
export async function init(flags: InitFlags): Promise<number> {
  const answers = flags.yes || !process.stdin.isTTY ? { ...DEFAULTS, ...given(flags) } : await ask(flags);
  try {
    for (const [path, content] of setUpFiles(answers)) {
      const isThere = existsSync(path);
      if (!isThere || flags.force) putWhole(path, content);
      process.stdout.write(`${isThere ? (flags.force ? 'written over' : 'left as it is') : 'written'}: ${path}\n`);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`copydesk: ${error.message}\n`);
    return 2;
  }
  process.stdout.write(`Try it: npx copydesk ${answers.articles}\n`);
  return 0;
}

function given({ style, dialect, ci, editor, articles }: InitFlags): Partial<SetUp> {
  return Object.fromEntries(Object.entries({ style, dialect, ci, editor, articles }).filter(([, value]) => value !== undefined));
}

async function ask(flags: InitFlags): Promise<SetUp> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const style = flags.style ?? (await choose(terminal, 'House style', styles.map(({ name }) => name), DEFAULTS.style));
    const dialect = flags.dialect ?? (await choose(terminal, 'Dialect (auto lets each article vote)', DIALECTS, DEFAULTS.dialect));
    const articles = flags.articles ?? ((await terminal.question(`Where are the articles? (${DEFAULTS.articles}) `)).trim() || DEFAULTS.articles);
    const ci = flags.ci ?? (await choose(terminal, 'CI workflow', ['github', 'gitlab', 'none'] as const, DEFAULTS.ci));
    const editor = flags.editor ?? (await choose(terminal, 'Editor settings', ['vscode', 'none'] as const, DEFAULTS.editor));
    return { style, dialect, articles, ci, editor };
  } finally {
    terminal.close();
  }
}

/** Asks until it is one of them; nothing means the default. */
async function choose<T extends string>(terminal: Interface, what: string, choices: readonly T[], preset: T): Promise<T> {
  for (;;) {
    const answer = (await terminal.question(`${what}: ${choices.join(', ')} (${preset}) `)).trim();
    const chosen = answer === '' ? preset : choices.find((choice) => choice === answer);
    if (chosen !== undefined) return chosen;
  }
}
