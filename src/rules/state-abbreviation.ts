import table from '../../data/names/us-states.tsv';
import type { Article } from '../article/article.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';
import { lazily } from '../text/lazily.ts';
import { readTable } from '../text/table.ts';

/** `full`: Dayton, Ohio and Reno, Nevada; `short`: Reno, Nev.; `postal`: Reno, NV. */
type Way = 'full' | 'short' | 'postal';

interface State {
  readonly full: string;
  /** The same as `full` for the eight that newspapers never shortened. */
  readonly short: string;
  readonly postal: string;
}

const states = lazily(() => {
  const rows = readTable(table, ['code', 'name', 'abbreviation']).filter(({ code }) => code !== 'DC' && code !== 'PR');
  const all = rows.map(({ code, name, abbreviation }): State => ({ full: name, short: abbreviation === '' ? name : abbreviation, postal: code }));
  const byForm = new Map(all.flatMap((state) => [state.full, state.short, state.postal].map((form) => [form, state] as const)));
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/\./g, '\\.'));
  return { byForm, pattern: new RegExp(`(?<=\\p{Lu}[\\p{L}.'’]{1,20}, )(?:${forms.join('|')})(?![\\p{L}\\p{N}-]|\\.\\p{L}| \\d)`, 'gu') };
});

export default defineRule({
  id: 'state-abbreviation',
  summary: 'American states behind a town in two ways: Reno, Nevada, Reno, Nev. and Reno, NV',
  why: 'Newspapers long shortened the state behind a town (Nev.), agencies now spell it out, and the post’s two letters belong on envelopes. An article has one of them.',
  severity: 'warning',
  fix: 'review',
  isOptIn: true,
  on: onArticle,
  options: { style: choice(['auto', 'full', 'short', 'postal'], 'auto', 'Nevada, Nev. or NV behind a town; `auto` goes by the majority.') },
  messages: MESSAGES,
  examples: [
    { bad: 'He drove from Reno, Nevada, to Salem, ⟦Ore.⟧, and on to Tulsa, Oklahoma.', good: 'He drove from Reno, Nevada, to Salem, Oregon, and on to Tulsa, Oklahoma.' },
    { bad: 'He drove from Reno, ⟦Nev.⟧, in May.', good: 'He drove from Reno, Nevada, in May.', options: { style: 'full' } },
    { bad: 'He drove from Reno, ⟦NV⟧, in May.', good: 'He drove from Reno, Nev., in May.', options: { style: 'short' } },
    { good: 'He drove from Dayton, Ohio, to Reno, Nev., in May.', options: { style: 'short' } },
    { good: 'Nevada is dry; Sen. Ann Bell, D-Nev., said so in Reno, Nevada.', options: { style: 'full' } },
    { good: 'Write to 12 Main St., Reno, NV 89501.', options: { style: 'full' } },
    { good: 'PARKLAND/MIAMI, Fla. (Reuters) - The road is shut.', options: { style: 'full' } },
    { good: 'Washington, D.C., is far from Reno, Nevada.', options: { style: 'full' } },
    { good: '“I come from Reno, Nev.,” the letter read.', options: { style: 'full' } },
  ],
  *find(article, { style }) {
    const places = [...article.text.matchAll(states().pattern)].flatMap(({ index, 0: written }) => placeAt(article, index, written) ?? []);
    if (places.length > 0) yield* outvote<Way>(article, { group: 'state', places, allowsTie: true, ...(style === 'auto' ? {} : { house: style }) });
  },
});

function placeAt(article: Article, at: number, written: string): Place<Way> | undefined {
  const state = states().byForm.get(written);
  const token = article.tokenAt(at);
  if (state === undefined || isApart(article, token)) return undefined;
  const { dateline } = article.blocks[article.blockOf(token)];
  const place = /[\p{L}.'’]+(?=, $)/u.exec(article.text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  if ((dateline !== undefined && at < dateline[1]) || (place.length > 2 && place === place.toUpperCase())) return undefined;
  const way: Way = written === state.postal ? 'postal' : written === state.full ? 'full' : 'short';
  // The stop of “Nev.” at the end of a sentence serves for both.
  const isEnd = written.endsWith('.') && /^\s*(?:$|\n|["”’]?\s+\p{Lu})/u.test(article.text.slice(at + written.length, at + written.length + 4));
  const write = (wanted: Way): string | undefined => (state[wanted] === written ? undefined : state[wanted] + (isEnd && !state[wanted].endsWith('.') ? '.' : ''));
  return way === 'full' && state.short === state.full ? undefined : { span: [at, at + written.length], way, write, isExempt: isOthersWords(article, token) };
}
