/** Declares `copydesk import`; what it does is loaded when it is called. */
import { Command } from 'commander';

export function importCommand(): Command {
  const command = new Command('import').description('take over word lists of other tools as a configuration with the rule `terms`');
  for (const [name, description] of [['prh', 'prh rules (YAML)'], ['vale', 'Vale rules (substitution, existence) and vocabularies (accept.txt, reject.txt)']] as const) {
    command
      .command(name)
      .description(description)
      .argument('<file...>', 'files, or folders that hold them')
      .option('-o, --output <file>', 'where to; standard output by default')
      .action(async (files: string[], { output }: { output?: string }) => {
        process.exitCode = await (await import('./import-terms.ts')).importTerms(name, files, output);
      });
  }
  return command;
}
