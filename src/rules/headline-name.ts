import { carryCase } from '../lexicon/letter-case.ts';
import { stemEnd } from '../article/people/name-fix.ts';
import { findHeadlinePeople } from '../article/people/headline-people.ts';
import { findHeadlineThings } from '../article/things/headline-things.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

const BODY = 'The mill by the river stopped for good on Friday, and the town came to see it. Nobody spoke. The owner, a quiet woman in a long coat, thanked the hands one by one and gave each a small box. Inside was a key. What it opened she would not say, but the oldest of the hands laughed out loud. The wheel turned once more in the evening, and then the sluice was shut. Ducks sat on the still pond until dark, and the lamps went on along the road to the church.';

export default defineRule({
  id: 'headline-name',
  summary: 'The headline names somebody whom the text does not',
  why: 'Headlines are written last, by somebody else, from memory. A well-known person, a country, a firm or a club that stands in the headline and nowhere in the text, while the text is about another of the same kind, is asked about; and so is an opponent who is not the one of the first paragraphs.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  messages: {
    person: '“{found}” in the headline; the text is about {better}.',
    thing: '“{found}” in the headline is not in the text, which has {better}.',
  },
  examples: [
    { bad: `# ⟦Sunak⟧ promises calm at the mill\n\nSir Keir Starmer promised calm on Friday. Starmer spoke at length. ${BODY}`, good: `# Starmer promises calm at the mill\n\nSir Keir Starmer promised calm on Friday. Starmer spoke at length. ${BODY}`, format: 'markdown', note: 'at the top' },
    { bad: `# Bolts were missing from ⟦Lufthansa⟧ jet\n\nFour bolts were missing from a Ryanair jet. ${BODY}`, good: `# Bolts were missing from Ryanair jet\n\nFour bolts were missing from a Ryanair jet. ${BODY}`, format: 'markdown', note: 'at the top' },
    { bad: `# Coach resigns after loss to ⟦Italy⟧\n\nThe coach resigned on Friday. Spain won 2-1 in the final.\n\n${BODY}\n\nNobody sang.\n\nItaly had won the last one.`, good: `# Coach resigns after loss to Spain\n\nThe coach resigned on Friday. Spain won 2-1 in the final.\n\n${BODY}\n\nNobody sang.\n\nItaly had won the last one.`, format: 'markdown', note: 'at the top' },
    { good: `# Starmer promises calm at the mill\n\nThe prime minister, Sir Keir Starmer, promised calm on Friday. Rishi Sunak heard him. ${BODY}`, format: 'markdown' },
    { good: `# Italian mill stops for good\n\nA mill in Rome stopped for good. Spain sent flowers. ${BODY}`, format: 'markdown' },
    { good: `# Delta floods after rain\n\nA delta was flooded on Friday. Ryanair jets stayed down. ${BODY}`, format: 'markdown' },
    { good: `# Trump-era rule goes\n\nA rule of the Trump years went on Friday, and Joe Biden was glad. Biden said so. ${BODY}`, format: 'markdown' },
    { good: '# Sunak promises calm\n\nSir Keir Starmer promised calm on Friday. Starmer spoke at length.', format: 'markdown' },
    { good: `# Coach resigns after loss to Spain\n\nThe coach resigned on Friday. Spain won 2-1 in the final. France sent flowers. ${BODY}`, format: 'markdown' },
  ],
  *find(article): Iterable<Problem> {
    for (const { first, last, better, because } of article.derive(findHeadlinePeople)) {
      yield { span: [article.tokens.start[first], stemEnd(article, last)], say: 'person', data: { better: better[0] }, fixes: [...better], because, query: true };
    }
    for (const { first, last, better, because } of article.derive(findHeadlineThings)) {
      const span = [article.tokens.start[first], stemEnd(article, last)] as const;
      yield { span, say: 'thing', data: { better: better.join(', ') }, fixes: better.map((name) => carryCase(article.slice(span), name)), because, query: true };
    }
  },
});
