/** The article beside its corrected copy: what goes is struck through on the left, what comes is underlined on the right. */
import { h } from '../dom.ts';
import type { Desk } from '../desk.ts';
import { correctedStory, type CorrectedBlock, type Piece } from '../export/corrected.ts';
import { isSafe } from '../slips.ts';
import { labelOf } from '../story/fields.ts';

export type Take = 'safe' | 'all';

export function comparePanel(desk: Desk, take: Take, choose: (take: Take) => void): HTMLElement {
  const blocks = correctedStory(desk.text, desk.slips, (slip) => (take === 'all' ? slip.finding.query !== true : isSafe(slip))).filter(({ pieces }) => pieces.length > 0);
  const count = blocks.reduce((sum, { pieces }) => sum + pieces.filter(isChange).length, 0);
  const option = (value: Take, label: string): HTMLElement => h('button', { 'aria-pressed': String(take === value), 'data-key': `take-${value}`, onclick: () => choose(value) }, label);
  return h(
    'div',
    { class: 'compare' },
    h('div', { class: 'compare-bar' }, h('div', { class: 'segmented', role: 'group', 'aria-label': 'Which fixes' }, option('safe', 'Safe fixes'), option('all', 'First suggestions')), h('p', {}, count === 1 ? '1 change' : `${count} changes`)),
    h('div', { class: 'columns' }, h('h2', {}, 'As it is'), h('h2', {}, 'Corrected'), ...blocks.flatMap((block, i) => [side(block, 'before', blocks[i - 1]?.field), side(block, 'after', blocks[i - 1]?.field)])),
  );
}

function side(block: CorrectedBlock, which: 'before' | 'after', previousField: string | undefined): HTMLElement {
  const tag = which === 'before' ? 'del' : 'ins';
  const parts = block.pieces.map((piece) => (isChange(piece) && piece[which] !== '' ? h(tag, {}, piece[which]) : piece[which]));
  const label = block.field === previousField ? undefined : labelOf(block.field);
  return h('div', { class: `copy copy-${block.field.replaceAll(' ', '-')} copy-${block.kind}`, 'data-label': label }, h('p', {}, ...parts));
}

function isChange({ before, after }: Piece): boolean {
  return before !== after;
}
