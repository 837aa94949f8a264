/** Findings as the protocol’s diagnostics. */
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../../engine/finding.ts';
import type { Checked, Notice } from './checked.ts';
import type { ClientFeatures } from './client-features.ts';

export const SOURCE = 'copydesk';

const SEVERITIES = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

export interface DiagnosticDress {
  readonly client: ClientFeatures;
  readonly rulePage: (ruleId: string) => string | undefined;
}

export function diagnosticsOf(checked: Checked, dress: DiagnosticDress): Diagnostic[] {
  return [...checked.notices.map((notice) => noticeDiagnostic(checked, notice)), ...checked.findings.map((finding) => diagnosticOf(checked, finding, dress))];
}

export function diagnosticOf(checked: Checked, finding: Finding, { client, rulePage }: DiagnosticDress): Diagnostic {
  const href = client.knowsCodeDescription ? rulePage(finding.ruleId) : undefined;
  const related = client.knowsRelatedInformation ? relatedOf(checked, finding) : [];
  return {
    range: checked.positions.rangeOf(finding.range),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: SOURCE,
    message: finding.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
    ...(client.knowsTags && isDeletion(finding) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data: { fingerprint: finding.fingerprint },
  };
}

function noticeDiagnostic({ positions }: Checked, { severity, message, span }: Notice): Diagnostic {
  return { range: positions.rangeOf(span), severity: SEVERITIES[severity], code: 'notice', source: SOURCE, message };
}

function relatedOf(checked: Checked, { because = [] }: Finding): NonNullable<Diagnostic['relatedInformation']> {
  return because.map((range) => ({
    location: { uri: checked.uri, range: checked.positions.rangeOf(range) },
    message: `because of “${checked.text.slice(range[0], range[1])}” here`,
  }));
}

/** What only has to go is shown faded, but not what is a mere space: nobody would see it. */
function isDeletion({ fixes, data }: Finding): boolean {
  if (fixes.length === 0 || String(data.found).trim() === '') return false;
  const [{ text, edits = [] }] = fixes;
  return text === '' && edits.every((edit) => edit.text === '');
}

/** “2 errors, 1 warning”. */
export function countsOf(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity'], word: string): string[] => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${String(number)} ${word}${number === 1 ? '' : 's'}`];
  };
  const parts = [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'note')];
  return parts.length === 0 ? 'nothing to mark' : parts.join(', ');
}

