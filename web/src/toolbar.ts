/** House style, dialect, deadline mode, and which fields show. */
import { byId, h } from './dom.ts';
import type { Desk } from './desk.ts';
import type { DeskSettings } from './engine/protocol.ts';

const DIALECTS: readonly (readonly [DeskSettings['dialect'], string])[] = [
  ['auto', 'as written'],
  ['gb', 'British'],
  ['us', 'American'],
  ['au', 'Australian'],
  ['ca', 'Canadian'],
  ['in', 'Indian'],
];

export function connectSettings(desk: Desk): { draw(): void; toggleDeadline(): void } {
  const style = byId('style') as HTMLSelectElement; // the page’s own markup
  const dialect = byId('dialect') as HTMLSelectElement;
  const deadline = byId('deadline');
  const fields = byId('fields');
  dialect.append(...DIALECTS.map(([value, label]) => h('option', { value }, label)));
  style.addEventListener('change', () => desk.set({ style: style.value }));
  dialect.addEventListener('change', () => desk.set({ dialect: DIALECTS.find(([value]) => value === dialect.value)?.[0] ?? 'auto' }));
  const toggleDeadline = (): void => desk.setDeadline(!desk.isDeadline);
  deadline.addEventListener('click', toggleDeadline);
  fields.addEventListener('click', () => {
    const isOn = document.body.classList.toggle('all-fields');
    fields.setAttribute('aria-pressed', String(isOn));
  });
  return {
    toggleDeadline,
    draw(): void {
      if (style.options.length !== desk.styles.length) style.replaceChildren(...desk.styles.map(({ name, title }) => h('option', { value: name }, name === 'auto' ? 'as written' : title)));
      style.value = desk.settings.style;
      dialect.value = desk.settings.dialect;
      deadline.setAttribute('aria-pressed', String(desk.isDeadline));
    },
  };
}
