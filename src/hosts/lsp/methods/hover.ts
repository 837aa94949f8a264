/** `textDocument/hover`: why something is marked, and who it is about. */
import { MarkupKind, type CancellationToken, type Hover, type HoverParams } from 'vscode-languageserver';
import type { Finding, Noted } from '../../../engine/finding.ts';
import type { Rule, Source } from '../../../rule/define-rule.ts';
import type { Span } from '../../../text/span.ts';
import { findingsIn, type Checked } from '../checked.ts';
import type { Session } from '../session.ts';
import { checkedNow } from './checked-now.ts';

export async function hover(session: Session, { textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const document = session.documents.get(textDocument.uri);
  if (document === undefined) return null;
  const checked = await checkedNow(session, document, token);
  const offset = checked.positions.offsetAt(position);
  const findings = findingsIn(checked, [offset, offset]);
  const person = nameAt(checked, offset);
  if (findings.length === 0 && person === undefined) return null;
  const { rules } = session.workplace.proofreader;
  const parts = [
    ...(person === undefined ? [] : [`**${escaped(person.noted.text)}**: ${escaped(person.noted.note ?? '')}`]),
    ...findings.map((finding) => explained(finding, rules.find(({ id }) => id === finding.ruleId), session.dress.rulePage(finding.ruleId))),
  ];
  return { contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') }, range: checked.positions.rangeOf(findings[0]?.range ?? person?.range ?? [offset, offset]) };
}

/** Somebody or something of whom more is known than the name. */
function nameAt({ report }: Checked, offset: number): { readonly noted: Noted; readonly range: Span } | undefined {
  for (const noted of report?.verified ?? []) {
    const range = noted.ranges.find(([from, to]) => from <= offset && offset <= to);
    if (range !== undefined && noted.note !== undefined) return { noted, range };
  }
  return undefined;
}

function explained({ ruleId, message, fixes }: Finding, rule: Rule | undefined, page: string | undefined): string {
  const instead = fixes.slice(0, 4).map(({ text }) => (text === '' ? 'delete' : `“${escaped(text)}”`));
  const sources = (rule?.sources ?? []).map(sourceLine);
  return [
    escaped(message),
    ...(instead.length === 0 ? [] : [`Instead: ${instead.join(' or ')}`]),
    ...(rule === undefined ? [] : [escaped(rule.why)]),
    ...(sources.length === 0 ? [] : [`See ${sources.join('; ')}`]),
    page === undefined ? `\`${ruleId}\`` : `[${ruleId}](${page})`,
  ].join('\n\n');
}

function sourceLine({ name, section, url }: Source): string {
  const text = escaped(section === undefined ? name : `${name}, ${section}`);
  return url === undefined ? text : `[${text}](${url})`;
}

/** An article may hold anything; in a hover it is read as Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
