/** `copydesk rules` and `copydesk explain RULE`. */
import pc from 'picocolors';
import type { Example, Rule } from '../../rule/define-rule.ts';
import { rules } from '../../rules/index.ts';
import { nearest } from '../../text/nearest.ts';

export function listRules(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, severity, isOptIn, summary }) => `${id.padEnd(width)}  ${(isOptIn ? 'off' : severity).padEnd(7)}  ${summary}\n`).join('');
}

/** @returns the exit code. */
export function explain(id: string): number {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) {
    const near = nearest(id, rules.map((one) => one.id));
    process.stderr.write(`${pc.red('copydesk:')} there is no rule ‘${id}’${near === undefined ? '; “copydesk rules” lists them' : `; did you mean ‘${near}’?`}\n`);
    return 2;
  }
  process.stdout.write(pageOf(rule));
  return 0;
}

function pageOf(rule: Rule): string {
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => `  ${name}: ${option.describe} (default ${JSON.stringify(option.preset)})\n`);
  return [
    `${pc.bold(rule.id)}: ${rule.summary}\n\n${rule.why}\n\n`,
    `${pc.bold('severity')} ${rule.severity}${rule.isOptIn ? ', off by default' : ''}   ${pc.bold('fix')} ${rule.fix}\n`,
    ...(options.length === 0 ? [] : [`\n${pc.bold('options')}\n`, ...options]),
    `\n${pc.bold('examples')}\n`,
    ...rule.examples.map(exampleLine),
    ...(rule.sources ?? []).map(({ name, section, url }) => `\n${pc.dim(`see ${name}${section === undefined ? '' : `, ${section}`}${url === undefined ? '' : ` ${url}`}`)}\n`),
  ].join('');
}

function exampleLine({ bad, good }: Example): string {
  if (bad === undefined) return `  ${pc.green('right')}  ${good ?? ''}\n`;
  const wrong = `  ${pc.red('wrong')}  ${bad.replace(/⟦([^⟧]*)⟧/g, (_, span: string) => pc.underline(span))}\n`;
  return good === undefined ? wrong : `${wrong}  ${pc.green('right')}  ${good}\n`;
}
