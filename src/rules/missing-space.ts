import type { Article } from '../article/article.ts';
import { abbreviationEnds } from '../article/abbreviations.ts';
import { Kind } from '../article/tokens.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const DAY_MONTH = new RegExp(`^(\\d{1,2}(?:st|nd|rd|th)?)(${MONTHS})$`);
const MONTH = new RegExp(`^(?:${MONTHS})$`);
const TITLES = /^(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Rev|Smt|Shri)$/;
/** Small words that begin a clause: no name of a file or page ends in them. */
const SMALL = new Set('the he she it they we you his her their this that these those but and in on at for with from as while after if there so or not is was are were has had have who which'.split(' '));

export default defineRule({
  id: 'missing-space',
  summary: 'No space behind a stop, comma or bracket, or between a figure and a month',
  why: 'Two sentences or words run together where something was cut or pasted: “ended.She”, “17July”.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  precedence: 3,
  on: onArticle,
  messages: { space: '“{found}”: a space is missing.' },
  examples: [
    { bad: 'The strike ⟦ended.She⟧ went home.', good: 'The strike ended. She went home.' },
    { bad: 'It rained ⟦hard,and⟧ they left.', good: 'It rained hard, and they left.' },
    { bad: 'It opens on ⟦17July⟧ or on ⟦Aug.10⟧ each year.', good: 'It opens on 17 July or on Aug. 10 each year.' },
    { bad: 'He joined the party (of peace⟦)in⟧ May with ⟦Mr.Rao⟧ beside him.', good: 'He joined the party (of peace) in May with Mr. Rao beside him.' },
    { bad: 'The Labour ⟦Party(LP⟧) won.', good: 'The Labour Party (LP) won.' },
    { bad: 'Has he ⟦gone?She⟧ did not know.', good: 'Has he gone? She did not know.' },
    { bad: '“It is over.⟦”She⟧ left. “It is.”', good: '“It is over.” She left. “It is.”' },
    { good: 'See example.com, Node.js, the U.S.-led force and St.Gallen’s file.txt.' },
    { good: 'At 9 a.m. he (re)opened the shop(s) on page 4.2, at 1:30.' },
    { good: 'J.K.Rowling, No.10 and Yahoo!News are left alone.' },
    { good: 'Use f(x) and (s)he; Mission:Impossible was on.' },
    { good: 'It cost 5m, 6million or 20bn. It is a 100mile run, and 1990s.' },
  ],
  *find(article) {
    for (const token of article.tokens.tight) yield* tightToken(article, token);
    for (const { close } of article.quotes.quotations) if (close >= 0) yield* behindQuotation(article, article.quotes.lastTokenOf(close));
  },
});

function* tightToken(article: Article, token: number): Iterable<Problem> {
  const date = DAY_MONTH.exec(article.written(token));
  if (date !== null) yield { span: article.span(token), say: 'space', fixes: [`${date[1]} ${date[2]}`] };
  if (token === 0 || !article.isGlued(token)) return;
  if (article.tokens.kind[token] === Kind.MARK) yield* openingBracket(article, token);
  else if (article.isMark(token - 1, ')')) yield* closingBracket(article, token);
  else if (needsSpace(article, token)) yield between(article, token);
}

function between(article: Article, token: number): Problem {
  const first = article.isGlued(token - 1) && (article.isWord(token - 2) || article.isNumber(token - 2)) ? token - 2 : token - 1;
  const { start, end } = article.tokens;
  const glued = article.slice([start[first], end[token]]);
  return { span: [start[first], end[token]], say: 'space', fixes: [`${article.slice([start[first], end[token - 1]])} ${article.written(token)}`], group: glued }; // a passage that stands twice
}

/** @param token a word or number right behind a stop, comma, colon, question or exclamation mark. */
function needsSpace(article: Article, token: number): boolean {
  const mark = article.written(token - 1);
  const before = token - 2;
  if (mark.length > 1 || !article.isGlued(token - 1) || !(article.isWord(before) || article.isNumber(before))) return false;
  const left = article.form(before);
  if (article.isNumber(token)) return mark === '.' && MONTH.test(left.text) && /^\d{1,2}$/.test(article.written(token));
  const right = article.form(token);
  if (!article.isWord(token) || right.text.length < 2 || left.text.length < 2) return false;
  if (mark === ',') return article.isWord(before) ? isOrdinary(article, before) || isOrdinary(article, token) : SMALL.has(right.lower);
  if (!article.isWord(before)) return false;
  if (mark === '.') return isStopMissed(article, before, token);
  return (mark !== ':' || left.shape === 'lower') && left.shape === 'lower' && left.word !== undefined && right.word !== undefined && right.shape !== 'mixed';
}

/** “ended.She”, “Mr.Rao”, “ended.she”; not “example.com”, “Node.js”, “St.Gallen”. */
function isStopMissed(article: Article, before: number, token: number): boolean {
  const left = article.form(before);
  const right = article.form(token);
  if (article.isMark(token + 1, '.') && article.isGlued(token + 1) && article.isGlued(token + 2)) return false;
  if (TITLES.test(left.text)) return right.shape === 'capital';
  if (left.word === undefined || right.word === undefined || left.text.length < 3 || left.text.includes('.')) return false;
  if (right.shape === 'capital') return left.shape === 'lower' && abbreviationEnds(`${left.text}.`) === undefined;
  return right.shape === 'lower' && SMALL.has(right.lower) && left.shape === 'lower';
}

function isOrdinary(article: Article, token: number): boolean {
  const { shape, word } = article.form(token);
  return shape === 'lower' && word !== undefined;
}

/** “Party(BJP)”, not “shop(s)”, “f(x)”. */
function* openingBracket(article: Article, bracket: number): Iterable<Problem> {
  const before = bracket - 1;
  if (!article.isWord(before) || !article.isWord(bracket + 1) || article.written(before).length < 3) return;
  const { text, shape } = article.form(bracket + 1);
  if (text.length < 2 || (shape !== 'upper' && text.length < 4) || /^(?:ren|men|tion|able|ally|ness|less)$/.test(text)) return;
  if (article.form(before).word === undefined) return;
  yield { span: article.span(before, bracket + 1), say: 'space', fixes: [`${article.written(before)} ${article.slice(article.span(bracket, bracket + 1))}`] };
}

/** “(PTI)said”, not “(re)opened”. */
function* closingBracket(article: Article, token: number): Iterable<Problem> {
  if (!isOrdinary(article, token) || article.written(token).length < 2) return;
  for (let i = token - 2; i > token - 14 && i > 0; i--) {
    if (!article.isMark(i, '(')) continue;
    const isLong = article.tokens.end[token - 2] - article.tokens.start[i + 1] > 3;
    if (isLong && !article.isGlued(i)) yield { span: article.span(token - 1, token), say: 'space', fixes: [`) ${article.written(token)}`] };
    return;
  }
}

/** A word right behind a closing mark: “over.”She”. A plural’s s and a hyphen may stand there. */
function* behindQuotation(article: Article, last: number): Iterable<Problem> {
  const next = last + 1;
  if (!article.isWord(next) || !article.isGlued(next) || article.written(next).length < 2) return;
  if (!/^[.,!?]$/.test(article.written(last - 1)) && !isOrdinary(article, next)) return;
  yield { span: article.span(last, next), say: 'space', fixes: [`${article.written(last)} ${article.written(next)}`] };
}
