/** Declares `copydesk init`; what it writes is loaded when it is called. */
import { Command, Option } from 'commander';
import { DIALECTS } from '../../proofreader/configuration.ts';
import { styles } from '../../styles/index.ts';
import type { InitFlags } from './init.ts';

export function initCommand(): Command {
  return new Command('init')
    .description('write a configuration, and what runs Copydesk in CI and in editors')
    .addOption(new Option('--style <name>', 'house style').choices(styles.map(({ name }) => name)))
    .addOption(new Option('--dialect <name>', 'dialect of English').choices([...DIALECTS]))
    .addOption(new Option('--ci <name>', 'workflow for').choices(['github', 'gitlab', 'none']))
    .addOption(new Option('--editor <name>', 'settings for').choices(['vscode', 'none']))
    .option('--articles <folder>', 'where the articles are')
    .option('-y, --yes', 'ask nothing: defaults for what no flag says')
    .option('--force', 'write over files that are there')
    .action(async (flags: InitFlags) => {
      process.exitCode = await (await import('./init.ts')).init(flags);
    });
}
