import type { Article } from '../article/article.ts';
import { dialectOf, voteDialect } from '../article/dialect.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { findStyleCues } from '../article/style-cues.ts';
import { isPost } from '../article/posts.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import { append } from '../text/append.ts';

/** Evidence of an English as good as three words of it. */
const SURE = 6;

type Way = 'stop' | 'bare';

/** British houses set no stop where the last letter stands: Mr, Dr, St; some do where it does not: Gen., Prof. */
const GROUPS: Readonly<Record<string, string>> = {
  ...Object.fromEntries('mr mrs ms dr messrs'.split(' ').map((word) => [word, 'Mr'])),
  ...Object.fromEntries('gen col capt maj lt sgt cmdr adm sen sens rep reps gov prof rev supt insp'.split(' ').map((word) => [word, 'Gen'])),
  st: 'St',
};
/** Office shorthand, which belongs in no text. */
const SHORTHAND: ReadonlyMap<string, string> = new Map([['govt', 'government'], ['dept', 'department']]);
/** Names that hold a title: Dr Pepper, Mr Robot, Dr. No. */
const NAMED = new Set('pepper robot no who strangelove seuss martens bean burns big men brightside motivate hyde jekyll'.split(' '));

export default defineRule({
  id: 'abbreviation',
  summary: 'Mr and Mr., Gen and Gen. in one article; office shorthand',
  why: 'American houses set a stop after shortened titles, British ones after none or after those that lack their last letter. An article does one or the other. “Govt” and “dept” are for notes and narrow headlines.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: {
    titles: choice(['auto', 'stop', 'bare'], 'auto', 'Mr. and Dr. or Mr and Dr; `auto` goes by the majority, then by the text’s English.'),
    ranks: choice(['auto', 'stop', 'bare'], 'auto', 'Gen., Rep. and Prof. or Gen, Rep and Prof; `auto` goes by the majority. St. and St follow where both options agree.'),
  },
  messages: { ...MESSAGES, dialect: '“{found}”: {english} text writes “{better}”.', shorthand: '“{found}” is shorthand: “{better}”.' },
  examples: [
    { bad: 'Mr Ames met Ms Bell. ⟦Mrs.⟧ Cole was out.', good: 'Mr Ames met Ms Bell. Mrs Cole was out.' },
    { bad: 'Gen. Ames met Col. Bell and ⟦Capt⟧ Cole in May.', good: 'Gen. Ames met Col. Bell and Capt. Cole in May.' },
    { bad: 'The ⟦govt⟧ has a plan.', good: 'The government has a plan.' },
    { bad: 'She met ⟦Dr.⟧ Ames.', good: 'She met Dr Ames.', options: { titles: 'bare' } },
    { bad: 'She met ⟦Gen⟧ Ames and Mr Bell.', good: 'She met Gen. Ames and Mr Bell.', options: { titles: 'bare', ranks: 'stop' } },
    { good: 'She met Gen. Ames, Rep. Bell and Mr Cole in St. Louis.', options: { titles: 'bare' } },
    { good: 'Mr Ames, Mr Dale and Mr Ford met Gen. Bell and Prof. Cole on St. Lucia.' },
    { good: 'Mr. Ames drank Dr Pepper and watched Mr Robot with Mrs. Bell.' },
    { good: 'Govt Drops Plan For Dam\n\nThe government has dropped it, Dr Ames said.' },
    { good: 'It ended with Ms. Ames. Gen Z voters and Rep Theatre came.' },
  ],
  *find(article, { titles, ranks }) {
    const { shortened } = article.derive(findStyleCues);
    const byGroup = new Map<string, Place<Way>[]>();
    for (const token of shortened) {
      const word = article.lower(token);
      const full = SHORTHAND.get(word);
      if (full !== undefined) yield* shorthand(article, token, full);
      const place = GROUPS[word] === undefined ? undefined : placeAt(article, token);
      if (place !== undefined) append(byGroup, GROUPS[word], place);
    }
    for (const [group, places] of byGroup) {
      // Saints go with both where they agree: “Mr Ames of St. Louis”.
      const house = group === 'Gen' ? ranks : group === 'Mr' || titles === ranks ? titles : 'auto';
      yield* judge(article, group, places, house === 'auto' ? undefined : house);
    }
  },
});

function* judge(article: Article, group: string, places: readonly Place<Way>[], house: Way | undefined): Iterable<Problem> {
  const stops = places.filter(({ way }) => way === 'stop').length;
  const wanted = 2 * stops === places.length || places.length === 1 ? dialectWay(article, group) : undefined;
  if (house !== undefined || wanted === undefined) {
    yield* outvote(article, { group, places, ...(house === undefined ? {} : { house }), allowsTie: group !== 'Mr' });
    return;
  }
  for (const place of places) {
    const better = place.way === wanted || place.isExempt ? undefined : place.write(wanted);
    if (better !== undefined && !isPost(article, place.span[0])) yield { span: place.span, say: 'dialect', data: { better, english: wanted === 'stop' ? 'American' : 'British' }, fixes: [better], group, evenInQuotation: true };
  }
}

/** Where the article itself is even: British “Gen” and “Gen.” both occur, and saints go by their own towns. */
function dialectWay(article: Article, group: string): Way | undefined {
  const dialect = dialectOf(article);
  if (dialect === 'us') return 'stop';
  return dialect === 'gb' && group === 'Mr' && article.derive(voteDialect).gb >= SURE ? 'bare' : undefined;
}

/** “Mr Ames”, “Gen. Bell”; the stop belongs to the place. */
function placeAt(article: Article, token: number): Place<Way> | undefined {
  const hasStop = article.isMark(token + 1, '.') && article.isGlued(token + 1);
  const next = hasStop ? token + 2 : token + 1;
  const { shape } = article.form(token);
  if (shape !== 'capital' || !article.sameSentence(token, next) || !article.isWord(next) || !/^\p{Lu}/u.test(article.written(next))) return undefined;
  const name = article.lower(next);
  const isTitled = article.lower(token) === 'gen' || article.lower(token) === 'rep' ? !/^(?:z|x|y|alpha|theatre)$/.test(name) : true;
  if (!isTitled || article.isGlued(next)) return undefined;
  const word = article.written(token);
  return { span: article.span(token, hasStop ? token + 1 : token), way: hasStop ? 'stop' : 'bare', write: (way) => (way === 'stop' ? `${word}.` : word), isExempt: NAMED.has(name) || isApart(article, token) };
}

function* shorthand(article: Article, token: number, full: string): Iterable<Problem> {
  const isInName = article.isWord(token + 1) && article.form(token + 1).shape !== 'lower' && article.form(token).shape !== 'lower';
  if (isApart(article, token) || isInName || article.form(token).shape === 'upper' || isOthersWords(article, token)) return;
  const hasStop = article.isMark(token + 1, '.') && article.isGlued(token + 1) && article.sameSentence(token, token + 2);
  const { text } = article;
  const isCapital = article.isSentenceStart(token) || (text.includes(` the ${full[0].toUpperCase()}${full.slice(1)} `) && !text.includes(` the ${full} `) && article.form(token).shape !== 'lower');
  const better = isCapital ? full[0].toUpperCase() + full.slice(1) : full;
  yield { span: article.span(token, hasStop ? token + 1 : token), say: 'shorthand', data: { better }, fixes: [better], group: full, evenInQuotation: true };
}
