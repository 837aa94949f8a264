import type { Article } from '../article/article.ts';
import { defineRule } from '../rule/define-rule.ts';
import { problemOf, type Reckoning } from '../rule/figures/reckoning.ts';
import { figuredSentences, type FiguredSentence } from '../rule/figures/sentence.ts';
import { wrongDifferences } from '../rule/figures/differences.ts';
import { wrongRecords } from '../rule/figures/results.ts';
import { wrongPercentages } from '../rule/figures/percentages.ts';
import { wrongCounts } from '../rule/figures/counts.ts';
import { wrongComplements } from '../rule/figures/complements.ts';
import { wrongProducts } from '../rule/figures/products.ts';
import { wrongDays } from '../rule/figures/day-spans.ts';
import { wrongPeople } from '../rule/figures/people-lists.ts';
import { wrongDistances } from '../rule/figures/rivals.ts';
import { overAll, wrongShares } from '../rule/figures/shares.ts';
import { wrongTables } from '../rule/figures/tables.ts';
import { wrongSums } from '../rule/figures/sums.ts';
import { wrongYears } from '../rule/figures/year-spans.ts';
import { onArticle } from '../rule/trigger.ts';

const CHECKS: readonly [string, (article: Article, sentence: FiguredSentence) => Iterable<Reckoning>][] = [
  ['sum', wrongSums],
  ['difference', wrongDifferences],
  ['record', wrongRecords],
  ['years', wrongYears],
  ['percentage', wrongPercentages],
  ['count', wrongCounts],
  ['sum', wrongComplements],
  ['product', wrongProducts],
  ['share', wrongShares],
  ['count', wrongPeople],
  ['difference', wrongDistances],
  ['years', wrongDays],
];

export default defineRule({
  id: 'arithmetic',
  summary: 'Figures that do not add up',
  why: 'Readers do the sum. Parts that miss their total, a lead that is not the difference, a span of years that is not the years between: one of the figures is wrong. Figures said to be rounded (“about”, “nearly”, “$2.3 billion”) are given their room.',
  severity: 'error',
  fix: 'review',
  on: onArticle,
  messages: {
    sum: '“{found}” does not add up: {sum}.',
    difference: '“{found}” is not the difference: {sum}.',
    years: '“{found}” does not fit the dates: {sum}.',
    percentage: '“{found}” does not fit: {sum}.',
    count: '“{found}”: {sum}.',
    share: '“{found}” does not fit: {sum}.',
    product: '“{found}” does not fit: {sum}.',
    record: '“{found}”: the results do not add up: {sum}.',
  },
  examples: [
    { bad: 'The board gave ⟦four⟧ reasons: rain, wind and ice.', good: 'The board gave three reasons: rain, wind and ice.' },
    { good: 'The board gave three reasons: rain, wind, snow and ice. It had two parts: bread and butter, and tea.' },
    { bad: 'The ferry carried 171 passengers and six crew, ⟦176⟧ people in all.', good: 'The ferry carried 171 passengers and six crew, 177 people in all.' },
    { bad: 'Police held 23 people: 14 men and ⟦eight⟧ women.', good: 'Police held 23 people: 14 men and nine women.' },
    { bad: 'Profit rose from $40 million to $50 million, a ⟦20%⟧ increase.', good: 'Profit rose from $40 million to $50 million, a 25% increase.' },
    { bad: 'She won 297 votes to his 240, a margin of ⟦67⟧.', good: 'She won 297 votes to his 240, a margin of 57.' },
    { bad: 'The mill opened in 1987 and closed in 2011, ⟦23⟧ years later.', good: 'The mill opened in 1987 and closed in 2011, 24 years later.' },
    { bad: 'The side played 38 games, of which it won 20, drew nine and lost ⟦eight⟧.', good: 'The side played 38 games, of which it won 20, drew nine and lost nine.' },
    { bad: 'They took 43 of the 90 seats, ⟦five⟧ more than the 37 of last time.', good: 'They took 43 of the 90 seats, six more than the 37 of last time.' },
    { bad: '| Club | Won | Lost | Total |\n|---|---|---|---|\n| Oak | 12 | 9 | ⟦22⟧ |\n| Elm | 11 | 10 | 21 |', good: '| Club | Won | Lost | Total |\n|---|---|---|---|\n| Oak | 12 | 9 | 21 |\n| Elm | 11 | 10 | 21 |', format: 'markdown' },
    { good: 'The site cost $1.2 billion and the works $1.5 billion, a total of $2.8 billion.' },
    { good: 'About 700 sat in the hall and some 300 stood, nearly 1,000 people in all.' },
    { good: 'The storm killed 12 people, including seven in Oakton and four in Rowe.' },
    { good: 'Two rooms, three each in Oakton and Rowe, were let to 19 guests and two cats.' },
    { good: 'Of the 120 votes cast, 70 were for the plan and 47 against.' },
    { good: 'From 40% to 44%, a rise of 10%, is a rise of four percentage points.' },
    { good: 'Profit rose 10% to £46m from £42m, while 61 jobs were lost and 24 won.' },
    { good: 'She led from 1979 to 1990, for 11 years.' },
  ],
  *find(article) {
    for (const reckoning of wrongTables(article)) yield problemOf(article, reckoning, 'sum');
    for (const reckoning of overAll(article)) yield problemOf(article, reckoning, 'share');
    for (const sentence of article.derive(figuredSentences)) {
      for (const [say, check] of CHECKS) {
        for (const reckoning of check(article, sentence)) yield problemOf(article, reckoning, say);
      }
    }
  },
});
