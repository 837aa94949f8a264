import { findAcronyms } from '../article/acronyms.ts';
import type { Article } from '../article/article.ts';
import { listedName } from '../article/proper-names.ts';
import { isApart, isOthersWords, isRunningText } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';
import { capitalise } from '../text/characters.ts';

const CALENDAR = new Set('monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december'.split(' '));
/** Words of their own too: months only beside a day or a year. */
const DOUBTFUL = new Set(['march', 'may', 'august']);
/** The last or first word of a body’s name, with a capital in every house where the rest has one. */
const BODIES = new Set('university service association administration agency commission corps institute federation foundation organization organisation society centre center conference'.split(' '));
/** First words of two-word titles: half a title’s capitals are none. */
const TITLES: ReadonlyMap<string, string> = new Map([['minister', 'prime'], ['president', 'vice'], ['general', 'attorney'], ['governor', 'lieutenant'], ['chancellor', 'vice'], ['secretary', 'home']]);

export default defineRule({
  id: 'name-capital',
  summary: 'A small letter inside a name: Cornell university, the football association, september',
  why: 'Days, months and names of bodies have capitals throughout. A name in small letters is told by its acronym or by its capitals elsewhere in the article; half a title (Prime minister) is right nowhere in a sentence.',
  severity: 'error',
  fix: 'review',
  on: onWords([...CALENDAR, ...DOUBTFUL, ...BODIES, ...TITLES.keys(), 'committee', 'engineers']),
  messages: { calendar: '“{found}” takes a capital.', name: '“{found}”: the name takes capitals throughout, “{better}”.', title: '“{found}”: half a title’s capitals, “{better}”.' },
  examples: [
    { bad: 'They met on ⟦tuesday⟧ and in ⟦march⟧ 2020.', good: 'They met on Tuesday and in March 2020.' },
    { bad: 'She went to Cornell ⟦university⟧ in May.', good: 'She went to Cornell University in May.' },
    { bad: 'The ⟦rail workers association⟧ met. An RWA envoy said the RWA would go on.', good: 'The Rail Workers Association met. An RWA envoy said the RWA would go on.' },
    { bad: 'She told the Business and ⟦trade⟧ Committee so.', good: 'She told the Business and Trade Committee so.' },
    { bad: 'The Rural Bridge Service met. The Rural Bridge ⟦service⟧ has no boats.', good: 'The Rural Bridge Service met. The Rural Bridge Service has no boats.' },
    { bad: 'It was the ⟦Prime minister⟧ who called.', good: 'It was the Prime Minister who called.' },
    { good: 'They march in May and may march in august halls. Prime minister Ana Bell left.' },
    { good: 'The bus service, the students’ association and the Labour party met the civil service.' },
    { good: 'He went to university in Bonn and to the Bonn office of a London agency.' },
    { good: 'Bonn and Rome committee rooms were full. The Acme and sons Company paid.' },
  ],
  *find(article, _options, at) {
    const { stem, shape } = article.form(at);
    const lower = stem.toLowerCase();
    if (shape === 'lower' && (CALENDAR.has(lower) || (DOUBTFUL.has(lower) && isBesideDate(article, at)))) {
      yield { span: article.span(at), say: 'calendar', fixes: [capitalise(article.written(at))], trust: 'safe', evenInQuotation: true };
    } else {
      for (const problem of judge(article, at, lower, shape === 'lower')) if (isRunningText(article, at) && !isOthersWords(article, at)) yield problem;
    }
  },
});

function* judge(article: Article, at: number, lower: string, isSmall: boolean): Iterable<Problem> {
  if (TITLES.has(lower)) yield* isSmall ? halfTitle(article, at, TITLES.get(lower) ?? '') : [];
  else if (!isSmall) yield* innerSmall(article, at, lower);
  else if (BODIES.has(lower)) yield* smallBody(article, at);
}

/** “in march 2020”, “9 august”. */
function isBesideDate(article: Article, at: number): boolean {
  const isDay = (token: number): boolean => article.isNumber(token) && /^(?:[12]?\d|3[01])$/.test(article.lower(token));
  if (article.isNumber(at + 1) && /^(?:19|20)\d\d$/.test(article.lower(at + 1))) return true;
  const isAfterMonth = article.isMark(at - 2, '.') || (article.isWord(at - 2) && article.form(at - 2).shape === 'capital'); // the Sept. 19 march
  return article.lower(at) !== 'may' && ((isDay(at - 1) && !isAfterMonth) || (isDay(at + 1) && /^(?:on|by|since|until|from|,)$/.test(article.written(at - 1))));
}

/** “The Prime minister, Sir Keir …” inside a sentence. */
function* halfTitle(article: Article, at: number, first: string): Iterable<Problem> {
  const before = at - 1;
  if (article.lower(before) !== first || article.form(before).shape !== 'capital' || article.isSentenceStart(before) || !article.sameSentence(before, at)) return;
  const { text } = article.elsewhere;
  const [high, low] = [`${article.written(before)} ${capitalise(article.written(at))}`, `${first} ${article.written(at)}`];
  const isLow = text.includes(` ${low}`) && !text.includes(` ${high}`);
  yield { span: article.span(before, at), say: 'title', data: { better: isLow ? low : high }, fixes: isLow ? [low, high] : [high, low] };
}

/** “Business and trade Committee”, “corps of Engineers”: a small word before the capital at the end. */
function* innerSmall(article: Article, at: number, lower: string): Iterable<Problem> {
  const small = at - 1;
  if (lower === 'committee' && isSmallNoun(article, small) && article.lower(small - 1) === 'and' && isCapital(article, small - 2)) yield name(article, small);
  if (lower === 'engineers' && article.lower(small) === 'of' && isSmallNoun(article, small - 1) && article.elsewhere.text.includes(`${capitalise(article.lower(small - 1))} of Engineers`)) yield name(article, small - 1);
}

/** “Cornell university”: listed, or so in the article; “the rail workers association”: its acronym is in the article. */
function* smallBody(article: Article, at: number): Iterable<Problem> {
  const before = at - 1;
  if (!article.isWord(before) || !article.sameSentence(before, at) || article.isGlued(at)) return;
  if (isCapital(article, before) && !article.form(before).isPossessive && !article.isSentenceStart(before)) {
    if (article.lower(at).startsWith('administration')) return; // a president's
    const whole = `${article.written(before)} ${capitalise(article.form(at).stem)}`;
    if (listedName(article, at) === 'right' || article.elsewhere.text.includes(whole)) yield name(article, at);
    return;
  }
  const first = startByAcronym(article, at);
  if (first !== undefined) yield wholeName(article, first, at);
}

/** Where a name in small letters starts, if its initials stand in the article as an acronym twice or more. */
function startByAcronym(article: Article, at: number): number | undefined {
  if (article.isSentenceStart(at - 1)) return undefined;
  const { byLetters } = article.derive(findAcronyms);
  let initials = article.lower(at)[0].toUpperCase();
  for (let i = at - 1; i > at - 5 && article.isWord(i) && article.form(i).shape === 'lower' && article.sameSentence(i, at); i--) {
    if (/^(?:the|a|an|of|for)$/.test(article.lower(i))) return undefined;
    initials = article.lower(i)[0].toUpperCase() + initials;
    const uses = byLetters.get(initials)?.length ?? 0;
    if (initials.length > 1 && uses > (initials.length > 2 ? 0 : 1) && article.lower(i - 1) === 'the') return i;
  }
  // A long name that is listed, where other names of bodies have their capitals.
  const isLong = article.isWord(at - 2) && article.form(at - 2).shape === 'lower' && article.lower(at - 3) === 'the' && !isApart(article, at);
  return isLong && isListedWhole(article, at - 2, at) ? at - 2 : undefined;
}

/** “the federal highway administration”, unless the article writes such names small: another one in small letters. */
function isListedWhole(article: Article, first: number, last: number): boolean {
  const whole = Array.from({ length: last - first + 1 }, (_, i) => capitalise(article.lower(first + i))).join(' ');
  const { organisations } = article.names.book;
  const isListed = organisations.some((gazetteer) => {
    const keys = whole.toLowerCase().split(' ').map((word) => gazetteer.words.find(word));
    return gazetteer.find(keys, 0, keys.length) >= 0;
  });
  return isListed && /\b(?:\p{Lu}\p{Ll}+ ){2}(?:Administration|Agency|Board|Commission|Service|Association|Institute|Department|Corps|Council)\b/u.test(article.elsewhere.text);
}

function isCapital(article: Article, token: number): boolean {
  return article.isWord(token) && /^(?:capital|upper|mixed)$/.test(article.form(token).shape);
}

function isSmallNoun(article: Article, token: number): boolean {
  return article.isWord(token) && article.form(token).shape === 'lower' && (article.form(token).parts & Part.NOUN) !== 0;
}

function name(article: Article, token: number): Problem {
  const better = capitalise(article.written(token));
  return { span: article.span(token), say: 'name', data: { better }, fixes: [better], evenInQuotation: true };
}

function wholeName(article: Article, first: number, last: number): Problem {
  const span = article.span(first, last);
  const better = article.slice(span).replace(/\p{L}+/gu, (word) => (/^(?:of|and|for|the)$/.test(word) ? word : capitalise(word)));
  return { span, say: 'name', data: { better }, fixes: [better], evenInQuotation: true };
}
