import type { Article } from '../article/article.ts';
import { likeWritten } from '../article/figure-writing.ts';
import { findHeadlineMismatches } from '../article/headline-figures.ts';
import type { Quantity } from '../article/numbers.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onArticle } from '../rule/trigger.ts';

const BODY = 'The mill by the river stopped for good on Friday, and the town came to see it. Nobody spoke. The owner, a quiet woman in a long coat, thanked the hands one by one and gave each a small box. Inside was a key. What it opened she would not say, but the oldest of the hands laughed out loud. The wheel turned once more in the evening, and then the sluice was shut. Ducks sat on the still pond until dark, and the lamps went on along the road to the church.';

export default defineRule({
  id: 'headline-figure',
  summary: 'The headline gives another figure than the text',
  why: 'Headlines are written last and checked least. A count, an age, a rate or a score that stands nowhere in the text, while the text gives a like one for the same thing, is a slip of one of the two.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  messages: {
    mismatch: '“{found}” in the headline; the text says {other}.',
  },
  examples: [
    { bad: `# River mill stops after ⟦74⟧ years of grinding\n\nThe river mill stopped after 84 years of grinding. ${BODY}`, good: `# River mill stops after 84 years of grinding\n\nThe river mill stopped after 84 years of grinding. ${BODY}`, format: 'markdown', note: 'at the top' },
    { bad: `# Ada Moss, who ran the river mill, dies at ⟦87⟧\n\nAda Moss, who ran the river mill for years, died on Friday. She was 86. ${BODY}`, good: `# Ada Moss, who ran the river mill, dies at 86\n\nAda Moss, who ran the river mill for years, died on Friday. She was 86. ${BODY}`, format: 'markdown', note: 'at the top' },
    { bad: `# Oakton beat Rowe ⟦3-1⟧ in the rain\n\nOakton beat Rowe 3-2 in heavy rain on Saturday. ${BODY}`, good: `# Oakton beat Rowe 3-2 in the rain\n\nOakton beat Rowe 3-2 in heavy rain on Saturday. ${BODY}`, format: 'markdown', note: 'at the top' },
    { good: `# River mill stops after 84 years of grinding\n\nThe river mill stopped after 84 years of grinding. ${BODY}`, format: 'markdown' },
    { good: `# Mill owners lose $2.5 million in flood\n\nThe owners lost $2.46 million in the flood. ${BODY}`, format: 'markdown' },
    { good: `# More than 90 hands leave the mill\n\nThe mill let 94 hands go. ${BODY}`, format: 'markdown' },
    { good: `# Three ways to save the mill\n\nThe mill has two owners and four wheels. ${BODY}`, format: 'markdown' },
    { good: `# Ada Moss, who ran the mill, dies at 86\n\nAda Moss died on Friday. Her brother Tom, 84, ran the mill. ${BODY}`, format: 'markdown' },
  ],
  *find(article) {
    for (const { quantity, second, body, bodySecond, because, isElsewhere } of article.derive(findHeadlineMismatches)) {
      const span = second === undefined ? quantity.span : ([quantity.span[0], second.span[1]] as const);
      const other = article.slice(bodySecond === undefined ? body.span : [body.span[0], bodySecond.span[1]]);
      const fix = second !== undefined ? other : quantity.kind === 'fraction' ? withWord(article, quantity, body) : likeWritten(article, quantity, body.value);
      yield { span, say: 'mismatch', data: { other }, fixes: fix === undefined ? [] : [fix], because, query: isElsewhere };
    }
  },
});

/** “Half point” for “quarter point”, whatever the text calls it in full. */
function withWord(article: Article, { first, span }: Quantity, body: Quantity): string | undefined {
  return body.kind === 'fraction' ? article.written(body.first) + article.slice([article.tokens.end[first], span[1]]) : undefined;
}
