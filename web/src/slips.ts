/** Findings as a desk handles them: one slip that repeats through an article is one thing to decide. */
import type { Finding, Fix } from '../../src/engine/finding.ts';
import type { Marked } from './editor/findings-plugin.ts';
import { kindOf, KINDS, type RuleKind } from '../../src/rule/kind.ts';

export interface Slip {
  /** Of its first place. */
  readonly key: string;
  readonly finding: Finding;
  readonly kind: RuleKind;
  readonly places: readonly Marked[];
}

/** In text order; places that repeat one slip with one and the same fix are together. */
export function slipsOf(marked: readonly Marked[]): Slip[] {
  const slips = new Map<string, Slip & { places: Marked[] }>();
  for (const one of marked) {
    const { finding } = one.story;
    const group = finding.group === undefined ? one.key : JSON.stringify([finding.group, finding.data['found'], finding.fixes]);
    const known = slips.get(group);
    if (known === undefined) slips.set(group, { key: one.key, finding, kind: kindOf(finding.ruleId), places: [one] });
    else known.places.push(one);
  }
  return [...slips.values()];
}

/** Kinds that have slips, in the desk's order. */
export function byKind(slips: readonly Slip[]): { readonly kind: RuleKind; readonly slips: readonly Slip[] }[] {
  return KINDS.map((kind) => ({ kind, slips: slips.filter((slip) => slip.kind === kind) })).filter((group) => group.slips.length > 0);
}

export function isSafe({ finding }: Slip): boolean {
  return finding.fixes[0]?.trust === 'safe' && finding.query !== true;
}

/** What a fix puts in place, as a button shows it. */
export function shownFix(finding: Finding, { text, edits }: Fix): string {
  if (edits !== undefined) return edits.map((edit) => (edit.text === '' ? 'delete' : edit.text)).join(' … ');
  return text === '' ? `delete “${String(finding.data['found'] ?? '')}”` : text;
}
