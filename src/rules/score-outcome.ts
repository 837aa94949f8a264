import type { Article } from '../article/article.ts';
import { defineRule } from '../rule/define-rule.ts';
import { figuredSentences, type FiguredSentence } from '../rule/figures/sentence.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

const SCORE = '#(\\d+)[-–]#(\\d+)';
/** Who beats scores more, and that figure stands first. “Lost 3-1” and “lost 1-3” are both said. */
const WINNERS = [
  new RegExp(`\\b(?:beat|beats|beating|defeat|defeats|defeated|defeating|thrashed|thrashing|edged|overcame|routed|hammered|crushed|downed|trounced|thumped|outplayed)\\b[^#@;:.()]{1,60}? ${SCORE}`),
  new RegExp(`\\b(?:won|winning) ${SCORE}`),
  new RegExp(`${SCORE} (?:[a-z-]+ ){0,2}?(?:win|victory|triumph)\\b`),
];
const DRAWN = [new RegExp(`\\b(?:drew|drawn) ${SCORE}`), new RegExp(`${SCORE} (?:[a-z-]+ ){0,1}?(?:draw|stalemate|tie)\\b`)];
/** The score may then be of something else, or level. */
const SETTLED_OTHERWISE = /\b(?:penalt|shoot-?out|aggregate|away goals|extra time|overtime|sets?\b|tie-?break|golden goal|handicap|odds|splits?\b|series|frames|legs?\b)/;

export default defineRule({
  id: 'score-outcome',
  summary: 'A score that does not fit who won',
  why: 'A side that beat another 1-2 did not, and a 2-1 draw is none. The figures are turned round, or the verb is wrong.',
  severity: 'error',
  fix: 'review',
  on: onArticle,
  messages: {
    winner: '“{found}”: the winner’s figure is the larger and stands first.',
    level: '“{found}” is level: nobody won by it.',
    drawn: '“{found}” is no draw.',
  },
  examples: [
    { bad: 'Oakton beat Rowe ⟦1-2⟧ on Saturday.', good: 'Oakton beat Rowe 2-1 on Saturday.' },
    { bad: 'Rowe celebrated a ⟦0–3⟧ home win.', good: 'Rowe celebrated a 3–0 home win.' },
    { bad: 'Vale drew ⟦2-1⟧ with Rowe.' },
    { bad: 'Oakton defeated Rowe ⟦2-2⟧ in the snow.' },
    { good: 'Oakton beat Rowe 2-1, and Vale lost 1-2 to Elm.' },
    { good: 'Moss beat Lind 4-6, 6-3, 7-5.' },
    { good: 'Oakton beat Rowe on penalties after a 1-1 draw.' },
    { good: 'The motion was beaten by a margin of 5-10 points.' },
    { good: 'The Bears (5-10) won their last game of the 2020-21 season.' },
    { good: 'He won 10-15 races and beat all comers.' },
  ],
  *find(article) {
    for (const sentence of article.derive(figuredSentences)) {
      if (sentence.quantities.some(({ isJoined }) => isJoined)) yield* judge(article, sentence);
    }
  },
});

function* judge(article: Article, { pattern, quantities }: FiguredSentence): Iterable<Problem> {
  for (const [patterns, isDraw] of [[WINNERS, false], [DRAWN, true]] as const) {
    for (const one of patterns) {
      const match = one.exec(pattern);
      if (match === null || !isScore(pattern, match)) continue;
      const [a, b] = [quantities[Number(match[1])], quantities[Number(match[2])]];
      if (a.suffix !== '' || b.suffix !== '' || a.ratio !== undefined || b.ratio !== undefined || a.value > 300) continue;
      const span = [a.span[0], b.span[1]] as const;
      const isLevel = a.value === b.value;
      if (isDraw ? isLevel : a.value > b.value) continue;
      if ((isDraw || isLevel) && SETTLED_OTHERWISE.test(pattern)) continue;
      const turned = article.slice(b.span) + article.slice([a.span[1], b.span[0]]) + article.slice(a.span);
      yield { span, say: isDraw ? 'drawn' : isLevel ? 'level' : 'winner', fixes: isDraw || isLevel ? [] : [turned], query: isDraw || isLevel };
      return;
    }
  }
}

/** Not the first of several sets, no range (“10-15 races”, “by 5-10 points”). */
function isScore(pattern: string, match: RegExpExecArray): boolean {
  const after = pattern.slice(match.index + match[0].length);
  const before = pattern.slice(0, match.index + match[0].lastIndexOf('#'));
  const isRange = /^(?:-| )(?:points?|per ?cent|percent|minutes|hours|days|years|races|games|matches|times|votes?|seats|seconds|metres|lengths|people|of\b)/.test(after) || /\b(?:by|of|about|around|age[sd]?|season|games) #?\d*[-–]?$/.test(before);
  return !isRange && !/^,? ?(?:and )?#\d+[-–]#\d+/.test(after) && !/#\d+[-–]#\d+,? $/.test(pattern.slice(0, pattern.indexOf(`#${match[1]}`)));
}
