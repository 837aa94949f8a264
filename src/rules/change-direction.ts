import type { Article } from '../article/article.ts';
import { defineRule } from '../rule/define-rule.ts';
import { Cue, figuredSentences, type FiguredSentence } from '../rule/figures/sentence.ts';
import { bandOf, HEDGE, isAlike, meets } from '../rule/figures/terms.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

const UP = 'rose|risen|rise|rises|rising|increased|increase|increases|increasing|climbed|climb|climbing|jumped|jump|grew|grown|grow|growth|surged|surge|soared|soaring|gained|raised|lifted|up';
const DOWN = 'fell|fallen|fall|falls|falling|dropped|drop|drops|declined|decline|decreased|decrease|plunged|slumped|slid|slipped|shrank|shrunk|sank|lowered|reduced|cut|down';
const FROM_TO = new RegExp(`(?<!\\b(?:in|of|the) )\\b(?:(${UP})|(?:${DOWN}))\\b(?! (?:and|or)\\b)[^#@;:.,()]{0,40}? from ${HEDGE}#(\\d+)(?: [a-z]+){0,3}? to ${HEDGE}#(\\d+)`);
const TO_FROM = new RegExp(`\\b(?:(${UP})|(?:${DOWN}))\\b(?: [a-z]+)? to ${HEDGE}#(\\d+)(?: [a-z]+){0,3}?,? from ${HEDGE}#(\\d+)`);
/** In a table of ranks up is fewer; below nought more is less. */
const OTHERWISE = /\b(?:rank|place|position|spot|seed|chart|table|standing|list|league|number|no\. ?#|minus|below zero|time|clock|handicap|age|par|odds|yield|price-to|ratio|o'clock|a\.m|p\.m|am\b|pm\b)|[-–−]#/;

export default defineRule({
  id: 'change-direction',
  summary: 'Figures that go up where the word says down',
  why: 'What rose from 10 to 5 fell: either the figures have changed places or the verb is wrong, and readers cannot tell which.',
  severity: 'error',
  fix: 'review',
  on: onArticle,
  messages: {
    up: '“{found}” goes down, but the word before it says up.',
    down: '“{found}” goes up, but the word before it says down.',
  },
  examples: [
    { bad: 'Turnout rose from ⟦52% to 45%⟧ in the north.', good: 'Turnout rose from 45% to 52% in the north.' },
    { bad: 'The price fell to ⟦£40 from £35⟧ in a week.', good: 'The price fell to £35 from £40 in a week.' },
    { bad: 'They cut the fee from ⟦$20 to $25⟧ a month.', good: 'They cut the fee from $25 to $20 a month.' },
    { good: 'Turnout rose from 45% to 52%, and the price fell to £35 from £40.' },
    { good: 'The song climbed from 10 to 5 in the charts.' },
    { good: 'The team rose from 12th to third.' },
    { good: 'Temperatures fell from -5C to -9C.' },
    { good: 'Sales rose from May 12 to June 10, and fell from 9 a.m. to 5 p.m.' },
    { good: 'The range is 4.75% to 5%, down from 5.25% to 5.5%; a slowdown in growth from 3.2% to 2.6% followed.' },
    { good: 'It grew up to 40 metres from 60 seeds.' },
  ],
  *find(article) {
    for (const sentence of article.derive(figuredSentences)) {
      if (sentence.cues & Cue.CHANGE && sentence.quantities.length > 1) yield* judge(article, sentence);
    }
  },
});

function* judge(article: Article, { pattern, quantities }: FiguredSentence): Iterable<Problem> {
  for (const one of [FROM_TO, TO_FROM]) {
    const match = one.exec(pattern);
    if (match === null) continue;
    const [first, second] = [quantities[Number(match[2])], quantities[Number(match[3])]];
    const [from, to] = one === FROM_TO ? [first, second] : [second, first];
    // “Is 4.75% to 5%, down from 5.25% to 5.5%”: two ranges.
    if (/#\d+ ?(?:to|[-–]) ?#\d+,? $/.test(pattern.slice(0, match.index))) continue;
    const saysUp = match[1] !== undefined;
    const goesUp = to.value > from.value;
    if (saysUp === goesUp || !isAlike(from, to) || from.isJoined || to.isJoined || meets(bandOf(from), bandOf(to))) continue;
    // Unlike scales are another matter: “rose from 900 to $1.2 billion” is no slip of order.
    if (Math.max(from.value, to.value) > 4 * Math.min(from.value, to.value) || OTHERWISE.test(pattern)) continue;
    const span = [first.span[0], second.span[1]] as const;
    yield { span, say: saysUp ? 'up' : 'down', fixes: [article.slice(second.span) + article.slice([first.span[1], second.span[0]]) + article.slice(first.span)], query: true };
    return;
  }
}
