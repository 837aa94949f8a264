/**
 * People told over: “three people, a man and a woman”, “two sons, Ada, Tom and Kim”. “A” counts as one.
 */
import type { Article } from '../../article/article.ts';
import type { Quantity } from '../../article/numbers.ts';
import type { Reckoning } from './reckoning.ts';
import { Cue, type FiguredSentence } from './sentence.ts';
import { quantityTerm } from './terms.ts';

const PERSON = '(?:man|men|woman|women|boys?|girls?|child|children|toddler|teenagers?|baby|babies|infants?|(?:police )?officers?|soldiers?|civilians?|drivers?|passengers?|pilots?|guards?|students?|pupils?|teachers?|nurses?|doctors?|tourists?|pedestrians?|cyclists?|journalists?|firefighters?)';
const ITEM = `(?:an?|one|#\\d+)(?: [a-z-]+){0,2}? ${PERSON}`;
const PEOPLE = new RegExp(`#(\\d+)(?: other| more)? (?:people|persons|victims|suspects|others)(?:,| —|:| –|,? who were) (${ITEM}(?:, ${ITEM})*,? and ${ITEM})(?=[,.;—–]|$| (?:were|was|have|had|died|are)\\b)`);
const RELATIVES = /#(\d+) (?:sons|daughters|children|brothers|sisters|siblings|grandchildren|stepchildren)(?:,|:| —) /;

export function* wrongPeople(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities, cues } = sentence;
  if (quantities.length === 0 || (cues & Cue.PEOPLE) === 0) return;
  const { pattern } = sentence;
  const match = PEOPLE.exec(pattern);
  if (match !== null) {
    const total = quantities[Number(match[1])];
    const items = match[2].match(new RegExp(ITEM, 'g')) ?? [];
    const count = items.reduce((sum, item) => sum + (item.startsWith('#') ? quantities[Number(/\d+/.exec(item)?.[0])].value : 1), 0);
    // Figures alone are looked at as a sum.
    if (items.some((item) => !item.startsWith('#'))) yield* counted(article, total, count);
  }
  const relatives = RELATIVES.exec(pattern);
  if (relatives !== null) yield* named(article, quantities[Number(relatives[1])], quantities, Number(relatives[1]));
}

/** Given names up to the end of the sentence or the next clause: “two sons, Tom and Kim, and a sister”. */
function* named(article: Article, total: Quantity, quantities: readonly Quantity[], at: number): Iterable<Reckoning> {
  const end = Math.min(article.sentences[article.sentenceOf(total.first)].span[1], quantities[at + 1]?.span[0] ?? Infinity);
  const written = article.slice([article.tokens.end[total.next], end]).replace(/^(?:,|:| —) /, '');
  const list = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){0,2}(?:, \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){0,2})*,? and \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){0,2})(?=[.;]|$|,? and (?:an?|his|her|their|by|#|\d|[a-z]+ (?:grand|sister|brother)))/u.exec(written);
  if (list === null) return;
  yield* counted(article, total, list[1].split(/,? and |, /).length);
}

function* counted(article: Article, total: Quantity | undefined, count: number): Iterable<Reckoning> {
  if (total === undefined || total.kind !== 'cardinal' || total.hedge !== 'exact' || total.value === count || Math.abs(total.value - count) > 2) return;
  const term = quantityTerm(article, total);
  yield { terms: [term], suspect: term, rights: [count], sum: `${count} are named` };
}
