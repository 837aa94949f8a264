/** docs/styles.md: what each house style sets, side by side, and what every choice rests on. */
import type { Rule } from '../../src/rule/define-rule.ts';
import { UNSOURCED, type Style, type StyleChoice } from '../../src/styles/style.ts';

const INTRODUCTION = [
  '# House styles',
  '',
  'A style sets the options of rules; what it does not set, the article’s own majority decides. Choose one with `--style guardian`, with `"style": "guardian"` in a configuration, or with `copydesk: { style: guardian }` in an article’s front matter. A configuration builds on it: its `rules` are stronger than the style’s, lists add up (the configuration’s words first), and `extends` brings in other files.',
  '',
  '```json',
  '{ "style": "guardian", "dialect": "gb", "rules": { "percent-style": { "style": "per cent" }, "work-title": false } }',
  '```',
  '',
  '`copydesk style show ap` prints a style, `copydesk style diff ap guardian` what parts two of them, and `copydesk style init articles/` writes the style that a folder of articles follows, with counts.',
  '',
  'Each choice names the page that it rests on, put in our own words; many of these pages report a stylebook that is not open to everyone. What rests on no page is marked `unsourced` (° in the first table) and never makes an error. None of these styles is endorsed by the house whose name it has.',
  '',
];

export function stylesPage(styles: readonly Style[], rules: readonly Rule[]): string {
  const houses = styles.filter(({ choices }) => choices.length > 0);
  return [...INTRODUCTION, '## Side by side', '', ...matrix(houses, rules), '', ...houses.flatMap((style) => section(style))].join('\n');
}

function matrix(houses: readonly Style[], rules: readonly Rule[]): string[] {
  const keys = [...new Set(houses.flatMap(({ choices }) => choices.map(keyOf)))].sort();
  const dialects = `| dialect | ${houses.map(({ dialect }) => dialect ?? '').join(' | ')} |`;
  const rows = keys.map((key) => {
    const [rule] = key.split(' ');
    const name = rules.some(({ id }) => id === rule) ? key.replace(rule, `[${rule}](rules/${rule}.md)`) : key;
    return `| ${name.replace(/ is$/, '')} | ${houses.map(({ choices }) => cell(choices.filter((choice) => keyOf(choice) === key))).join(' | ')} |`;
  });
  return [`| | ${houses.map(({ name }) => name).join(' | ')} |`, `|---|${houses.map(() => '---|').join('')}`, dialects, ...rows];
}

function cell(choices: readonly StyleChoice[]): string {
  return choices.map(({ value, page }) => `${shown(value)}${page === UNSOURCED ? '°' : ''}`).join(', ');
}

function section({ title, name, choices }: Style): string[] {
  const rows = choices.map(({ rule, option, value, page, says }) => `| ${rule} | ${option === 'is' ? '' : option} | ${shown(value)} | ${says} | ${page === UNSOURCED ? UNSOURCED : `<${page}>`} |`);
  return [`## ${title} (\`${name}\`)`, '', '| rule | option | value | in our words | page |', '|---|---|---|---|---|', ...rows, ''];
}

function keyOf({ rule, option }: StyleChoice): string {
  return `${rule} ${option}`;
}

function shown(value: string): string {
  return value.replaceAll('|', ', ');
}
