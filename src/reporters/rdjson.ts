/** Reviewdog’s diagnostic format, with suggestions that a reviewer can commit. Its columns count UTF-8 bytes from 1. */
import type { Severity } from '../rule/problem.ts';
import type { Span } from '../text/span.ts';
import type { Lines } from '../text/lines.ts';
import { placed } from './placed.ts';
import type { CheckedText } from './result.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

interface Position {
  readonly line: number;
  readonly column: number;
}

export function rdjson(results: readonly CheckedText[]): string {
  const diagnostics = results.flatMap((result) =>
    placed(result).map(({ finding, lines }) => ({
      message: finding.message,
      location: { path: result.path, range: rangeOf(finding.range, result.source, lines) },
      severity: SEVERITIES[finding.severity],
      code: { value: finding.ruleId },
      // All suggestions of one diagnostic are applied together, so only the first fix is given.
      suggestions: finding.fixes.slice(0, 1).flatMap(({ text, edits }) => (edits ?? [{ range: finding.range, text }]).map((edit) => ({ range: rangeOf(edit.range, result.source, lines), text: edit.text }))),
    })),
  );
  return `${JSON.stringify({ source: { name: 'copydesk' }, diagnostics }, null, 2)}\n`;
}

function rangeOf([from, to]: Span, source: string, lines: Lines): { start: Position; end: Position } {
  return { start: position(from, source, lines), end: position(to, source, lines) };
}

function position(offset: number, source: string, lines: Lines): Position {
  const { line } = lines.at(offset);
  return { line, column: utf8Length(source.slice(lines.startOf(line), offset)) + 1 };
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}
