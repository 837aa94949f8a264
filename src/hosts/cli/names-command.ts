/** Declares `copydesk names`; what it does is loaded when it is called. */
import { Command, InvalidArgumentError } from 'commander';

export function namesCommand(): Command {
  const names = new Command('names').description("a newsroom's own lists of names, which `names` in a configuration loads");
  names
    .command('learn')
    .description('make a roster of an archive of articles: names, spellings, titles, last seen')
    .argument('<folder...>')
    .option('-o, --output <file>', 'where to; standard output by default')
    .option('--least <n>', 'leave out who is named in fewer articles', parseCount, 2)
    .action(async (folders: string[], options: { output?: string; least: number }) => {
      process.exitCode = await (await import('./names.ts')).learnNames(folders, options);
    });
  names
    .command('add')
    .description('add a name to a list')
    .argument('<name>', 'in full')
    .requiredOption('--file <file>', 'the list, a .tsv file; made if it is not there')
    .option('--surname <surname>')
    .option('--role <role>', 'title@body:from..to')
    .option('--also <names>', 'other right names, joined by |')
    .option('--wrong <names>', 'frequent mistakes, joined by |')
    .action(async (name: string, options: { file: string }) => {
      process.exitCode = (await import('./names.ts')).addName(name, options);
    });
  names
    .command('check')
    .description('read lists and report where the gazetteer disagrees')
    .argument('<file...>')
    .action(async (files: string[]) => {
      process.exitCode = (await import('./names.ts')).checkNameFiles(files);
    });
  names
    .command('import')
    .description('turn the JSON of a Wikidata query or a name,role CSV into a list')
    .argument('<file...>')
    .option('-o, --output <file>', 'where to; standard output by default')
    .action(async (files: string[], options: { output?: string }) => {
      process.exitCode = (await import('./names.ts')).importNames(files, options);
    });
  return names;
}

function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Expected a whole number of articles.');
  return count;
}
