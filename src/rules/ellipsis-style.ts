import type { Article } from '../article/article.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

type Way = '…' | '...' | '. . .';

export default defineRule({
  id: 'ellipsis-style',
  summary: 'Three dots written in two ways: …, ... and . . .',
  why: 'The dots that mark what was left out are one character in some systems, three in others, three with spaces at some American papers; one article has one of them.',
  severity: 'warning',
  fix: 'safe',
  checksQuotations: true,
  on: onArticle,
  options: { style: choice(['auto', '…', '...', '. . .'], 'auto', 'How the dots are set; `auto` goes by the majority.') },
  messages: MESSAGES,
  examples: [
    { bad: '“We … left,” he said. “They … stayed, and she⟦...⟧ sang.”', good: '“We … left,” he said. “They … stayed, and she… sang.”' },
    { bad: '“We⟦...⟧ left,” he said.', good: '“We… left,” he said.', options: { style: '…' } },
    { good: '“We … left,” he said. “They … stayed.”' },
    { good: 'He read it... and wept... It was over.' },
    { good: 'Pages 3 ........ 14 and v1...v3 are lists.' },
    { good: '“We … left,” she said. “They... stayed.”' },
    { good: '“We left [...] in a hurry,” she said. “Nobody … stayed, and nobody … sang.”' },
  ],
  *find(article, { style }) {
    const places = findDots(article);
    if (places.length === 0) return;
    yield* outvote<Way>(article, { group: 'dots', places, trust: 'safe', allowsTie: true, lead: 2, ...(style === 'auto' ? {} : { house: style }) });
  },
});

function findDots(article: Article): Place<Way>[] {
  const { text } = article;
  const places: Place<Way>[] = [];
  const add = (way: Way, at: number): void => {
    const span: Span = [at, at + way.length];
    if (/[[(]/.test(text[at - 1] ?? '') && /[\])]/.test(text[span[1]] ?? '')) return; // [...]: the desk’s own cut
    places.push({ span, way, write: (wanted) => wanted });
  };
  for (let at = text.indexOf('…'); at >= 0; at = text.indexOf('…', at + 1)) add('…', at);
  for (let at = text.indexOf('...'); at >= 0; at = text.indexOf('...', at + 3)) {
    const isAlone = text[at - 1] !== '.' && text[at + 3] !== '.' && !/\d/.test(text[at + 3] ?? '');
    if (isAlone) add('...', at);
    else while (text[at + 3] === '.') at++;
  }
  for (let at = text.indexOf('. . .'); at >= 0; at = text.indexOf('. . .', at + 5)) add('. . .', at);
  return places.sort((a, b) => a.span[0] - b.span[0]);
}
