import { isOthersWords } from '../article/running-text.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';

const WAYS = ['hyphens', 'brackets', 'dots', 'spaces'] as const;
type Way = (typeof WAYS)[number];

/** Ten digits as North America parts them, with what stands around the area code. */
const NUMBER = /(?<![\d.,$£€-])(?:\((\d{3})\)\s?(\d{3})-(\d{4})|(\d{3})([-. ])(\d{3})\5(\d{4}))(?![\d-]|[.,]\d)/g;

export default defineRule({
  id: 'phone-format',
  summary: 'Telephone numbers in two ways: 555-010-0199, (555) 010-0199, 555.010.0199',
  why: 'A reader dials what stands there; several numbers in one article are parted in the same way. Only North American numbers of ten digits are looked at.',
  severity: 'warning',
  fix: 'review',
  isOptIn: true,
  on: onArticle,
  options: { style: choice(['auto', ...WAYS], 'auto', '`hyphens`: 555-010-0199, `brackets`: (555) 010-0199, `dots`, `spaces`; `auto` goes by the majority.') },
  messages: MESSAGES,
  examples: [
    { bad: 'Call 555-010-0199, 555-010-0142 or ⟦(555) 010-0123⟧.', good: 'Call 555-010-0199, 555-010-0142 or 555-010-0123.' },
    { bad: 'Call ⟦555.010.0199⟧ at noon.', good: 'Call 555-010-0199 at noon.', options: { style: 'hyphens' } },
    { bad: 'Call ⟦555-010-0199⟧ at noon.', good: 'Call (555) 010-0199 at noon.', options: { style: 'brackets' } },
    { good: 'Call 555-010-0199 or 555-010-0142, not 911.' },
    { good: 'The sum of 555 010 0199 5 is not a number to call.', options: { style: 'hyphens' } },
    { good: 'It was sold for $555.010 a share, in 555-010 lots.', options: { style: 'hyphens' } },
    { good: '“Call (555) 010-0199,” the sign read; the other is 555-010-0142.' },
    { good: 'Call +44 20 7946 0018 in London.', options: { style: 'hyphens' } },
  ],
  *find(article, { style }) {
    if (!/\d{3}[-. ]\d{4}/.test(article.text)) return;
    const places = [...article.text.matchAll(NUMBER)].flatMap((match): Place<Way>[] => {
      const area = match[1] ?? match[4];
      const parts = [area, match[2] ?? match[6], match[3] ?? match[7]];
      const way: Way = match[1] !== undefined ? 'brackets' : match[5] === '-' ? 'hyphens' : match[5] === '.' ? 'dots' : 'spaces';
      const isLonger = /^\s\d/.test(article.text.slice(match.index + match[0].length));
      const write = (wanted: Way): string => (wanted === 'brackets' ? `(${parts[0]}) ${parts[1]}-${parts[2]}` : parts.join(wanted === 'hyphens' ? '-' : wanted === 'dots' ? '.' : ' '));
      return isLonger ? [] : [{ span: [match.index, match.index + match[0].length], way, write, isExempt: isOthersWords(article, article.tokenAt(match.index)) }];
    });
    if (places.length > 0) yield* outvote<Way>(article, { group: 'phone', places, allowsTie: true, ...(style === 'auto' ? {} : { house: style }) });
  },
});
