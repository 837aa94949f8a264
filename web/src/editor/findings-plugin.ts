/**
 * Keeps findings at their places while the text changes, and underlines them: a wave for errors, dashes for warnings,
 * dots for advice, two lines for questions, so that nothing rests on colour alone.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { StoryFinding } from '../engine/protocol.ts';

/** A finding at its place in the document. */
export interface Marked {
  readonly key: string;
  readonly story: StoryFinding;
  readonly from: number;
  readonly to: number;
}

export interface FindingsState {
  readonly marked: readonly Marked[];
  readonly active: string | undefined;
  /** The place that a list points at: a name, a figure, a piece of evidence. */
  readonly pointed: { readonly from: number; readonly to: number } | undefined;
}

type Change = Partial<FindingsState>;

const NOTHING: FindingsState = { marked: [], active: undefined, pointed: undefined };

export const findingsKey = new PluginKey<FindingsState>('findings');

export function findingsOf(state: EditorState): FindingsState {
  return findingsKey.getState(state) ?? NOTHING;
}

export function withFindings(transaction: Transaction, change: Change): Transaction {
  return transaction.setMeta(findingsKey, change).setMeta('addToHistory', false);
}

export function findingsPlugin(): Plugin<FindingsState> {
  return new Plugin<FindingsState>({
    key: findingsKey,
    state: {
      init: () => NOTHING,
      apply(transaction, state) {
        const change = transaction.getMeta(findingsKey) as Change | undefined;
        const moved = transaction.docChanged ? { ...state, pointed: undefined, marked: state.marked.flatMap((one) => move(one, transaction)) } : state;
        return change === undefined ? moved : { ...moved, ...change };
      },
    },
    props: {
      decorations: (state) => DecorationSet.create(state.doc, decorationsFor(findingsOf(state), state.doc.content.size)),
    },
  });
}

/** What is typed over loses its mark until the next check. */
function move(one: Marked, { mapping }: Transaction): Marked[] {
  const from = mapping.map(one.from, 1);
  const to = mapping.map(one.to, -1);
  return to > from || (one.from === one.to && to === from) ? [{ ...one, from, to }] : [];
}

function decorationsFor({ marked, active, pointed }: FindingsState, size: number): Decoration[] {
  const marks = marked.map(({ key, story, from, to }) => {
    const { severity, query } = story.finding;
    const names = ['finding', `finding-${severity}`, query === true ? 'finding-query' : '', key === active ? 'finding-active' : ''];
    return Decoration.inline(from, Math.min(size, Math.max(to, from + 1)), { class: names.filter((name) => name !== '').join(' '), 'data-finding': key });
  });
  return pointed === undefined ? marks : [...marks, Decoration.inline(pointed.from, pointed.to, { class: 'pointed' })];
}
