import type { Article } from '../article/article.ts';
import { nameAround } from '../article/proper-names.ts';
import { isOthersWords, isRunningText } from '../article/running-text.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';
import { capitalise } from '../text/characters.ts';

type Kind = 'seasons' | 'directions' | 'internet' | 'black' | 'indigenous';

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...['spring', 'summer', 'autumn', 'fall', 'winter'].map((word) => [word, 'seasons'] as const),
  ...['north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest', 'north-east', 'north-west', 'south-east', 'south-west'].map((word) => [word, 'directions'] as const),
  ['internet', 'internet'],
  ['web', 'internet'],
  ['black', 'black'],
  ['indigenous', 'indigenous'],
]);
/** Whom “black” and “indigenous” describe, as against things. */
const PEOPLE = /^(?:people|persons?|man|men|woman|women|girls?|boys?|child|children|voters?|americans?|britons?|canadians?|australians?|communit(?:y|ies)|residents?|students?|families|family|lawmakers?|leaders?|actors?|artists?|teenagers?|teens|youths?|officers?|candidates?|church(?:es)?|neighbou?rhoods?|workers?|players?|families|mothers?|fathers?|parents?|patients?|farmers?|culture|history|peoples|groups?|nations?|tribes?|land|lands|rights|languages?)$/;
/** What a season or direction that is meant as such stands behind. */
const BEFORE_SEASON = /^(?:in|last|this|next|early|late|mid|by|until|since|of|during|every|each|for|the)$/;

export default defineRule({
  id: 'common-capital',
  summary: 'Capitals of seasons, directions, the internet and of Black people',
  why: 'Houses differ on the Internet and on Black; hardly any writes Spring or goes North. This asks to be told. Names (Prague Spring, West Virginia, the South) keep their capitals.',
  severity: 'warning',
  fix: 'review',
  isOptIn: true,
  on: onWords(KINDS.keys()),
  options: {
    seasons: choice(['any', 'small'], 'any', '`small`: spring, summer, autumn, fall, winter.'),
    directions: choice(['any', 'small'], 'any', '`small`: they went north; the North stays.'),
    internet: choice(['any', 'small', 'capital'], 'any', 'internet and web, or Internet and Web.'),
    black: choice(['any', 'small', 'capital'], 'any', 'black people or Black people.'),
    indigenous: choice(['any', 'small', 'capital'], 'any', 'indigenous people or Indigenous people.'),
  },
  messages: { small: '“{found}”: the house writes it small here.', capital: '“{found}”: the house writes it with a capital here.' },
  examples: [
    { bad: 'The shop opens in ⟦Spring⟧, she said on the ⟦Internet⟧ last week.', good: 'The shop opens in spring, she said on the internet last week.', options: { seasons: 'small', internet: 'small' } },
    { bad: 'They drove ⟦North⟧ for two days and turned ⟦West⟧ of the town.', good: 'They drove north for two days and turned west of the town.', options: { directions: 'small' } },
    { bad: 'It was read by ⟦black⟧ voters of all ages.', good: 'It was read by Black voters of all ages.', options: { black: 'capital' } },
    { bad: 'It was read on the ⟦internet⟧ by many.', good: 'It was read on the Internet by many.', options: { internet: 'capital' } },
    { good: 'The Prague Spring, the Winter Olympics and the Fall of Rome were on the list.', options: { seasons: 'small' } },
    { good: 'They drove to West Virginia and voted in the South, as the North did.', options: { directions: 'small' } },
    { good: 'A black car was seen by the Black Sea, near black children’s books.', options: { black: 'capital' } },
    { good: 'He fell in with a web of lies that the spider of the Web spun.', options: { internet: 'any' } },
    { good: '“It was on the Internet,” he said. Spring came late that year.', options: { internet: 'small', seasons: 'small' } },
    { good: 'Judge Summer met Clint West and Ann Winter in the spring.', options: { seasons: 'small', directions: 'small' } },
  ],
  *find(article, options, at): Iterable<Problem> {
    const { lower, shape, stem } = article.form(at);
    const kind = KINDS.get(lower) ?? KINDS.get(stem.toLowerCase());
    if (kind === undefined || options[kind] === 'any' || shape === 'upper' || article.isSentenceStart(at) || !isRunningText(article, at) || isOthersWords(article, at)) return;
    const wanted = options[kind];
    if ((shape === 'capital') === (wanted === 'capital') || !isMeant(article, at, kind)) return;
    const written = article.written(at);
    yield { span: article.span(at), say: wanted, fixes: [wanted === 'small' ? written.toLowerCase() : capitalise(written)], group: lower };
  },
});

function isMeant(article: Article, at: number, kind: Kind): boolean {
  const name = nameAround(article, at);
  if (name !== undefined && (name.first < at || name.last > at)) return false;
  const [before, next] = [article.lower(at - 1), article.lower(at + 1)];
  switch (kind) {
    case 'seasons':
      return BEFORE_SEASON.test(before) && !/^(?:of|from|in)$/.test(next);
    case 'directions':
      return before !== 'the' && before !== '' && (next === 'of' || /^(?:went|go|going|goes|gone|drove|driving|headed|heading|heads|moved|moving|move|turned|turning|flew|sailed|travell?ed|travell?ing|marched|pushed|further|farther|due|facing)$/.test(before));
    case 'internet':
      return article.form(at).stem.toLowerCase() === 'internet' || (before === 'the' && article.form(at).shape === 'capital') || (before === 'world' && next !== 'of');
    default:
      return PEOPLE.test(article.form(at + 1)?.lower ?? '') && article.sameSentence(at, at + 1) && !article.form(at + 1).isPossessive;
  }
}
