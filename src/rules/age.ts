import { findLives, isSamePerson, type AgeMention, type BirthMention } from '../article/ages.ts';
import type { Article } from '../article/article.ts';
import type { DateMention } from '../article/date-mention.ts';
import { likeWritten } from '../article/figure-writing.ts';
import { findTimeAnchor, type TimeAnchor } from '../article/time-anchor.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

/** So many people at most are compared with each other. */
const MOST = 60;

/** Years between two people of one family. */
const GENERATION = 14;

export default defineRule({
  id: 'age',
  summary: 'An age that does not fit the date of birth, or two ages for one person',
  why: 'An age and a birthday close by invite the reader to subtract. The age is reckoned to the date the sentence names, else to when the article speaks; if that is not known to the day, either age is right.',
  severity: 'error',
  fix: 'review',
  on: onArticle,
  messages: {
    birth: '“{found}”: born in {born}, {who} was {right} in {year}.',
    two: '“{found}”: elsewhere in the article {who} is {other}.',
  },
  examples: [
    { bad: 'Ada Howe, born on 29 November 1977, is ⟦47⟧.', good: 'Ada Howe, born on 29 November 1977, is 46.', published: '2024-07-16' },
    { bad: 'Moss was ⟦55⟧ when he left office on Jan. 20, 1981. Born on Oct. 1, 1924, he farmed first.', good: 'Moss was 56 when he left office on Jan. 20, 1981. Born on Oct. 1, 1924, he farmed first.' },
    { bad: 'Ida Lund, 61, opened the shop. The bell rang at nine. Lund, ⟦63⟧, sold bread there.' },
    { good: 'Ada Howe, born on 29 November 1977, is 47.', published: '2024-12-01' },
    { good: 'Ada Howe, born in 1977, is 46. Her brother Tom Howe, 44, is not.', published: '2024-07-16' },
    { good: 'Ada Howe, born on 29 November 1977, is 47.' },
    { good: 'Moss was 55 when he left office. Born in 1924, he farmed first.' },
    { good: 'Ida Lund, 61, and Kai Lund, 63, opened the shop.' },
    { good: 'In the poll Lund, 61, led by two points. The score was Lund, 63, Moss, 60.' },
  ],
  *find(article) {
    const { ages, births } = article.derive(findLives);
    if (ages.length === 0 || ages.length > MOST) return;
    for (const birth of births.slice(0, MOST)) {
      for (const age of ages) if (isSamePerson(age.person, birth.person)) yield* againstBirth(article, age, birth);
    }
    yield* twoAges(article, ages);
  },
});

function* againstBirth(article: Article, { when, quantity, person }: AgeMention, { date }: BirthMention): Iterable<Problem> {
  const anchor = when === 'now' ? article.derive(findTimeAnchor) : undefined;
  const then = when === 'now' ? anchor && asDate(anchor) : when === 'then' ? undefined : partsOf(when);
  if (then === undefined) return;
  const rights = agesBetween(partsOf(date), then);
  if (rights.includes(quantity.value) || (anchor?.source === 'latest' && quantity.value > Math.max(...rights))) return;
  const fix = likeWritten(article, quantity, rights[0]);
  yield {
    span: quantity.span,
    say: 'birth',
    data: { born: article.slice(date.span), who: nameOf(person.surname), right: rights.join(' or '), year: then.year },
    fixes: fix === undefined ? [] : [fix],
    because: [date.span, ...(anchor?.spans ?? [])],
    ...(rights.length > 1 || Math.abs(rights[0] - quantity.value) > 12 ? { severity: 'warning' as const } : {}),
  };
}

interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function partsOf({ year, month, day }: DateMention): Parts {
  return { year: year?.value ?? 0, ...(month === undefined ? {} : { month: month.value }), ...(day === undefined ? {} : { day: day.value }) };
}

function asDate({ year, day }: TimeAnchor): Parts {
  if (day === undefined) return { year };
  const date = new Date(day * 86_400_000);
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** One age if both dates are known well enough; else that before and after the birthday, the later first. */
function agesBetween(born: Parts, then: Parts): number[] {
  const years = then.year - born.year;
  if (born.month === undefined || then.month === undefined) return [years, years - 1];
  if (born.month !== then.month) return [then.month > born.month ? years : years - 1];
  if (born.day === undefined || then.day === undefined) return [years, years - 1];
  return [then.day >= born.day ? years : years - 1];
}

/** Only for a person who is named in full once, and with no namesake among those of an age. */
function* twoAges(article: Article, ages: readonly AgeMention[]): Iterable<Problem> {
  const now = ages.filter(({ when }) => when === 'now');
  for (const [i, age] of now.entries()) {
    const earlier = now.slice(0, i).find(({ person }) => isSamePerson(person, age.person) && (person.given !== '' || age.person.given !== ''));
    if (earlier === undefined || earlier.quantity.value === age.quantity.value) continue;
    if (new Set(now.filter(({ person }) => person.surname === age.person.surname && person.given !== '').map(({ person }) => person.given)).size > 1) continue;
    // A surname alone may be a grandfather's.
    const isSurnameAlone = earlier.person.given === '' || age.person.given === '';
    if (isSurnameAlone && Math.abs(earlier.quantity.value - age.quantity.value) > GENERATION) continue;
    const fix = likeWritten(article, age.quantity, earlier.quantity.value);
    yield { span: age.quantity.span, say: 'two', data: { who: nameOf(age.person.surname), other: article.slice(earlier.quantity.span) }, fixes: fix === undefined ? [] : [fix], because: [earlier.quantity.span], query: true, severity: 'warning' };
  }
}

function nameOf(surname: string): string {
  return surname[0].toUpperCase() + surname.slice(1);
}
