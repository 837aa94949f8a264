import { findOutcomes } from '../article/headline-outcome.ts';
import { carryCase } from '../lexicon/letter-case.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

const BODY = 'The harbour master thanked the crew one by one and gave each of them a small box. Inside was a key. What it was for she would not say, but the oldest of the hands laughed out loud. The wheel turned once more in the evening, and then the sluice was shut. Ducks sat on the still pond until dark, and the lamps went on along the road to the church. Nobody spoke on the way home, and the dog slept by the fire.';

export default defineRule({
  id: 'headline-outcome',
  summary: 'The headline says the opposite of the first paragraph: raises and lowered, wins and lost',
  why: 'A headline kept from an earlier version, or written by somebody who had not read to the end of the sentence, turns the news round. Where the first paragraphs tell only the opposite, it is asked about.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  messages: { opposite: '“{found}” in the headline; the text says “{told}”.' },
  examples: [
    { bad: `# Harbour board ⟦raises⟧ ferry fares\n\nThe harbour board lowered ferry fares on Friday by a tenth. ${BODY}`, good: `# Harbour board cuts ferry fares\n\nThe harbour board lowered ferry fares on Friday by a tenth. ${BODY}`, format: 'markdown', note: 'at the top' },
    { bad: `# Council ⟦approves⟧ pier plan\n\nThe council rejected the pier plan on Friday by nine votes to four. ${BODY}`, good: `# Council rejects pier plan\n\nThe council rejected the pier plan on Friday by nine votes to four. ${BODY}`, format: 'markdown', note: 'at the top' },
    { good: `# Harbour board raises ferry fares\n\nThe harbour board raised ferry fares on Friday, which it had lowered in May. ${BODY}`, format: 'markdown' },
    { good: `# Council approves pier plan\n\nAn old chapel closed on Friday, and its roof was rejected by the museum. ${BODY}`, format: 'markdown' },
    { good: `# Council may approve pier plan\n\nThe council rejected the pier plan in May and votes on it again. ${BODY}`, format: 'markdown' },
    { good: `# Council approves pier plan\n\nThe council has had its vote on the pier plan. ${BODY} It rejected another pier plan in May.`, format: 'markdown' },
  ],
  *find(article): Iterable<Problem> {
    for (const { token, better, because } of article.derive(findOutcomes)) {
      yield { span: article.span(token), say: 'opposite', data: { told: article.written(because) }, fixes: [carryCase(article.written(token), better)], because: [article.span(because)], query: true };
    }
  },
});
