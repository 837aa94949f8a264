/** Declares `copydesk style`; what it does is loaded when it is called. */
import { Command, InvalidArgumentError } from 'commander';

export function styleCommand(): Command {
  const style = new Command('style').description('house styles: what they set, what parts them, and which one a folder of articles follows');
  style
    .command('show')
    .description('print what a style sets and what each choice rests on; without a name, list the styles')
    .argument('[style]')
    .action(async (name: string | undefined) => {
      process.exitCode = (await import('./style.ts')).showStyle(name);
    });
  style
    .command('diff')
    .description('print what parts two styles or configuration files')
    .argument('<one>', 'a style, or a configuration file')
    .argument('<other>')
    .action(async (one: string, other: string) => {
      process.exitCode = await (await import('./style.ts')).diffStyles(one, other);
    });
  style
    .command('init')
    .description('write the style that articles follow as a configuration, with counts')
    .argument('<folder...>', 'the paper’s own articles: folders, files or globs')
    .option('-o, --output <file>', 'where to; standard output by default')
    .option('--style <name>', 'build on this style: write only what departs from it')
    .option('--least <n>', 'fewest articles to go by', parseCount, 5)
    .action(async (folders: string[], options: { output?: string; style?: string; least: number }) => {
      process.exitCode = await (await import('./style-init.ts')).initStyle(folders, options);
    });
  return style;
}

function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Expected a whole number of articles.');
  return count;
}
