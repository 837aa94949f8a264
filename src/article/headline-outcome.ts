/**
 * What the headline says came of it, and what the first paragraphs say: a rate that was raised there and cut here, a vote
 * that went through there and failed here. Only verbs that are each other’s opposite count, and only where the first
 * paragraphs have the one and never the other, about something that the headline names, too.
 */
import type { Article } from './article.ts';

export interface Outcome {
  readonly token: number;
  /** The opposite, in the same form. */
  readonly better: string;
  readonly because: number;
}

/** Pairs in the same form: those of a line are alike. */
const OPPOSITES = [
  'rises falls|rise fall|rose fell|climbs drops|climbed dropped|jumps drops|jumped dropped|surges plunges|surged plunged|grows shrinks|grew shrank|higher lower|up down',
  'raises cuts|raise cut|raised cut|raises lowers|raised lowered|increases reduces|increased reduced|doubles halves|doubled halved',
  'wins loses|win lose|won lost',
  'approves rejects|approve reject|approved rejected|backs rejects|backed rejected|passes rejects|passed rejected|accepts rejects|accepted rejected|accept reject|upholds overturns|upheld overturned',
  'convicted acquitted|convicted cleared|guilty innocent|jailed freed|jailed acquitted',
  'opens closes|opened closed|reopens closes|starts ends|bans allows|banned allowed',
].map((line) => line.split('|').map((pair) => pair.split(' ') as [string, string]));

/** First paragraphs that tell the news, and words that a text must have. */
const LEAD = 3;
const LEAST_WORDS = 80;
const SHORTEST = 4;

interface Side {
  readonly group: number;
  readonly pole: 0 | 1;
  readonly other: string;
}

const SIDES = new Map<string, Side>();
OPPOSITES.forEach((pairs, group) => {
  for (const [a, b] of pairs) {
    if (!SIDES.has(a)) SIDES.set(a, { group, pole: 0, other: b });
    if (!SIDES.has(b)) SIDES.set(b, { group, pole: 1, other: a });
  }
});

/** For `article.derive`. */
export function findOutcomes(article: Article): readonly Outcome[] {
  const headline = article.blocks.find(({ kind }) => kind === 'headline');
  if (headline === undefined || article.tokens.count - headline.last < LEAST_WORDS) return [];
  const told: number[] = [];
  for (let i = headline.first; i < headline.last; i++) if (article.isWord(i) && SIDES.has(article.lower(i))) told.push(i);
  if (told.length !== 1) return [];
  const [token] = told;
  const side = SIDES.get(article.lower(token));
  const lead = article.blocks.filter(({ kind, first, last }) => kind === 'paragraph' && first >= headline.last && last - first > SHORTEST).slice(0, LEAD);
  if (side === undefined || lead.length === 0 || isDenied(article, headline.first, headline.last)) return [];
  const because = oppositeIn(article, side, lead[0].first, lead[lead.length - 1].last);
  if (because === undefined || !isShared(article, headline.first, headline.last, token, lead[0].first, because)) return [];
  return [{ token, better: side.other, because }];
}

/** “fails to”, “not”, “may”, a question: the headline says something else than the verb. */
function isDenied(article: Article, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (/^(?:not|no|never|fails?|failed|may|might|could|would|if|should|why|how|what|or|but|despite|after|as|before|to|and|urged|asked)$/.test(article.lower(i)) || /^[?:;]/.test(article.written(i))) return true;
  return false;
}

/** The opposite in the first paragraph, and nothing of the headline’s own side in any of them. */
function oppositeIn(article: Article, { group, pole }: Side, first: number, last: number): number | undefined {
  let found: number | undefined;
  for (let i = first; i < last; i++) {
    const side = article.isWord(i) ? SIDES.get(article.lower(i)) : undefined;
    if (side?.group !== group) continue;
    if (side.pole === pole) return undefined;
    found ??= i;
  }
  return found;
}

/** A word beside the verb of the headline stands in the sentence of its opposite, which opens the text. */
function isShared(article: Article, first: number, last: number, token: number, bodyFirst: number, because: number): boolean {
  if (!article.sameSentence(article.sentences[article.sentenceOf(bodyFirst)].first, because)) return false;
  const words = new Set<string>();
  const { first: from, last: to } = article.sentences[article.sentenceOf(because)];
  for (let i = from; i < to; i++) if (article.isWord(i)) words.add(stemOf(article.lower(i)));
  let shared = 0;
  for (let i = first; i < last; i++) if (i !== token && article.isWord(i) && article.lower(i).length >= SHORTEST && words.has(stemOf(article.lower(i)))) shared++;
  return shared > 1;
}

function stemOf(lower: string): string {
  return lower.replace(/(?:['’]s|s)$/, '').slice(0, 7);
}
