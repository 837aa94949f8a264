import type { Article } from '../article/article.ts';
import type { Form } from '../article/forms.ts';
import { countForms } from '../article/form-counts.ts';
import { Kind } from '../article/tokens.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onEither, onForms, onMarks } from '../rule/trigger.ts';

const SEVERAL = new Set('two three four five six seven eight nine ten several many few these those dozens hundreds thousands millions both'.split(' '));
const TIME = /^(?:second|minute|hour|day|week|month|year|decade)$/;
const PLURAL_VERB = new Set('are were have'.split(' '));
/** Names of persons by what they are: “the Democrat’s speech” beside “Democrats” is right. */
const PERSON = /(?:crat|can|ist|ian|er|or|an|al|ive)$/;
/** A team or body is known by its plural if the article has it so often. */
const KNOWN = 2;

export default defineRule({
  id: 'plural-apostrophe',
  summary: 'An apostrophe in a plural, or before the s where the owner is plural',
  why: 'Plurals take no apostrophe (“two MPs”, “the 1990s”), and what belongs to several comes after their s (“two weeks’ notice”, “the Chiefs’ title”).',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  on: onEither(onForms(mayBePlural), onMarks("'", '’')),
  messages: {
    plural: '“{found}”: a plural takes no apostrophe.',
    decade: '“{found}”: a decade takes no apostrophe.',
    owners: '“{found}”: there are several; the apostrophe comes after the s.',
  },
  examples: [
    { bad: 'Three ⟦car’s⟧ were stolen; the ⟦MP’s⟧ are cross.', good: 'Three cars were stolen; the MPs are cross.' },
    { bad: 'She is one of the union’s ⟦member’s⟧, he said.', good: 'She is one of the union’s members, he said.' },
    { bad: 'It was the mood of the ⟦1980’s⟧.', good: 'It was the mood of the 1980s.' },
    { bad: 'He had two ⟦week’s⟧ notice.', good: 'He had two weeks’ notice.' },
    { bad: 'The Falcons won. The Falcons sang. It was the ⟦Falcon’s⟧ third title.', good: 'The Falcons won. The Falcons sang. It was the Falcons’ third title.' },
    { good: 'Two bachelor’s degrees, three women’s clubs and a week’s notice.' },
    { good: 'The car’s are his; the firm’s, too. It was 1980’s best film.' },
    { good: 'The Democrats met. Democrats sang. The Democrat’s speech was long.' },
    { good: 'These men’s shoes, those children’s toys and several people’s votes.' },
    { good: 'One of the city’s, and one of the state’s, oldest bridges fell.' },
  ],
  *find(article, _options, at) {
    if (article.tokens.kind[at] === Kind.MARK) yield* decade(article, at);
    else yield* possessive(article, at);
  },
});

function mayBePlural({ isPossessive, stem, text }: Form): boolean {
  return isPossessive && /'s$/.test(text) && stem.length > 1;
}

function* possessive(article: Article, at: number): Iterable<Problem> {
  const { stem, shape, parts } = article.form(at);
  const mark = article.written(at).at(-2) ?? "'";
  const before = article.lower(at - 1);
  const isMany = SEVERAL.has(before) || (article.isNumber(at - 1) && !/^(?:1|1\.0|[12]\d{3})$/.test(before));
  if (isMany && TIME.test(stem)) {
    if (article.isWord(at + 1)) yield { span: article.span(at), say: 'owners', fixes: [`${stem}s${mark}`] };
    return;
  }
  if (shape === 'lower' || shape === 'upper') {
    const isNoun = shape === 'upper' || (parts & (Part.NOUN | Part.PLURAL)) === Part.NOUN;
    if (isNoun && (isMany || isOneOf(article, at) || before === 'the') && cannotOwn(article, at, isMany || isOneOf(article, at))) yield { span: article.span(at), say: 'plural', fixes: [pluralOf(stem)] };
  } else if (shape === 'capital') yield* named(article, at, mark);
}

/** “one of the union’s member’s” */
function isOneOf(article: Article, at: number): boolean {
  if (!article.isWord(at - 1) || !article.form(at - 1).isPossessive) return false;
  for (let i = at - 2; i >= at - 5; i--) if (article.lower(i) === 'of') return article.lower(i - 1) === 'one' || article.lower(i - 1) === 'some';
  return false;
}

/** Nothing that could belong to it follows. */
function cannotOwn(article: Article, at: number, isCertainlyMany: boolean): boolean {
  const next = at + 1;
  if (article.isWord(next) && article.sameSentence(at, next)) return PLURAL_VERB.has(article.lower(next)) && (isCertainlyMany || article.form(at).shape === 'upper');
  return isCertainlyMany && /^[,.;:)]$/.test(article.written(next)) && !/^(?:and|or)$/.test(article.lower(at + 2));
}

function pluralOf(stem: string): string {
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ies`;
  return /(?:s|ch|sh|x|z)$/.test(stem) ? `${stem}es` : `${stem}s`;
}

/** The article knows it as a plural only: “the Falcons … the Falcon’s third”. */
function* named(article: Article, at: number, mark: string): Iterable<Problem> {
  const { stem } = article.form(at);
  if (PERSON.test(stem) || article.isSentenceStart(at)) return;
  if (article.forms.idOf(`${stem}s`) === undefined) return;
  const counts = article.derive(countForms);
  if (counts.of(stem) === 0 && counts.of(`${stem}s`) >= KNOWN) yield { span: article.span(at), say: 'owners', fixes: [`${stem}s${mark}`] };
}

/** “the 1980’s”, not “1980’s best film”. */
function* decade(article: Article, at: number): Iterable<Problem> {
  if (!article.isNumber(at - 1) || !article.isGlued(at) || !article.isGlued(at + 1) || article.lower(at + 1) !== 's') return;
  const figure = article.written(at - 1);
  if (!/^(?:1[5-9]\d0|2000)$/.test(figure) || !/^(?:the|early|late|mid|his|her|their)$/.test(article.lower(at - 2))) return;
  yield { span: article.span(at - 1, at + 1), say: 'decade', fixes: [`${figure}s`], severity: 'warning' };
}
