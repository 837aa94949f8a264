import type { Article } from '../article/article.ts';
import { NameBit } from '../article/people/name-forms.ts';
import { quotationsAround } from '../article/quotations.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';
import { append } from '../text/append.ts';

/** `s`: James’s; `apostrophe`: James’. */
type Way = 's' | 'apostrophe';

export default defineRule({
  id: 'possessive-style',
  summary: 'The possessive of a name in -s written in two ways: James’s and James’',
  why: 'Some houses add an apostrophe alone to names that end in s, most add an s too. One name in one article has one of them; with a house set, all names follow it. St James’s keeps its s everywhere.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: { style: choice(['auto', 's', 'apostrophe'], 'auto', 'James’s or James’; `auto` goes by the majority for each name.') },
  messages: MESSAGES,
  examples: [
    { bad: 'Ann Jones’s car and Jones’s bag were found; ⟦Jones’⟧ coat was not.', good: 'Ann Jones’s car and Jones’s bag were found; Jones’s coat was not.' },
    { bad: 'It was Tom ⟦Williams’s⟧ second goal.', good: 'It was Tom Williams’ second goal.', options: { style: 'apostrophe' } },
    { bad: 'It was Tom ⟦Williams’⟧ second goal.', good: 'It was Tom Williams’s second goal.', options: { style: 's' } },
    { good: 'Ann Jones’s car was near Tom Williams’ bag.' },
    { good: 'The Joneses’ car was near the Williamses’ house.', options: { style: 's' } },
    { good: 'The Democrats’ plan and the states’ rights were the boss’s worry.', options: { style: 's' } },
    { good: 'They met at St James’s Palace in May.', options: { style: 'apostrophe' } },
    { good: 'He called it ‘a farce of the Jones’ and left.', options: { style: 's' } },
  ],
  *find(article, { style }) {
    const places = findPossessives(article);
    if (places.length === 0) return;
    if (style !== 'auto') {
      yield* outvote<Way>(article, { group: 'possessive', places: places.map(({ place }) => place), house: style });
      return;
    }
    const byName = new Map<string, Place<Way>[]>();
    for (const { name, place } of places) append(byName, name, place);
    for (const [group, own] of byName) yield* outvote<Way>(article, { group, places: own });
  },
});

interface Possessive {
  readonly name: string;
  readonly place: Place<Way>;
}

/** Looked for in the text itself: a search for two characters costs next to nothing. */
function findPossessives(article: Article): Possessive[] {
  const found: Possessive[] = [];
  for (const ending of ['s’', "s'"]) {
    for (let at = article.text.indexOf(ending); at >= 0; at = article.text.indexOf(ending, at + 2)) {
      const possessive = possessiveAt(article, at);
      if (possessive !== undefined) found.push(possessive);
    }
  }
  return found.sort((a, b) => a.place.span[0] - b.place.span[0]);
}

/** @param at the s before the apostrophe. */
function possessiveAt(article: Article, at: number): Possessive | undefined {
  const { text } = article;
  const rest = /^(s)?(?=[ \u00a0]\p{L})/u.exec(text.slice(at + 2, at + 5));
  if (rest === null) return undefined;
  const token = article.tokenAt(at);
  const { stem, shape } = article.form(token);
  const start = article.tokens.start[token];
  if (shape !== 'capital' || start + stem.length !== at + 1 || isApart(article, token) || !isPersonOrPlace(article, token, stem)) return undefined;
  const way = rest[1] === undefined ? 'apostrophe' : 's';
  if (way === 'apostrophe' && quotationsAround(article.quotes, article.tokens.start[token]).some(({ close }) => close === token + 1)) return undefined;
  if (/^st\.?$/.test(article.lower(token - 1)) || (article.isMark(token - 1, '.') && article.lower(token - 2) === 'st')) return undefined;
  const mark = text[at + 1];
  const write = (wanted: Way): string => `${stem}${mark}${wanted === 's' ? 's' : ''}`;
  return { name: stem, place: { span: [start, at + 2 + rest[0].length], way, write, isExempt: isOthersWords(article, token) } };
}

/** A single bearer: no plural, no team, no body. “Bills” and “Woods” are names only behind a given name. */
function isPersonOrPlace(article: Article, token: number, stem: string): boolean {
  if (/^(?:the|these|those|two|both|many|most|some|all|of|[a-z]+s)$/.test(article.lower(token - 1)) || /ses$/.test(stem)) return false;
  const bits = article.names.bits(article.tokens.form[token]);
  const isName = (bits & (NameBit.GIVEN | NameBit.SURNAME)) !== 0 && (bits & NameBit.STOP) === 0;
  const singular = article.lexicon.find(stem.slice(0, -1).toLowerCase());
  const mayBePlural = singular !== undefined && (singular.parts & (Part.NOUN | Part.PROPER)) !== 0;
  if (!mayBePlural) return isName;
  const before = article.isWord(token - 1) && article.sameSentence(token - 1, token) ? article.names.bits(article.tokens.form[token - 1]) : 0;
  return (isName && (before & NameBit.GIVEN) !== 0) || (isName && singular.spelling !== singular.spelling.toLowerCase());
}
