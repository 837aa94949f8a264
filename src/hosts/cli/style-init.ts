/** `copydesk style init`: reads a folder of articles and writes the style they follow as a configuration, with counts. */
import pc from 'picocolors';
import type { RuleSetting, Style } from '../../styles/style.ts';
import { settingsOf, styleChain } from '../../styles/style-settings.ts';
import { StyleInference, type InferredStyle } from '../../proofreader/style-inference.ts';
import { readerFor } from '../../readers/index.ts';
import type { OptionValue } from '../../rule/options.ts';
import { rules } from '../../rules/index.ts';
import { styles } from '../../styles/index.ts';
import { nearest } from '../../text/nearest.ts';
import { articleReader } from '../node/article-reader.ts';
import { readLexiconFile } from '../node/lexicon-file.ts';
import { expandFiles } from './files.ts';
import { InputError, readInput } from './input.ts';
import { putWhole } from './output-file.ts';

const LARGEST = 10_000_000;
/** At most so many words of a kind are listed. */
const WORDS = 40;

export interface InitOptions {
  readonly output?: string;
  readonly style?: string;
  readonly least: number;
}

/** @returns the exit code: 0 done, 2 could not. */
export async function initStyle(folders: readonly string[], { output, style, least }: InitOptions): Promise<number> {
  if (style !== undefined && !styles.some(({ name }) => name === style)) {
    const near = nearest(style, styles.map(({ name }) => name));
    return fail(`there is no style ‘${style}’${near === undefined ? '' : `; did you mean ‘${near}’?`}`);
  }
  const { files, missing } = await expandFiles(folders);
  if (missing.length > 0) return fail(`${missing.join(', ')}: no such file`);
  if (files.length < least) return fail(`${folders.join(' ')}: ${files.length} articles; ${least} are needed to tell a style (--least)`);
  const inferred = inferFrom(files);
  const text = configurationText(inferred, style);
  try {
    if (output === undefined) process.stdout.write(text);
    else putWhole(output, text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return fail(error.message);
  }
  const [closest] = agreements(inferred);
  process.stderr.write(`${inferred.articles} articles, ${inferred.words} words; closest house style: ${closest.name} (${closest.same} of ${closest.of} choices alike)\n`);
  return 0;
}

function inferFrom(files: readonly string[]): InferredStyle {
  const read = articleReader(readLexiconFile());
  const inference = new StyleInference(rules);
  for (const path of files) {
    try {
      inference.add(read(readerFor({ path }).read(readInput(path, LARGEST))));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      process.stderr.write(`copydesk: ${error.message}\n`);
    }
  }
  return inference.result();
}

interface Agreement {
  readonly name: string;
  readonly same: number;
  readonly of: number;
}

/** How far the built-in styles agree with what was found, the closest first. */
export function agreements({ options, dialect }: InferredStyle): Agreement[] {
  return styles
    .filter(({ choices }) => choices.length > 0)
    .map((style) => {
      const known = options.flatMap(({ rule, option, value }) => {
        const choice = style.choices.find((one) => one.rule === rule && one.option === option);
        return value === undefined || choice === undefined ? [] : [choice.value === value];
      });
      const all = style.dialect === undefined || dialect === undefined ? known : [...known, style.dialect === dialect];
      return { name: style.name, same: all.filter(Boolean).length, of: all.length };
    })
    .sort((a, b) => share(b) - share(a) || b.of - a.of);
}

/** A house that says little agrees by chance: two choices against it are granted. */
function share({ same, of }: Agreement): number {
  return same / (of + 2);
}

/** JSON with comments, which is what a configuration file may be. */
export function configurationText(inferred: InferredStyle, base: string | undefined): string {
  const chain = base === undefined ? [] : styleChain(base, styles);
  const { articles, words, dialects, dialect } = inferred;
  const lines = [
    `{`,
    `  // From ${articles} articles, ${words} words. Beside each choice: how many places every way would have changed.`,
    `  // Closest house styles: ${agreements(inferred).slice(0, 3).map(({ name, same, of }) => `${name} (${same} of ${of} alike)`).join(', ')}.`,
    ...(base === undefined ? [] : [`  "style": ${JSON.stringify(base)},`]),
    `  ${dialect === undefined ? '// undecided: ' : ''}"dialect": ${JSON.stringify(dialect ?? 'auto')}, // articles: ${Object.entries(dialects).map(([name, count]) => `${name} ${count}`).join(', ')}`,
    `  "rules": {`,
    ...withoutLastComma(ruleLines(inferred, chain)),
    `  }`,
    `}`,
  ];
  return `${lines.join('\n')}\n`;
}

interface Setting {
  readonly option: string;
  readonly value: OptionValue | undefined;
  readonly note: string;
}

function ruleLines(inferred: InferredStyle, chain: readonly Style[]): string[] {
  const byRule = new Map<string, Setting[]>();
  const add = (rule: string, setting: Setting): void => {
    byRule.set(rule, [...(byRule.get(rule) ?? []), setting]);
  };
  for (const { rule, option, value, departures } of inferred.options) add(rule, { option, value, note: departures.map(([way, count]) => `${way} ${count}`).join(', ') });
  for (const { rule, option, items } of wordLists(inferred)) add(rule, { option, value: items.map(({ form }) => form), note: items.map(({ form, count, others }) => `${form} ${count}${others === 0 ? '' : `:${others}`}`).join(', ') });
  const based = chain.map((style) => settingsOf(style, rules));
  const lines = [...byRule].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([rule, settings]) => {
    const inherited = based.reduce<Readonly<Record<string, OptionValue>>>((all, settled) => ({ ...all, ...optionsIn(settled.get(rule)) }), {});
    const departing = settings.filter(({ option, value }) => value === undefined || written(inherited[option]) !== written(value));
    const chosen = departing.filter(({ value }) => value !== undefined);
    const notes = departing.map(({ option, value, note }) => `    // ${rule}.${option}${value === undefined ? ' undecided' : ''}: ${note}`);
    return chosen.length === 0 ? notes : [...notes, `    ${JSON.stringify(rule)}: { ${chosen.map(({ option, value }) => `${JSON.stringify(option)}: ${written(value)}`).join(', ')} },`];
  });
  const kept = inferred.kept.flatMap(({ rule, count, isKept }) => [`    // ${rule}: broken ${count} times`, ...(isKept ? [`    ${JSON.stringify(rule)}: true,`] : [])]);
  return [...lines, ...kept];
}

function written(value: OptionValue | undefined): string {
  return Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]` : JSON.stringify(value);
}

function withoutLastComma(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.endsWith(','));
  return lines.map((line, i) => (i === last ? line.slice(0, -1) : line));
}

function wordLists({ forms }: InferredStyle): { rule: string; option: string; items: InferredStyle['forms'] }[] {
  const keys = [...new Set(forms.map(({ rule, option }) => `${rule} ${option}`))];
  return keys.map((key) => {
    const [rule, option] = key.split(' ');
    return { rule, option, items: forms.filter((form) => form.rule === rule && form.option === option).slice(0, WORDS) };
  });
}

function optionsIn(setting: RuleSetting | undefined): Readonly<Record<string, OptionValue>> {
  return typeof setting === 'object' ? setting : {};
}

function fail(message: string): number {
  process.stderr.write(`${pc.red('copydesk:')} ${message}\n`);
  return 2;
}
