import { stemEnd } from '../article/people/name-fix.ts';
import { findRoleConflicts, type RoleConflict } from '../article/people/role-conflicts.ts';
import { findRoleDisagreements } from '../article/people/role-disagreements.ts';
import { findSeatConflicts } from '../article/people/seat-tags.ts';
import { OPEN, UNKNOWN, yearOf } from '../lexicon/names/name-row.ts';
import type { Article } from '../article/article.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'name-role',
  summary: 'An office that does not fit the person',
  why: 'Ministers change and titles stick. An office beside a known name is marked if the person never held it and holds another that shuts it out, or if the article’s date lies outside the term. “Former”, “then” and “acting” are understood. Terms are compared only where the article’s date is known.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  messages: {
    never: '“{found}”: {name} {is} {role}.',
    past: '“{found}”: {name} was {role}.',
    future: '“{found}”: {name} became {role} later.',
    country: '“{found}”: {name} {is} {role}.',
    open: '“{found}” here, “{other}” above: what is {name}?',
    namesake: '“{found}”: {name} {is} {role}.',
    seat: '“{found}”: {name} was {role}.',
  },
  examples: [
    { bad: 'French ⟦Prime Minister⟧ Emmanuel Macron announced the deal.', good: 'French President Emmanuel Macron announced the deal.' },
    { bad: 'Luis de la Fuente, the Spain ⟦captain⟧, praised his men.', good: 'Luis de la Fuente, the Spain coach, praised his men.' },
    { bad: 'Secretary of State Antony Blinken met ⟦President⟧ Donald Trump’s aides.', published: '2023-05-02' },
    { bad: 'Sen. Ted Cruz (⟦D-Texas⟧) spoke after Sen. Cory Booker, D-N.J., had left.', good: 'Sen. Ted Cruz (R-Texas) spoke after Sen. Cory Booker, D-N.J., had left.' },
    { bad: '⟦Swedish⟧ Prime Minister Mette Frederiksen spoke first.', good: 'Danish Prime Minister Mette Frederiksen spoke first.' },
    { bad: 'NATO ⟦president⟧ Mark Rutte visited the port.', good: 'NATO secretary general Mark Rutte visited the port.' },
    { bad: 'The Post Office hid it. Paula Vennells, its former ⟦chairman⟧, wept.', good: 'The Post Office hid it. Paula Vennells, its former chief executive, wept.' },
    { bad: 'Rachel Reeves, 45, becomes the first woman to run the Treasury as ⟦Home Secretary⟧.', published: '2024-07-05', good: 'Rachel Reeves, 45, becomes the first woman to run the Treasury as Chancellor.' },
    { bad: 'Mayor Greta Ohnesorg opened the fair. The rain held off. ⟦Governor⟧ Ohnesorg thanked the cooks.' },
    { good: 'Mayor Greta Ohnesorg opened the fair. In 2008 Governor Ohnesorg had closed it. Lodge, Sen. Jan Orme and Rep. Ada Lodge came.' },
    { bad: 'Ireland coach ⟦Owen Farrell⟧ praised his men.', good: 'Ireland coach Andy Farrell praised his men.' },
    { good: 'Coach Owen Farrell of Upper Snodbury, President Biden’s aides and Jill Biden met.' },
    { bad: '⟦Governor⟧ Ted Cruz left early.', published: '2023-05-02', good: 'Senator Ted Cruz left early.' },
    { good: 'Governor Ted Cruz left early. In 2008 President George W. Bush spoke.' },
    { good: 'The former South Bend, Indiana, mayor Pete Buttigieg left with President Jimmy Carter.', published: '2021-05-02' },
    { good: 'The talks drew the prime minister, Emmanuel Macron and others.' },
    { good: 'Liz Truss, prime minister for 49 days, lost her seat.', published: '2024-07-05' },
    { good: 'Tesla chairman Elon Musk and JPMorgan chairman Jamie Dimon run what they chair.' },
    { good: 'Hunter Biden was there. President Biden was not.' },
    { good: 'Italian and French President Emmanuel Macron’s aides met.' },
    { good: 'French President Emmanuel Macron met President Donald Trump.', published: '2025-05-02' },
    { good: 'Former president Donald Trump spoke; then-President Barack Obama had left in 2017.', published: '2023-05-02' },
    { good: 'The author Emmanuel Macron and the painter Donald Trump share a name with others.' },
    { good: 'President Barack Obama signed the act in 2010.', published: '2023-05-02' },
    { good: 'Club captain Luis de la Fuente of Upper Snodbury retired.' },
    { good: 'President Barack Obama spoke.' },
  ],
  *find(article): Iterable<Problem> {
    for (const conflict of article.derive(findRoleConflicts)) yield conflict.meant === undefined ? inOffice(article, conflict) : inName(article, conflict, conflict.meant);
    for (const { claim, first } of article.derive(findRoleDisagreements)) {
      const { name } = claim;
      const other = article.slice(article.span(first.first, first.last));
      yield { span: article.span(claim.first, claim.last), say: 'open', data: { name: article.slice(article.span(name.first, name.last)), other }, fixes: [other], because: [article.span(first.first, first.last)], query: true };
    }
    for (const { person, span, better, role } of article.derive(findSeatConflicts)) {
      const { gazetteer, name } = person;
      yield { span, say: 'seat', data: { name: gazetteer.spelling(name), role: described(role) }, fixes: [better], because: [article.span(person.first, person.last)] };
    }
  },
});

/** The office is wrong, its time or its country. */
function inOffice(article: Article, { claim, known: { gazetteer, entity }, kind, role, country }: RoleConflict): Problem {
  const span = article.span(country?.token ?? claim.first, country?.token ?? claim.last);
  const name = gazetteer.spelling(gazetteer.rightName(entity));
  const fixes = country !== undefined ? [country.better] : kind === 'never' ? [cased(article.slice(span), role.title)] : [];
  return { span, say: kind, data: { name, is: role.to === OPEN ? 'is' : 'was', role: described(role) }, fixes, because: [article.span(claim.name.first, claim.name.last)] };
}

/** The name is that of a relative or namesake. */
function inName(article: Article, { claim, known: { gazetteer }, role }: RoleConflict, meant: number): Problem {
  const name = gazetteer.spelling(gazetteer.rightName(meant));
  const span = [article.tokens.start[claim.name.first], stemEnd(article, claim.name.last)] as const;
  return { span, say: 'namesake', data: { name, is: role.to === OPEN ? 'is' : 'was', role: described(role) }, fixes: [name], because: [article.span(claim.first, claim.last)], query: true };
}

function described({ title, body, from, to }: { title: string; body: string; from: number; to: number }): string {
  const start = from === UNKNOWN ? '' : String(yearOf(from));
  const end = to === OPEN || to === UNKNOWN ? '' : String(yearOf(to));
  return `${title} (${[body, start === '' && end === '' ? '' : `${start}–${end}`].filter((part) => part !== '').join(', ')})`;
}

/** In capitals if what stands is: Prime Minister, President. */
function cased(found: string, title: string): string {
  return /^\p{Lu}/u.test(found) ? title.replace(/(?<![\p{L}])\p{Ll}(?!f\b)/gu, (letter) => letter.toUpperCase()) : title;
}
