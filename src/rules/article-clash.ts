import type { Article } from '../article/article.ts';
import { isApart } from '../article/running-text.ts';
import { isSpeech } from '../article/speech.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ARTICLES = words('a an the');
/** Determiners that no article stands before. */
const OTHERS = words('a an the my your his its our their this these those every each');
/** “my the”, “their a”; “her the” and “his a” may be two phrases: “gave her the book”, “a friend of his a year ago”. */
const POSSESSIVES = words('my your our their');
/** What cannot come after an article: the noun is lost, or the article left over. */
const IMPOSSIBLE = words('is was were has had and or but of from he she they we them him who because although if than were into onto upon during');
/** Latin and French, where “a” is no article. */
const FOREIGN = /^(?:priori|posteriori|fortiori|cappella|capella|la|deux|go|day|b|c|sharp|minor|major|level|levels|list|team|road|grade)$/;

export default defineRule({
  id: 'article-clash',
  summary: 'Two articles in a row, or an article with no noun to go with',
  why: '“The a”, “a his” and “the is” are left when one noun phrase is typed over another.',
  severity: 'error',
  fix: 'review',
  on: onWords([...ARTICLES, ...POSSESSIVES]),
  messages: { two: '“{found}”: one of the two is left over.', lost: '“{found}”: a noun is missing after “{word}”, or “{word}” is left over.' },
  examples: [
    { bad: 'He opened ⟦a the⟧ door and went home.', good: 'He opened the door and went home.' },
    { bad: 'She sold ⟦the her⟧ house, and ⟦a his⟧ boat.' , good: 'She sold her house, and his boat.' },
    { bad: 'They met at ⟦their the⟧ house by the sea.', good: 'They met at the house by the sea.' },
    { bad: 'He left, and ⟦the were⟧ tears of joy.', good: 'He left, and there were tears of joy.' },
    { good: 'He gave her the book, and a friend of his a year ago gave them a lift.' },
    { good: 'An a cappella group sang. It got an A and a B; the A road and vitamin A the other day.' },
    { good: 'The Who played, and the in-house team of the The Hague office left.' },
    { good: 'A no vote, a this-or-that question and the each-way bet.' },
    { good: 'He took a, b and c; the “and” in the and/or clause; the if and the but.' },
  ],
  *find(article, _options, at) {
    const next = at + 1;
    if (isApart(article, at) || !isPlain(article, at) || !article.isWord(next) || article.isGlued(next) || article.form(next).shape !== 'lower' || !article.sameSentence(at, next)) return;
    const found = POSSESSIVES.has(article.lower(at)) ? afterPossessive(article, at) : afterArticle(article, at);
    if (found !== undefined) yield { ...found, evenInQuotation: !isSpeech(article, article.tokens.start[at]) };
  },
});

/** “a” as an article: not the letter, not “A”. */
function isPlain(article: Article, at: number): boolean {
  const { shape } = article.form(at);
  return shape === 'lower' || article.isSentenceStart(at);
}

function afterArticle(article: Article, at: number): Problem | undefined {
  const next = at + 1;
  const word = article.lower(next);
  if (word === article.lower(at)) return undefined; // doubled-word
  if (word === 'a' || word === 'an' ? FOREIGN.test(article.lower(next + 1)) || !isOpening(article, next + 1) : word === 'her' && !isOpening(article, next + 1)) return undefined;
  if (OTHERS.has(word) || word === 'her') return two(article, at, ARTICLES.has(word) && word !== 'the' && article.lower(at) !== 'the' ? article.lower(at) : word === 'a' || word === 'an' ? article.lower(at) : word);
  if (!IMPOSSIBLE.has(word) || isMentioned(article, at)) return undefined;
  const there = article.lower(at) === 'the' && /^(?:is|was|were|are)$/.test(word) ? [`${article.written(at)}re ${word}`] : [];
  return { span: article.span(at, next), say: 'lost', data: { word: article.written(at) }, fixes: [...there, article.written(next)] };
}

function afterPossessive(article: Article, at: number): Problem | undefined {
  const word = article.lower(at + 1);
  return word === 'the' || ((word === 'a' || word === 'an') && isOpening(article, at + 2) && !FOREIGN.test(article.lower(at + 2))) ? two(article, at, word) : undefined;
}

function two(article: Article, at: number, kept: string): Problem {
  const other = kept === article.lower(at) ? article.lower(at + 1) : article.lower(at);
  const starts = article.form(at).shape === 'capital';
  const fixes = [kept, other].map((word) => (starts ? word.charAt(0).toUpperCase() + word.slice(1) : word));
  return { span: article.span(at, at + 1), say: 'two', fixes };
}

/** A word that a noun phrase goes on with: the second determiner is one. */
function isOpening(article: Article, token: number): boolean {
  return article.isWord(token) && !article.isGlued(token) && (article.form(token).parts & (Part.NOUN | Part.ADJECTIVE | Part.PLURAL)) !== 0;
}

/** “a and b”, “the if and the but”: the words themselves are meant. */
function isMentioned(article: Article, at: number): boolean {
  const behind = article.lower(at + 2);
  if (!article.isWord(at + 2) || behind === 'and' || behind === 'or' || behind === 'b') return true;
  return article.lower(at) !== 'the' && !article.isWord(at - 1);
}
