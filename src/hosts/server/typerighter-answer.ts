/** Findings as Typerighter's clients read them: matches with places in the document that the blocks come from. */
import type { Finding } from '../../engine/finding.ts';
import type { Rule } from '../../rule/define-rule.ts';
import { kindOf, KINDS, KIND_TITLES, type RuleKind } from '../../rule/kind.ts';
import type { Piece } from './annotated.ts';
import type { AnnotatedAnswer, TextBlock } from './tasks.ts';

/** Hexadecimal, without the mark: what their clients put on underlines. */
const COLOURS: Readonly<Record<RuleKind, string>> = { names: 'a8201a', figures: '8a5a00', spelling: 'c03221', grammar: '5b3a8c', punctuation: '1f5f8b', consistency: '2c6e49', leftovers: '6a665e', usage: '3d5a80' };

const CONTEXT = 100;

interface Category {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}

export const TYPERIGHTER_CATEGORIES: readonly Category[] = KINDS.map(categoryOf);

function categoryOf(kind: RuleKind): Category {
  return { id: kind, name: KIND_TITLES[kind], colour: COLOURS[kind] };
}

/** All blocks as one text; a block's skipped ranges, whose ends are included, are markup. */
export function piecesOf(blocks: readonly TextBlock[]): Piece[] {
  return blocks.flatMap((block, i) => [...(i === 0 ? [] : [{ markup: '', interpretAs: '\n\n' }]), ...blockPieces(block)]);
}

function blockPieces({ text, from, skipRanges = [] }: TextBlock): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const skip of [...skipRanges].sort((a, b) => a.from - b.from)) {
    const start = clamp(skip.from - from, at, text.length);
    const end = clamp(skip.to - from + 1, start, text.length);
    pieces.push({ text: text.slice(at, start) }, { markup: text.slice(start, end) });
    at = end;
  }
  return [...pieces, { text: text.slice(at) }];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

export function typerighterAnswer(source: string, findings: readonly Finding[], { requestId, blocks, categoryIds }: AnnotatedAnswer & { protocol: 'typerighter' }, rules: readonly Rule[]): object {
  const asked = KINDS.filter((kind) => categoryIds === undefined || categoryIds.includes(kind));
  let start = 0;
  const placed = blocks.map((block) => {
    const place = { block, start, end: start + block.text.length };
    start = place.end;
    return place;
  });
  const matches = findings.flatMap((finding) => {
    const kind = kindOf(finding.ruleId);
    const place = placed.find((one) => one.start <= finding.range[0] && finding.range[1] <= one.end);
    if (place === undefined || !asked.includes(kind)) return [];
    return [matchOf(source, finding, kind, place.block.from - place.start, rules)];
  });
  return { type: 'VALIDATOR_RESPONSE', requestId, categoryIds: asked, blocks: blocks.map(({ id, text, from, to }) => ({ id, text, from, to })), matches };
}

function matchOf(source: string, { ruleId, range: [from, to], message, fixes }: Finding, kind: RuleKind, shift: number, rules: readonly Rule[]): object {
  const suggestions = fixes.filter(({ edits }) => edits === undefined).map(({ text }) => ({ type: 'TEXT_SUGGESTION', text }));
  const replacement = fixes[0]?.trust === 'safe' && fixes[0].edits === undefined ? { replacement: suggestions[0] } : {};
  const [precedingText, matchedText, subsequentText] = [source.slice(Math.max(0, from - CONTEXT), from), source.slice(from, to), source.slice(to, to + CONTEXT)];
  return {
    rule: { id: ruleId, category: categoryOf(kind), description: rules.find((rule) => rule.id === ruleId)?.summary ?? ruleId, suggestions: [], ...replacement },
    fromPos: from + shift,
    toPos: to + shift,
    precedingText,
    subsequentText,
    matchedText,
    message,
    shortMessage: message,
    suggestions,
    ...replacement,
    markAsCorrect: false,
    matchContext: `${precedingText}[${matchedText}]${subsequentText}`,
    matcherType: 'copydesk',
    priority: 0,
  };
}
