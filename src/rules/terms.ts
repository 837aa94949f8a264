import type { Article } from '../article/article.ts';
import { isOthersWords } from '../article/running-text.ts';
import { defineRule } from '../rule/define-rule.ts';
import { flag, terms, type TermEntry } from '../rule/options.ts';
import type { Problem, Severity } from '../rule/problem.ts';
import { TermList } from '../rule/term-list.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'terms',
  summary: 'Words of the house’s own lists: replaced, forbidden, preferred',
  why: 'Every newsroom has its words. Each entry says what to find, what to put instead if anything, in which phrases the term is right all the same, and why. Lists of prh and Vale are taken over by `copydesk import`.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: {
    replace: terms('Terms to be replaced: `{ "find": "utilise", "use": "use", "why": "shorter" }`.'),
    forbid: terms('Terms that are not to be printed: `{ "find": "illegals", "unless": "illegal arms" }`.'),
    prefer: terms('Terms for which there is a better one; reported as info.'),
    quotations: flag(false, 'Look at what people say, too.'),
  },
  messages: {
    replace: '“{found}”: the house writes “{better}”{why}.',
    forbid: '“{found}”: the house does not print this{why}.',
    prefer: '“{found}”: “{better}” is preferred{why}.',
  },
  examples: [
    { bad: 'They ⟦utilise⟧ the hall. ⟦Utilise⟧ it well.', good: 'They use the hall. Use it well.', options: { replace: [{ find: 'utilise', use: 'use', why: 'shorter' }] } },
    { bad: 'The ⟦illegals⟧ were sent away.', options: { forbid: [{ find: ['illegals', 'aliens'], why: 'say what they did' }] } },
    { bad: 'She wrote ⟦javascript⟧ for a ⟦Q & A⟧ page.', good: 'She wrote JavaScript for a Q&A page.', options: { replace: [{ find: 'javascript', use: 'JavaScript' }, { find: 'Q & A', use: 'Q&A' }] } },
    { bad: 'An ⟦e-mail⟧ came to her old e-mail address.', good: 'An email came to her old e-mail address.', options: { replace: [{ find: 'e-mail', use: 'email', unless: 'e-mail address' }] } },
    { bad: 'Most of the ⟦rank and file⟧ left; Rank And File Ltd stayed.', good: 'Most of the members left; Rank And File Ltd stayed.', options: { replace: [{ find: 'rank and file', use: 'members' }] } },
    { good: 'They work for Utilise Group and said: “We utilise it.”', options: { replace: [{ find: 'utilise', use: 'use' }] } },
    { good: 'She wrote JavaScript. The alienist’s e-mailed note was utilised.', options: { replace: [{ find: 'javascript', use: 'JavaScript' }, { find: 'e-mail', use: 'email' }, { find: 'utilise', use: 'use' }] } },
    { good: 'The apple of Apple Inc. was an apple.', options: { replace: [{ find: 'Apple', use: 'Apple Inc.', exact: true, unless: 'Apple Inc.' }] } },
    { good: 'They utilise the hall, and the illegals were sent away.' },
    { good: 'A non-utilise rule and a pre-e-mail age were named.', options: { replace: [{ find: 'utilise', use: 'use' }, { find: 'e-mail', use: 'email' }] } },
    { good: 'The aliens in the film “Aliens” were green.', options: { forbid: [{ find: 'alien' }] } },
  ],
  *find(article, { replace, forbid, prefer, quotations }) {
    if (replace.length > 0) yield* report(article, replace, 'replace', quotations);
    if (forbid.length > 0) yield* report(article, forbid, 'forbid', quotations);
    if (prefer.length > 0) yield* report(article, prefer, 'prefer', quotations, 'info');
  },
});

function* report(article: Article, entries: readonly TermEntry[], say: string, inQuotations: boolean, severity?: Severity): Iterable<Problem> {
  for (const { entry, token, span, replacements } of new TermList(entries).findIn(article)) {
    if (!inQuotations && isOthersWords(article, token)) continue;
    const why = entry.why === undefined ? '' : ` (${entry.why.replace(/\.$/, '')})`;
    const isBare = replacements.length === 0;
    yield {
      span,
      say: isBare ? 'forbid' : say,
      data: { better: replacements[0] ?? '', why },
      fixes: replacements,
      group: String(entry.find),
      evenInQuotation: inQuotations,
      ...(severity === undefined ? {} : { severity }),
    };
  }
}
