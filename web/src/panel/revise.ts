/**
 * What a revise editor wants to see before letting a story go: what must be fixed, what the writer has been asked, whose
 * names nobody has checked, every figure and date where it stands.
 */
import { h } from '../dom.ts';
import type { Desk } from '../desk.ts';
import type { Fact } from '../engine/protocol.ts';
import type { Query } from '../memory.ts';
import { shownFix } from '../slips.ts';
import { placeButton } from './why.ts';

const STATES: readonly (readonly [Query['state'], string])[] = [['asked', 'Asked'], ['answered', 'Answered'], ['waived', 'Waived']];

/** @param open shows the findings with one of them open. */
export function revisePanel(desk: Desk, open: (key: string) => void): HTMLElement {
  const { reply } = desk;
  if (reply === undefined) return h('p', { class: 'tally' }, 'Opening the dictionary …');
  return h(
    'div',
    { class: 'revise' },
    mustFix(desk, open),
    queries(desk, open),
    section('Names to check', doubtfulFirst(desk, reply.unverified), 'Every name is in the lists.', ({ fact, isMarked }) => nameRow(desk, fact, isMarked ? 'marked as doubtful' : fact.note, true)),
    section('Names recognised', reply.verified, 'None.', (fact) => nameRow(desk, fact, fact.note, false)),
    section('Figures', reply.figures, 'No figures.', (fact) => factRow(desk, fact)),
    section('Dates and times', reply.dates, 'No dates.', (fact) => factRow(desk, fact)),
    desk.settings.vocabulary.length > 0 && section('Names added at this desk', desk.settings.vocabulary, '', (word) => addedName(desk, word)),
  );
}

function section<T>(title: string, items: readonly T[], none: string, row: (item: T) => HTMLElement): HTMLElement {
  return h('section', { class: 'sheet', 'aria-label': title }, h('h2', {}, title, ' ', h('span', { class: 'count' }, String(items.length))), items.length === 0 ? h('p', { class: 'none' }, none) : h('ul', {}, ...items.map((item) => h('li', {}, row(item)))));
}

function mustFix(desk: Desk, open: (key: string) => void): HTMLElement {
  const errors = desk.slips.filter(({ finding }) => finding.severity === 'error' && finding.query !== true);
  return section('Must fix', errors, 'Nothing that must be fixed.', ({ key, finding, places }) => {
    const [fix] = finding.fixes;
    return h('button', { class: 'must', 'data-key': `must-${key}`, onclick: () => open(key) }, h('b', {}, String(finding.data['found'] ?? '')), fix !== undefined && ` → ${shownFix(finding, fix)}`, places.length > 1 && ` ×${places.length}`);
  });
}

/** What was asked, and questions that the checker has and nobody has put yet. */
function queries(desk: Desk, open: (key: string) => void): HTMLElement {
  const asked = desk.decisions.queries;
  const unasked = desk.slips.filter(({ finding }) => finding.query === true && !asked.some(({ id }) => id === finding.fingerprint));
  const items = [...unasked.map((slip) => ({ slip, query: undefined })), ...asked.map((query) => ({ slip: undefined, query }))];
  return section('Queries to the writer', items, 'No questions.', ({ slip, query }) => {
    if (query !== undefined) return queryCard(desk, query);
    const { finding, key } = slip;
    const ask = (): void => desk.ask({ id: finding.fingerprint, quote: String(finding.data['found'] ?? ''), question: finding.message, state: 'asked', note: '' });
    return h('div', { class: 'query' }, h('button', { class: 'place', onclick: () => open(key) }, finding.message), h('button', { class: 'put', 'data-key': `put-${key}`, onclick: ask }, 'Ask'));
  });
}

function queryCard(desk: Desk, query: Query): HTMLElement {
  const label = query.state === 'waived' ? 'Reason' : 'Answer';
  const note = h('input', { type: 'text', value: query.note, 'aria-label': `${label}: ${query.quote}`, placeholder: label, onchange: () => desk.ask({ ...query, note: note.value }) });
  const state = h('select', { 'aria-label': `State of the question about ${query.quote}`, 'data-key': `state-${query.id}`, onchange: () => desk.ask({ ...query, state: stateOf(state.value), note: note.value }) }, ...STATES.map(([value, name]) => h('option', { value, selected: value === query.state }, name)));
  return h('div', { class: `query query-${query.state}` }, h('p', {}, query.question), h('div', { class: 'answer' }, state, note), query.state === 'waived' && query.note === '' && h('p', { class: 'needs' }, 'A waived query needs a reason.'));
}

function stateOf(value: string): Query['state'] {
  return STATES.find(([state]) => state === value)?.[0] ?? 'asked';
}

/** Names that a finding marks come before those that nobody knows. */
function doubtfulFirst(desk: Desk, facts: readonly Fact[]): { readonly fact: Fact; readonly isMarked: boolean }[] {
  const isMarked = ({ places }: Fact): boolean => places.some(({ field, range }) => desk.marked.some(({ story: { place } }) => place.field === field && place.range[0] < range[1] && range[0] < place.range[1]));
  const all = facts.map((fact) => ({ fact, isMarked: isMarked(fact) }));
  return [...all.filter((one) => one.isMarked), ...all.filter((one) => !one.isMarked)];
}

function addedName(desk: Desk, word: string): HTMLElement {
  return h('div', { class: 'name' }, h('b', {}, word), h('button', { class: 'put', 'data-key': `drop-${word}`, 'aria-label': `Remove ${word} from the desk’s names`, onclick: () => desk.removeName(word) }, 'Remove'));
}

function nameRow(desk: Desk, fact: Fact, note: string, isDoubtful: boolean): HTMLElement {
  return h('div', { class: 'name' }, h('button', { class: 'place', onclick: () => desk.point(fact.places[0]) }, h('b', {}, fact.text), fact.places.length > 1 && ` ×${fact.places.length}`), h('span', { class: 'note' }, note), isDoubtful && h('button', { class: 'put', 'data-key': `known-${fact.text}`, 'aria-label': `Add ${fact.text} to the desk’s names`, onclick: () => fact.text.split(/\s+/).forEach((word) => desk.addName(word)) }, 'Add'));
}

function factRow(desk: Desk, fact: Fact): HTMLElement {
  return h('div', { class: 'fact' }, placeButton(desk, fact.places[0]), h('span', { class: 'note' }, fact.note));
}
