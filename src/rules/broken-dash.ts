import { Part } from '../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import { dashStyle } from '../article/dashes.ts';
import type { Form } from '../article/forms.ts';
import { Kind } from '../article/tokens.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onEither, onForms, onMarks } from '../rule/trigger.ts';

const DESCRIBING = Part.VERB_PAST | Part.PARTICIPLE | Part.ADJECTIVE | Part.VERB_ING;

export default defineRule({
  id: 'broken-dash',
  summary: 'A hyphen with a space on one side only',
  why: 'It is either a compound that came apart (“U.S.- led”) or a dash that lost a space (“the deal- Moscow agreed”). What stands around it tells which.',
  severity: 'warning',
  fix: 'review',
  on: onEither(onMarks('-', '‐', '‑', '–'), onForms(isTwoClauses)),
  messages: {
    compound: '“{found}”: the compound came apart.',
    dash: '“{found}”: a dash was meant.',
  },
  examples: [
    { bad: 'Whatever they ⟦did-whether⟧ in May or later, it was late.' },
    { bad: 'They fear a ⟦NATO- backed⟧ raid.', good: 'They fear a NATO-backed raid.' },
    { bad: 'It was a ⟦short- term⟧ loan.', good: 'It was a short-term loan.' },
    { bad: 'The ⟦word- ing⟧ was poor.', good: 'The wording was poor.' },
    { bad: 'The strike went ⟦on- Madrid⟧ gave in only in May.', good: 'The strike went on — Madrid gave in only in May.' },
    { bad: 'The mayor – a tall man – left ⟦early- Nobody⟧ saw him.', good: 'The mayor – a tall man – left early – Nobody saw him.' },
    { good: 'Two- and three-year terms, and first- or second-hand goods.' },
    { good: 'It fell to -5 degrees – the coldest night – and 10 - 4 was the score.' },
    { good: 'A first-, second- and third-place finish; Sino- and Franco-phile.' },
  ],
  *find(article, _options, at) {
    if (article.isWord(at)) {
      yield* betweenClauses(article, at);
      return;
    }
    const next = at + 1;
    const { start, end, kind } = article.tokens;
    if (end[at] - start[at] > 1 || !article.sameSentence(at - 1, next) || at === 0) return;
    if (kind[at - 1] !== Kind.WORD || kind[next] !== Kind.WORD) return;
    const gluedBefore = article.isGlued(at);
    if (gluedBefore === article.isGlued(next)) return;
    if (!gluedBefore || isSuspended(article, next)) return;
    const span = article.span(at - 1, next);
    const joined = `${article.written(at - 1)}-${article.written(next)}`;
    const { mark, isSpaced } = article.derive(dashStyle);
    const space = isSpaced ? ' ' : '';
    const apart = `${article.written(at - 1)}${space}${mark}${space}${article.written(next)}`;
    if (isOneWord(article, at)) yield { span, say: 'compound', fixes: [article.written(at - 1) + article.written(next), joined] };
    else if (isCompound(article, at)) yield { span, say: 'compound', fixes: [joined, apart] };
    else yield { span, say: 'dash', fixes: [apart, joined] };
  },
});

/** Words that begin a clause and end no compound. */
const CLAUSE = 'we|he|they|whether|whenever|whatever|because|although|which|however|but|these|those|this';

/** “they did-whether in May”, “the pier-which was new”. */
function isTwoClauses({ lower, shape }: Form): boolean {
  return shape === 'lower' && TWO_CLAUSES.test(lower);
}

const TWO_CLAUSES = new RegExp(`^[a-z]{2,}-(?:${CLAUSE})$`);

function* betweenClauses(article: Article, at: number): Iterable<Problem> {
  if (!article.isWord(at + 1) || article.isGlued(at + 1) || !article.sameSentence(at, at + 1)) return;
  const [left, right] = article.written(at).split('-');
  if (!article.lexicon.has(left.toLowerCase())) return;
  const { mark, isSpaced } = article.derive(dashStyle);
  const space = isSpaced ? ' ' : '';
  yield { span: article.span(at), say: 'dash', fixes: [`${left}${space}${mark}${space}${right}`] };
}

/** “two- and three-year”: the hyphen waits for its other half. */
function isSuspended(article: Article, next: number): boolean {
  return ['and', 'or', 'to', 'but', 'und', 'through', 'versus', 'vs', 'nor', 'than'].includes(article.lower(next)) || article.isMark(next, ',');
}

/** “infra- structure”: parted at the end of a line that is no longer one. */
function isOneWord(article: Article, at: number): boolean {
  const left = article.form(at - 1);
  const right = article.form(at + 1);
  if (right.shape !== 'lower' || article.isMark(at, '–') || !article.lexicon.has(left.text + right.text)) return false;
  return !article.lexicon.has(`${left.lower}-${right.lower}`) && (right.word === undefined || left.word === undefined || right.text.length < 4);
}

function isCompound(article: Article, at: number): boolean {
  if (article.isMark(at, '–')) return false;
  const left = article.form(at - 1);
  const right = article.form(at + 1);
  if (/-(?:al|el|ul|abd|bin|de|la)$/i.test(left.text) || (left.text.includes('-') && right.text.includes('-'))) return true;
  if (article.lexicon.has(`${left.lower}-${right.lower}`) || article.lexicon.has(`${left.lower}${right.lower}`)) return true;
  if (left.shape === 'lower' && left.text.length < 5 && right.text.includes('-')) return true; // alt- country-rock
  if (right.shape !== 'lower') return left.shape === 'capital' && article.lexicon.has(`${left.text}-${right.text}`);
  if (left.shape === 'capital') return /(?:ed|led|born|made|run|built|style|wide|bound|held|owned|like)$/.test(right.lower);
  if (left.shape !== 'lower') return (right.parts & DESCRIBING) !== 0;
  return article.lexicon.bigram(left.lower, right.lower) !== undefined && (right.parts & (Part.NOUN | DESCRIBING)) !== 0 && (right.parts & (Part.PREPOSITION | Part.CONJUNCTION | Part.PRONOUN)) === 0;
}
