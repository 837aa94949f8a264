/** Where in the text a wrong name differs from the right one, and what belongs there. */
import { carryCase } from '../../lexicon/letter-case.ts';
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { nameKey } from '../../lexicon/names/name-key.ts';
import { OPEN, yearOf } from '../../lexicon/names/name-row.ts';
import type { Span } from '../../text/span.ts';
import type { Article } from '../article.ts';

export interface NameFix {
  readonly span: Span;
  readonly text: string;
  /** The whole name as it should be. */
  readonly name: string;
  readonly who: string;
}

/** A name as it stands, from its first to its last token, and the one that is right. */
export interface MisspeltName {
  readonly first: number;
  readonly last: number;
  readonly gazetteer: Gazetteer;
  readonly name: number;
}

export function nameFix(article: Article, near: MisspeltName): NameFix {
  const { gazetteer, first, last } = near;
  const name = gazetteer.spelling(near.name);
  const who = whoIs(gazetteer, gazetteer.entityOf[near.name]);
  const right = name.split(' ');
  const tokens: number[] = [];
  for (let i = first; i <= last; i++) if (article.isWord(i)) tokens.push(i);
  if (right.length !== tokens.length) return { span: [article.tokens.start[first], stemEnd(article, last)], text: name, name, who };
  const odd = right.map((_, i) => i).filter((i) => nameKey(stem(article, tokens[i])) !== nameKey(right[i]));
  const [from, to] = odd.length === 0 ? [0, right.length - 1] : [odd[0], odd[odd.length - 1]];
  const words = right.slice(from, to + 1).map((word, i) => carryCase(stem(article, tokens[from + i]), word));
  return { span: [article.tokens.start[tokens[from]], stemEnd(article, tokens[to])], text: words.join(' '), name, who };
}

/** A token without its possessive ending. */
function stem(article: Article, token: number): string {
  return article.text.slice(article.tokens.start[token], stemEnd(article, token));
}

/** Where a token ends without its possessive ending. */
export function stemEnd(article: Article, token: number): number {
  return article.tokens.end[token] - (article.form(token).isPossessive ? 2 : 0);
}

/** What somebody is known for, in a few words: “president, Russia”; “senator 2013–2021, US-TX(Republican)”. '' if not known. */
export function whoIs(gazetteer: Gazetteer, entity: number): string {
  const roles = gazetteer.roles(entity).filter(({ title }) => title !== 'renamed');
  const latest = roles.toSorted((a, b) => b.to - a.to || b.from - a.from)[0];
  if (latest === undefined) return gazetteer.country(entity);
  const { title, body, from, to } = latest;
  const years = from === 0 || to === 0 ? '' : to === OPEN ? ` since ${yearOf(from)}` : ` ${yearOf(from)}–${yearOf(to)}`;
  return `${title}${body === '' ? '' : `, ${body}`}${years}`;
}
