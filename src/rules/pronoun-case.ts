import sayingTable from '../../data/language/verbs-of-saying.tsv';
import type { Article } from '../article/article.ts';
import { isSurelyFinite } from '../article/word-classes.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';
import { lazily } from '../text/lazily.ts';
import { readTable } from '../text/table.ts';

const saying = lazily(() => new Set(readTable(sayingTable, ['forms']).flatMap(({ forms }) => forms.split('|'))));
const OBJECT_OF = new Map([['i', 'me'], ['he', 'him'], ['she', 'her'], ['we', 'us'], ['they', 'them']]);
const SUBJECT_OF = new Map([['me', 'I'], ['him', 'he'], ['them', 'they'], ['us', 'we']]);
const GOVERNING = new Set(['between', 'for', 'with', 'to', 'from', 'by', 'against', 'at', 'about', 'without', 'behind', 'beside', 'towards', 'toward']);
const PARTNERS = new Set(['you', 'him', 'her', 'them', 'us', 'me']);
const CLAUSES = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had', 'will', 'would', 'can', 'could', 'may', 'should']);

export default defineRule({
  id: 'pronoun-case',
  summary: '“I” for “me”, “him” for “he”, “whom” for “who”',
  why: 'After a preposition stands “me”, beside “you and” too; before its own verb stands “who”, however many words come between: the man who police said was armed.',
  severity: 'error',
  fix: 'review',
  on: onWords(['i', 'he', 'she', 'we', 'they', 'me', 'him', 'them', 'us', 'whom']),
  messages: { object: '“{found}”: “{better}”, after “{preposition}”.', subject: '“{found}”: “{better}”, as it is the subject.', who: '“{found}”: “who”, as it is the subject of “{verb}”.' },
  examples: [
    { bad: 'It stays between ⟦you and I⟧.', good: 'It stays between you and me.' },
    { bad: 'They sang for ⟦him and she⟧ on Monday.', good: 'They sang for him and her on Monday.' },
    { bad: 'It went to ⟦she and I⟧, and to ⟦he and his⟧ wife.', good: 'It went to her and me, and to him and his wife.' },
    { bad: '⟦Him and his brother⟧ were late.', good: 'He and his brother were late.' },
    { bad: 'The man ⟦whom⟧ police said was armed ran.', good: 'The man who police said was armed ran.' },
    { bad: 'The man, ⟦whom⟧ is 40, ran.', good: 'The man, who is 40, ran.' },
    { good: 'He left with her and I stayed. It is for you, and I sang.' },
    { good: 'The man whom police said they knew ran. Ten men, most of whom were armed, ran.' },
    { good: 'Give it to him and his brother. Between him and me nothing is lost.' },
    { good: 'She thanked you and he smiled. “Between you and I, no,” he said.' },
    { good: 'It is known to you and I know it, and he was with us and they saw it.' },
  ],
  *find(article, _options, at) {
    const { lower, shape } = article.form(at);
    if (shape === 'upper') return;
    if (lower === 'whom') yield* whom(article, at);
    else if (SUBJECT_OF.has(lower)) yield* subject(article, at);
    else if (article.lower(at + 1) === 'and') yield* governed(article, at);
    else yield* object(article, at);
  },
});

/** “between you and I” */
function* object(article: Article, at: number): Iterable<Problem> {
  if (article.lower(at - 1) !== 'and' || !PARTNERS.has(article.lower(at - 2))) return;
  const preposition = article.lower(at - 3);
  if (!GOVERNING.has(preposition) || !endsThere(article, at + 1)) return;
  const better = `${article.slice([article.tokens.start[at - 2], article.tokens.start[at]])}${OBJECT_OF.get(article.lower(at)) ?? ''}`;
  yield { span: article.span(at - 2, at), say: 'object', data: { better, preposition }, fixes: [better] };
}

/** “to he and his wife”: right behind a preposition; “for” and others may begin a clause. */
function* governed(article: Article, at: number): Iterable<Problem> {
  const preposition = article.lower(at - 1);
  if (!/^(?:to|with|between|against|towards?)$/.test(preposition) || !article.isWord(at + 2) || !article.sameSentence(at - 1, at + 2)) return;
  const other = article.lower(at + 2);
  const better = OBJECT_OF.get(article.lower(at)) ?? '';
  const both = `${better} and ${OBJECT_OF.get(other) ?? article.written(at + 2)}`;
  if (better === '') return;
  yield { span: article.span(at, at + 2), say: 'object', data: { better: both, preposition }, fixes: [both] };
}

/** A mark, or a word that begins no predicate: the pronoun is nobody’s subject. */
function endsThere(article: Article, token: number): boolean {
  if (!article.isWord(token)) return true;
  const { parts, lower } = article.form(token);
  return (parts & Part.PREPOSITION) !== 0 && lower !== 'like' && (parts & (Part.VERB_BASE | Part.VERB_PAST | Part.VERB_S)) === 0;
}

/** “Him and his brother were” */
function* subject(article: Article, at: number): Iterable<Problem> {
  if (!article.isSentenceStart(at) || article.lower(at + 1) !== 'and') return;
  let last = at + 2;
  while (last < at + 5 && article.isWord(last + 1) && !isSurelyFinite(article.form(last + 1))) last++;
  if (!article.isWord(last) || !article.isWord(last + 1) || !isSurelyFinite(article.form(last + 1))) return;
  const better = capitalised(SUBJECT_OF.get(article.lower(at)) ?? '') + article.slice([article.tokens.end[at], article.tokens.end[last]]);
  yield { span: article.span(at, last), say: 'subject', data: { better }, fixes: [better] };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** “whom is”, “whom police said was”; not “most of whom were”. */
function* whom(article: Article, at: number): Iterable<Problem> {
  if (article.isWord(at - 1) && (article.form(at - 1).parts & Part.PREPOSITION) !== 0) return;
  const verb = CLAUSES.has(article.lower(at + 1)) ? at + 1 : verbBehindSaying(article, at);
  if (verb === undefined) return;
  yield { span: article.span(at), say: 'who', data: { verb: article.written(verb) }, fixes: [article.form(at).shape === 'capital' ? 'Who' : 'who'] };
}

/** The verb right behind “police said”, “he believes”: it has no other subject than “whom”. */
function verbBehindSaying(article: Article, at: number): number | undefined {
  for (let i = at + 2; i <= at + 4; i++) {
    if (!article.isWord(i)) return undefined;
    if ((saying().has(article.lower(i)) || /^(?:believes?|believed|thinks?|thought|fears?|feared|suspects?|suspected|knows?|knew)$/.test(article.lower(i))) && CLAUSES.has(article.lower(i + 1))) return i + 1;
  }
  return undefined;
}
