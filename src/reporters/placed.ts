/** Findings with the lines and columns that other programs ask for. */
import type { Finding } from '../engine/finding.ts';
import { Lines, type Place } from '../text/lines.ts';
import type { CheckedText } from './result.ts';

export interface PlacedFinding {
  readonly finding: Finding;
  /** Lines and columns from 1; columns are UTF-16 units. */
  readonly start: Place;
  readonly end: Place;
  readonly lines: Lines;
}

export function placed({ source, report }: CheckedText): PlacedFinding[] {
  const lines = new Lines(source);
  return report.findings.map((finding) => ({ finding, start: lines.at(finding.range[0]), end: lines.at(finding.range[1]), lines }));
}

/** The message with what to put instead, for hosts that show no fixes. */
export function messageWithFix({ message, fixes }: Finding): string {
  const fix = fixes[0];
  if (fix === undefined || (fix.text !== '' && message.includes(fix.text))) return message;
  return fix.text === '' ? `${message} Delete it.` : `${message} Put “${fix.text}”.`;
}
