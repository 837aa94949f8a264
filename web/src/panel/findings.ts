/** The list of findings: by kind, with counts; the one being looked at is open, with what can be done about it. */
import { h } from '../dom.ts';
import type { Desk } from '../desk.ts';
import { KIND_TITLES } from '../../../src/rule/kind.ts';
import { byKind, isSafe, shownFix, type Slip } from '../slips.ts';
import { whyOf } from './why.ts';

const NAMES = { error: 'Must fix', warning: 'Look', info: 'Advice' } as const;

/** @param showText brings the text into view, where it is not: on a phone. */
export function findingsPanel(desk: Desk, showText: () => void): HTMLElement {
  const { slips } = desk;
  const safe = slips.filter(isSafe);
  return h(
    'div',
    { class: 'findings' },
    tally(desk, slips),
    safe.length > 0 &&
      h('button', { class: 'safe', 'data-key': 'safe', onclick: () => desk.acceptAllSafe(), 'aria-keyshortcuts': 'Alt+S' }, `Accept ${safe.length} safe ${safe.length === 1 ? 'fix' : 'fixes'}`),
    desk.decisions.ignored.length > 0 &&
      h('p', { class: 'waved' }, `${desk.decisions.ignored.length} let stand. `, h('button', { class: 'link', 'data-key': 'restore', onclick: () => desk.restore() }, 'Show again')),
    ...byKind(slips).map(({ kind, slips: some }) =>
      h('section', { class: 'kind', 'aria-label': KIND_TITLES[kind] }, h('h2', {}, KIND_TITLES[kind], ' ', h('span', { class: 'count' }, String(some.length))), h('ul', { class: 'slips' }, ...some.map((slip) => h('li', {}, card(desk, slip, showText))))),
    ),
  );
}

function tally(desk: Desk, slips: readonly Slip[]): HTMLElement {
  if (desk.failure !== undefined) return h('p', { class: 'failure', role: 'alert' }, `The check did not run. ${desk.failure}`);
  if (desk.reply === undefined) return h('p', { class: 'tally' }, 'Opening the dictionary …');
  if (desk.text.fields.every(({ blocks }) => blocks.every(({ text }) => text.trim() === ''))) {
    return h('p', { class: 'tally quiet' }, 'Paste an article, or open a file. It stays in this browser.');
  }
  if (slips.length === 0) return h('p', { class: 'tally clean' }, desk.isDeadline ? 'No errors. Deadline mode hides the rest.' : 'Nothing to mark.');
  const count = (test: (slip: Slip) => boolean): number => slips.filter(test).length;
  const parts = [
    [count(({ finding }) => finding.query !== true && finding.severity === 'error'), 'error', 'must fix'],
    [count(({ finding }) => finding.query !== true && finding.severity !== 'error'), 'warning', 'to look at'],
    [count(({ finding }) => finding.query === true), 'query', 'to ask'],
  ] as const;
  return h('p', { class: 'tally' }, ...parts.filter(([number]) => number > 0).map(([number, name, words]) => h('span', { class: `part part-${name}` }, h('b', {}, String(number)), ` ${words}`)));
}

function card(desk: Desk, slip: Slip, showText: () => void): HTMLElement {
  const isOpen = desk.active?.key === slip.key;
  return h('article', { class: `slip slip-${severityOf(slip)}${isOpen ? ' slip-open' : ''}` }, row(desk, slip, isOpen), isOpen && details(desk, slip, showText));
}

function severityOf({ finding }: Slip): 'error' | 'warning' | 'info' | 'query' {
  return finding.query === true ? 'query' : finding.severity;
}

function row(desk: Desk, slip: Slip, isOpen: boolean): HTMLElement {
  const { finding, places } = slip;
  const name = severityOf(slip) === 'query' ? 'Ask' : NAMES[finding.severity];
  const [fix] = finding.fixes;
  const found = String(finding.data['found'] ?? '');
  return h(
    'button',
    { class: 'row', 'data-key': `row-${slip.key}`, 'data-slip': slip.key, 'aria-expanded': String(isOpen), onclick: () => desk.pick(isOpen ? undefined : slip.key) },
    h('span', { class: 'badge', title: name }, h('span', { class: 'hidden' }, `${name}: `)),
    h('span', { class: 'found' }, shorten(found)),
    fix !== undefined && h('span', { class: 'arrow', 'aria-label': 'becomes' }, '→'),
    fix !== undefined && h('span', { class: 'becomes' }, shorten(shownFix(finding, fix))),
    places.length > 1 && h('span', { class: 'times' }, `×${places.length}`),
  );
}

function details(desk: Desk, slip: Slip, showText: () => void): HTMLElement {
  const { finding } = slip;
  const found = String(finding.data['found'] ?? '');
  const isName = /^\p{Lu}[\p{L}\p{M}’'-]*$/u.test(found);
  const query = { id: finding.fingerprint, quote: found, question: finding.message, state: 'asked', note: '' } as const;
  return h(
    'div',
    { class: 'details' },
    contextOf(desk, slip, showText),
    h('p', { class: 'message' }, finding.message),
    h('div', { class: 'fixes' }, ...finding.fixes.slice(0, 6).map((fix, i) =>
      h('button', { class: i === 0 && finding.query !== true ? 'fix fix-first' : 'fix', 'data-key': `fix-${i}`, 'aria-keyshortcuts': `Alt+${i + 1}`, onclick: () => desk.accept(slip, fix) }, shownFix(finding, fix), i === 0 && h('kbd', { 'aria-hidden': 'true' }, 'Alt ↵')))),
    h('div', { class: 'acts' },
      h('button', { 'data-key': 'ignore', 'aria-keyshortcuts': 'Alt+I', onclick: () => desk.ignore(slip) }, 'Let it stand'),
      isName && h('button', { 'data-key': 'name', 'aria-keyshortcuts': 'Alt+N', onclick: () => desk.addName(found) }, 'Add name'),
      h('button', { 'data-key': 'ask', 'aria-keyshortcuts': 'Alt+Q', onclick: () => desk.ask(query) }, desk.decisions.queries.some(({ id }) => id === query.id) ? 'Asked' : 'Ask the writer')),
    whyOf(desk, slip),
  );
}

/** Where it stands, for those who do not see the text beside the list. */
function contextOf(desk: Desk, { key, places }: Slip, showText: () => void): HTMLElement {
  const { before, found, after } = desk.text.around(places[0].story.place, 60);
  const show = (): void => {
    showText();
    desk.pick(key);
  };
  return h('button', { class: 'place context', 'data-key': 'context', onclick: show }, before, h('mark', {}, found), after);
}

function shorten(text: string): string {
  if (text.trim() === '') return '␣'.repeat(Math.max(1, text.length));
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 46 ? `${line.slice(0, 28)} … ${line.slice(-14)}` : line;
}
