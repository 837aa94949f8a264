/** The page docs/quality.md from quality/precision.tsv, which `scripts/precision.ts` counts. */
import type { Rule } from '../../src/rule/define-rule.ts';
import { readTable } from '../../src/text/table.ts';

/** Below so many findings a share says little. */
const FEW = 10;

interface Row {
  readonly rule: string;
  readonly severity: string;
  readonly findings: number;
  readonly read: number;
  readonly right: number;
  readonly note: string;
}

export function qualityPage(table: string, rules: readonly Rule[]): string {
  const all = readTable(table, ['rule', 'severity', 'findings', 'read', 'right', 'note']).map((row): Row => ({ ...row, findings: Number(row.findings), read: Number(row.read), right: Number(row.right) }));
  const found = all.filter(({ findings }) => findings > 0);
  const silent = all.filter(({ findings }) => findings === 0).map(({ rule }) => `[${rule}](rules/${rule}.md)`);
  const optIn = rules.filter(({ isOptIn }) => isOptIn).map(({ id }) => `[${id}](rules/${id}.md)`);
  return [
    '# How often the rules are right',
    '',
    'Measured on some 470,000 words of news as it was printed: British, American and Indian papers, agencies and broadcasters. A finding there is either a slip that its desk missed or a false alarm. Each has been read with the text around it, and `quality/judged.tsv` says whether an editor would act on it; findings that repeat one slip through an article count once. What is wrong in kind is mended in kind and stands among the rule’s examples.',
    '',
    ...totals(found),
    '',
    '| rule | severity | findings | read | right | precision | what goes wrong |',
    '|---|---|--:|--:|--:|--:|---|',
    ...found.map(lineOf),
    '',
    `A share of fewer than ${FEW} findings says little and is set in brackets. An error is to be right nineteen times in twenty, a warning nine times in ten; what stays below is named above and goes on being narrowed.`,
    '',
    `No finding in all this text, so nothing wrong so far: ${silent.join(', ')}.`,
    '',
    `Off until somebody asks, as they are a matter of taste: ${optIn.join(', ')}.`,
    '',
    'Counted by `scripts/precision.ts`; this page is generated.',
    '',
  ].join('\n');
}

function totals(found: readonly Row[]): string[] {
  return ['error', 'warning'].map((severity) => {
    const rows = found.filter((row) => row.severity === severity);
    const [read, right] = [sum(rows.map((row) => row.read)), sum(rows.map((row) => row.right))];
    return `- ${severity}s: ${sum(rows.map(({ findings }) => findings))} findings, ${read} read, ${right} right (${percent(right, read)})`;
  });
}

function lineOf({ rule, severity, findings, read, right, note }: Row): string {
  const share = read === 0 ? '' : read < FEW ? `(${percent(right, read)})` : percent(right, read);
  return `| [${rule}](rules/${rule}.md) | ${severity} | ${findings} | ${read} | ${right} | ${share} | ${note} |`;
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / Math.max(1, whole))}%`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
