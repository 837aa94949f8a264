import type { Article } from '../article/article.ts';
import type { Form } from '../article/forms.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { markFor } from '../rule/quote-repair.ts';
import { onForms } from '../rule/trigger.ts';
import type { Problem } from '../rule/problem.ts';
import { isNamedElsewhere, numberElsewhere, possessor, type Possessor } from '../rule/possessor.ts';
import { isBeforePossession, isTimePossessive, mayPossess } from '../rule/possession.ts';

export default defineRule({
  id: 'lost-apostrophe',
  summary: 'A possessive without its apostrophe',
  why: '“The teams eighth win” and “Fujitsus offices” lost their apostrophe; a plural cannot stand before the noun like that.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  on: onForms(mayLack),
  messages: { lost: '“{found}” before “{noun}”: the possessive takes an apostrophe.' },
  examples: [
    { bad: 'It was the ⟦teams⟧ eighth straight win. The team sang.', good: "It was the team’s eighth straight win. The team sang." },
    { bad: 'A ⟦postmasters⟧ contract ran for years.', good: 'A postmaster’s contract ran for years.' },
    { bad: 'Tesco sold. At ⟦Tescos⟧ offices nobody spoke.', good: 'Tesco sold. At Tesco’s offices nobody spoke.' },
    { bad: 'She marked my ⟦daughters⟧ exam in June.', good: 'She marked my daughter’s exam in June.' },
    { bad: 'My two ⟦sons⟧ school was shut.', good: 'My two sons’ school was shut.' },
    { bad: 'The rate will be lower by ⟦years⟧ end.', good: 'The rate will be lower by year’s end.' },
    { bad: 'He left with two ⟦weeks⟧ notice.', good: 'He left with two weeks’ notice.' },
    { good: 'The sports car was sold to the workers union, and the arms deal was off.' },
    { good: 'The teams last met in May. The trusts work well. The boys school them.' },
    { good: 'MPs vote on it today. The Fed acts. Feds raid it.' },
    { good: 'He took days off. Years ended; weeks passed. The teams play on.' },
    { good: 'The girls, eighth in the league, won. A savings account was opened.' },
    { good: 'Officials told the reporters news was bad. She saw the clinics last year.' },
    { good: 'It banned Muslims entering the country. The nuclear weapons era will end.' },
    { good: 'Not every breach warrants discipline. It is a site government employees use.' },
  ],
  find(article, _options, at) {
    return mayPossess(article, at) ? lost(article, at) : NONE;
  },
});

const NONE: readonly never[] = [];

function* lost(article: Article, at: number): Iterable<Problem> {
  const isTime = isTimePossessive(article, at);
  const block = article.blocks[article.blockOf(at)];
  if (block.kind === 'headline' || block.kind === 'heading' || !article.sameSentence(at, at + 1)) return;
  const owner = isTime ? timeOwner(article, at) : possessor(article, at);
  if (owner === undefined || !(isTime || isBeforePossession(article, at, owner)) || (owner.isName && !isNamedElsewhere(article, at))) return;
  const number = owner.number === 'open' ? numberElsewhere(article, article.lower(at)) : owner.number;
  const apostrophe = markFor(article, 'single', 'close');
  const singular = `${owner.singular}${apostrophe}s`;
  const plural = `${article.written(at)}${apostrophe}`;
  const fixes = number === 'plural' ? [plural, singular] : owner.isName ? [singular] : [singular, plural];
  yield { span: article.span(at), say: 'lost', data: { noun: article.written(at + 1) }, fixes, ...(owner.isSure ? {} : { severity: 'warning' as const }) };
}

/** Asked once for each spelling: a plural or a name with an s. */
function mayLack({ text, shape, parts, isPossessive, word }: Form): boolean {
  if (isPossessive || !/[^s]s$/.test(text) || text.length < 3) return false;
  if (shape === 'lower') return (parts & Part.PLURAL) !== 0 || text.includes('-');
  return shape !== 'figure' && (word === undefined || (parts & Part.PLURAL) !== 0);
}

function timeOwner(article: Article, at: number): Possessor {
  const before = article.lower(at - 1);
  const isOne = /^(?:a|an|one|by|at|this|last|next|the|until|before|from)$/.test(before) || !/^(?:year|month|week|day|hour|minute)s$/.test(article.lower(at));
  return { singular: article.written(at).slice(0, -1), number: isOne ? 'singular' : 'plural', isName: false, isSure: true, isCounted: true };
}
