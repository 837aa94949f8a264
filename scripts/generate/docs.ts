/** The pages of docs/rules, one a rule. */
import type { Example, Rule } from '../../src/rule/define-rule.ts';
import type { Option } from '../../src/rule/options.ts';
import { UNSOURCED, type Style } from '../../src/styles/style.ts';

export function pageOf(rule: Rule, styles: readonly Style[]): string {
  return [
    `# ${rule.id}`,
    '',
    `${rule.summary}.`,
    '',
    rule.why,
    '',
    `Severity: **${rule.severity}**${rule.isOptIn ? ', off until a configuration or a house style turns it on' : ''}. ${fixLine(rule)}`,
    '',
    ...optionLines(rule),
    ...styleLines(rule, styles),
    '## Examples',
    '',
    ...rule.examples.flatMap(exampleLines),
    ...sourceLines(rule),
  ].join('\n');
}

export function docsIndex(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.summary} | ${rule.severity}${rule.isOptIn ? ', opt-in' : ''} | ${rule.fix} |`);
  return ['# Rules', '', '| rule | what it marks | severity | fix |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function fixLine({ fix }: Rule): string {
  if (fix === 'never') return 'It offers no fix.';
  return fix === 'safe' ? '`--fix` applies those of its fixes that are safe.' : 'Its fixes are suggestions: somebody has to look.';
}

function optionLines(rule: Rule): string[] {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return [];
  const rows = options.map(([name, option]) => `| \`${name}\` | ${valuesOf(option)} | \`${JSON.stringify(option.preset)}\` | ${option.describe} |`);
  return ['## Options', '', '| option | values | default | meaning |', '|---|---|---|---|', ...rows, ''];
}

function valuesOf(option: Option): string {
  switch (option.kind) {
    case 'choice':
      return option.values.map((value) => `\`"${value}"\``).join(', ');
    case 'flag':
      return '`true`, `false`';
    case 'number':
      return `${option.min} to ${option.max}`;
    case 'list':
      return option.of === undefined ? 'list of texts' : `list of ${option.of.map((value) => `\`"${value}"\``).join(', ')}`;
    case 'terms':
      return 'list of `{ "find", "use", "unless", "why", "exact" }`';
  }
}

function styleLines(rule: Rule, styles: readonly Style[]): string[] {
  const rows = styles.flatMap((style) => style.choices.filter((choice) => choice.rule === rule.id).map(({ option, value, page }) => `| ${style.title} | ${option === 'is' ? value : `\`${option}\`: ${value.replaceAll('|', ', ')}`} | ${page === UNSOURCED ? UNSOURCED : `<${page}>`} |`));
  return rows.length === 0 ? [] : ['## House styles', '', '| style | setting | rests on |', '|---|---|---|', ...rows, ''];
}

function exampleLines({ bad, good, options, published, note }: Example): string[] {
  const setting = [options === undefined ? '' : `with \`${JSON.stringify(options)}\``, published === undefined ? '' : `published ${published}`, note ?? ''].filter((part) => part !== '').join('; ');
  const suffix = setting === '' ? '' : ` (${setting})`;
  const lines = bad === undefined ? [`Right${suffix}:`, '', ...quoted(good ?? '')] : [`Wrong${suffix}:`, '', ...quoted(bad), ...(good === undefined ? [] : ['Right:', '', ...quoted(good)])];
  return [...lines];
}

function quoted(text: string): string[] {
  return ['```text', text.replace(/\u00a0/g, '⍽'), '```', ''];
}

function sourceLines({ sources }: Rule): string[] {
  if (sources === undefined || sources.length === 0) return [];
  const lines = sources.map(({ name, section, url }) => `- ${url === undefined ? name : `[${name}](${url})`}${section === undefined ? '' : `, ${section}`}`);
  return ['## Sources', '', ...lines, ''];
}
