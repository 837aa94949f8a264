/** The command `copydesk`. Exit codes: 0 clean, 1 errors found, 2 could not run. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { DIALECTS } from '../../proofreader/configuration.ts';
import { readDate } from '../../proofreader/front-matter.ts';
import { REPORTER_NAMES } from '../../reporters/index.ts';
import { styles } from '../../styles/index.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { check } from './check.ts';
import type { CheckFlags } from './check-flags.ts';
import { deskCommand } from './desk-command.ts';
import { explain, listRules } from './explain.ts';
import { importCommand } from './import-command.ts';
import { initCommand } from './init-command.ts';
import { namesCommand } from './names-command.ts';
import { styleCommand } from './style-command.ts';
import { serveCommand } from './serve-command.ts';

const program = new Command('copydesk')
  .description('Proofreads news articles: reads the whole piece, then marks what is wrong and what to put instead.')
  .version(manifest.version)
  .showSuggestionAfterError();

program
  .command('check', { isDefault: true })
  .description('proofread files, folders or globs; - reads standard input')
  .argument('<file...>', 'articles: Markdown, MDX, HTML or plain text')
  .option('--fix', 'apply safe fixes and write the files')
  .option('--diff', 'show what --fix would change, and change nothing')
  .addOption(new Option('-f, --format <name>', 'how findings are written').choices([...REPORTER_NAMES]).default('pretty'))
  .addOption(new Option('--style <name>', 'house style').choices(styles.map(({ name }) => name)))
  .addOption(new Option('--dialect <name>', 'dialect of English').choices([...DIALECTS]))
  .option('--stdin-filename <path>', 'name for standard input: gives its format and configuration')
  .option('--config <file>', 'use this configuration file')
  .option('--no-config', 'look for no configuration')
  .option('--published <date>', 'when the articles were or will be published', parseDate)
  .option('--quiet', 'show errors only')
  .option('-o, --output <file>', 'write the report there')
  .option('--max-errors <n>', 'fail only if there are more errors', parseCount, 0)
  .option('--max-warnings <n>', 'fail if there are more warnings', parseCount)
  .option('--since <revision>', 'only lines changed since a git revision')
  .option('--baseline <file>', 'findings to live with; .copydesk-baseline.json if it is there')
  .option('--no-baseline', 'use none')
  .option('--update-baseline', 'write all findings there')
  .option('--cache', 'keep findings of unchanged articles')
  .option('--cache-location <file>', 'where to', '.copydeskcache')
  .option('--watch', 'check again what is saved')
  .option('--let-pass', 'what could not be checked does not fail the run')
  .option('--jobs <n>', 'threads for many articles; all cores by default', parseCount)
  .option('--no-progress', 'no bar')
  .option('--max-size <MB>', 'largest file to read', parseSize, 10)
  .action(async (files: string[], flags: CheckFlags) => {
    process.exitCode = await check(files, flags);
  });

program
  .command('rules')
  .description('list the rules')
  .action(() => {
    process.stdout.write(listRules());
  });

program
  .command('explain')
  .description('explain a rule')
  .argument('<rule>')
  .action((id: string) => {
    process.exitCode = explain(id);
  });

program.addCommand(namesCommand());
program.addCommand(styleCommand());
program.addCommand(importCommand());

program
  .command('lsp')
  .description('run the language server for an editor')
  .option('--stdio', 'talk over standard input and output, the only way there is')
  .allowUnknownOption()
  .allowExcessArguments()
  .action(async () => {
    const { serveStdio } = await import('../lsp/stdio.ts');
    serveStdio();
  });
program.addCommand(serveCommand());
program.addCommand(initCommand());
program.addCommand(deskCommand());

function parseDate(value: string): Date {
  const date = readDate(value);
  if (date === undefined) throw new InvalidArgumentError('Expected a date such as 2026-11-24.');
  return date;
}

function parseCount(value: string): number {
  const count = Number(value);
  if (value.trim() === '' || !Number.isInteger(count) || count < 0) throw new InvalidArgumentError('Expected a whole number.');
  return count;
}

function parseSize(value: string): number {
  const size = Number(value);
  if (!(size > 0)) throw new InvalidArgumentError('Expected a number of megabytes.');
  return size;
}

/** Bad flags are exit code 2 whichever command they are given to; commands that are added inherit nothing. */
function exitWithTwo(command: Command): void {
  command.showSuggestionAfterError().exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  command.commands.forEach(exitWithTwo);
}

exitWithTwo(program);

// “copydesk … | head” has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode);
});

void program.parseAsync();
