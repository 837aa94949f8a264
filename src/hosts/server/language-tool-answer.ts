/** Findings as LanguageTool's clients read them. Offsets are UTF-16, as theirs. */
import manifest from '../../../package.json' with { type: 'json' };
import type { Finding } from '../../engine/finding.ts';
import type { Rule } from '../../rule/define-rule.ts';
import { kindOf, type RuleKind } from '../../rule/kind.ts';
import type { RuleSetting } from '../../styles/style.ts';
import type { LanguageAnswer, WantedRules } from './tasks.ts';

interface Category {
  readonly id: string;
  readonly name: string;
  readonly issueType: string;
  /** For menus that have room for two words. */
  readonly short: string;
}

const CATEGORIES: Readonly<Record<RuleKind, Category>> = {
  spelling: { id: 'TYPOS', name: 'Possible Typo', issueType: 'misspelling', short: 'Spelling' },
  names: { id: 'TYPOS', name: 'Possible Typo', issueType: 'inconsistency', short: 'Name' },
  grammar: { id: 'GRAMMAR', name: 'Grammar', issueType: 'grammar', short: 'Grammar' },
  punctuation: { id: 'PUNCTUATION', name: 'Punctuation', issueType: 'typographical', short: 'Punctuation' },
  figures: { id: 'SEMANTICS', name: 'Figures and dates', issueType: 'inconsistency', short: 'Figures and dates' },
  consistency: { id: 'STYLE', name: 'Style', issueType: 'inconsistency', short: 'Consistency' },
  leftovers: { id: 'MISC', name: 'Miscellaneous', issueType: 'uncategorized', short: 'Leftover' },
  usage: { id: 'STYLE', name: 'Style', issueType: 'style', short: 'Style' },
};

/** UTF-16 units shown on either side of a match. */
const CONTEXT = 40;
/** Clients show them in a menu. */
const MOST_REPLACEMENTS = 20;

export const SOFTWARE = { name: 'Copydesk', version: manifest.version, buildDate: '', apiVersion: 1, premium: false, premiumHint: '', status: '' } as const;

/** Names of rules that clients send: ours, in whatever case, or theirs, which turn nothing on or off. */
export function rulesWanted(wanted: WantedRules, rules: readonly Rule[]): Record<string, RuleSetting> {
  const [enabled, disabled] = [wanted.enabledRules, wanted.disabledRules].map((ids) => new Set(ids.map(plainId)));
  const [enabledCategories, disabledCategories] = [wanted.enabledCategories, wanted.disabledCategories].map((ids) => new Set(ids.map((id) => id.toUpperCase())));
  const settings: Record<string, RuleSetting> = {};
  for (const { id } of rules) {
    const category = CATEGORIES[kindOf(id)].id;
    const isAsked = enabled.has(id) || enabledCategories.has(category);
    if (disabled.has(id) || (disabledCategories.has(category) && !enabled.has(id)) || (wanted.enabledOnly && !isAsked)) settings[id] = false;
    else if (enabled.has(id)) settings[id] = true;
  }
  return settings;
}

function plainId(id: string): string {
  return id.trim().toLowerCase().replaceAll('_', '-');
}

export function languageToolAnswer(source: string, findings: readonly Finding[], { name, code }: LanguageAnswer, rules: readonly Rule[]): object {
  return {
    software: SOFTWARE,
    warnings: { incompleteResults: false },
    language: { name, code, detectedLanguage: { name, code, confidence: 1, source: 'given' } },
    matches: findings.map((finding) => matchOf(source, finding, rules)),
  };
}

function matchOf(source: string, { message, range: [from, to], fixes, ruleId }: Finding, rules: readonly Rule[]): object {
  const { id, name, issueType, short } = CATEGORIES[kindOf(ruleId)];
  const replaceable = fixes.filter(({ edits }) => edits === undefined || (edits.length === 1 && edits[0].range[0] === from && edits[0].range[1] === to));
  return {
    message,
    shortMessage: short,
    replacements: replaceable.slice(0, MOST_REPLACEMENTS).map(({ text }) => ({ value: text })),
    offset: from,
    length: to - from,
    context: contextOf(source, from, to),
    sentence: sentenceAround(source, from, to),
    type: { typeName: issueType === 'misspelling' ? 'UnknownWord' : 'Other' },
    rule: { id: ruleId, description: rules.find((rule) => rule.id === ruleId)?.summary ?? ruleId, issueType, category: { id, name } },
    ignoreForIncompleteSentence: false,
    contextForSureMatch: 0,
  };
}

function contextOf(source: string, from: number, to: number): { text: string; offset: number; length: number } {
  const [start, end] = [Math.max(0, from - CONTEXT), Math.min(source.length, to + CONTEXT)];
  const before = (start > 0 ? '...' : '') + source.slice(start, from);
  const text = before + source.slice(from, to) + source.slice(to, end) + (end < source.length ? '...' : '');
  return { text: text.replace(/[\r\n\t]/g, ' '), offset: before.length, length: to - from };
}

/** From the last stop before to the first after, in the same paragraph; bounded, as a text may be one long line. */
function sentenceAround(source: string, from: number, to: number): string {
  const before = source.slice(Math.max(0, from - 500), from);
  const start = Math.max(before.lastIndexOf('\n') + 1, ...[...before.matchAll(/[.!?]["”’)\]]*\s+/g)].map(({ index, 0: stop }) => index + stop.length));
  const end = /[.!?]["”’)\]]*(?=\s|$)|\n/.exec(source.slice(to, to + 500));
  const last = end === null ? Math.min(source.length, to + 500) : to + end.index + end[0].trimEnd().length;
  return source.slice(from - before.length + start, last).trim();
}
