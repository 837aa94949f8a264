/** Why a finding is one: the rule's reason, where the advice stands, and the places in the article that prove it. */
import { h } from '../dom.ts';
import type { Desk } from '../desk.ts';
import type { Place } from '../engine/protocol.ts';
import type { Slip } from '../slips.ts';

export function whyOf(desk: Desk, { finding, places }: Slip): HTMLElement {
  const rule = desk.rules.get(finding.ruleId);
  const because = places[0].story.because;
  return h(
    'details',
    { class: 'why' },
    h('summary', { 'data-key': 'why' }, 'Why'),
    rule !== undefined && h('p', {}, rule.why),
    because.length > 0 && h('ul', { class: 'evidence' }, ...because.slice(0, 6).map((place) => h('li', {}, placeButton(desk, place)))),
    rule !== undefined && h('p', { class: 'source' }, `Rule ${rule.id}. `, ...sourcesOf(rule.sources)),
  );
}

/** A stretch of the text that shows where it stands when pressed. */
export function placeButton(desk: Desk, place: Place): HTMLElement {
  const { before, found, after } = desk.text.around(place, 34);
  return h('button', { class: 'place', onclick: () => desk.point(place) }, before, h('mark', {}, found), after);
}

function sourcesOf(sources: readonly { readonly name: string; readonly section?: string; readonly url?: string }[]): (Node | string)[] {
  if (sources.length === 0) return ['Source: the project’s own.'];
  return ['Source: ', ...sources.flatMap(({ name, section, url }, i) => {
    const text = section === undefined ? name : `${name}, ${section}`;
    return [i > 0 ? '; ' : '', url === undefined ? text : h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, text)];
  }), '.'];
}
