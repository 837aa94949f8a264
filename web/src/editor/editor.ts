/** The text on the page: ProseMirror with the story's fields, the usual keys, and marks where findings are. */
import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { EditorState, Plugin, type Command } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { FIELDS, fieldOf, isEmpty, labelOf, nameOf, storyOf } from '../story/fields.ts';
import { schema } from '../story/schema.ts';
import { findingsPlugin } from './findings-plugin.ts';

const { marks, nodes } = schema;

const hardBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes['hard_break'].create()).scrollIntoView());
  return true;
});

const keys: Record<string, Command> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleMark(marks['strong']),
  'Mod-i': toggleMark(marks['em']),
  'Shift-Enter': hardBreak,
  Enter: splitListItem(nodes['list_item']),
  'Mod-[': liftListItem(nodes['list_item']),
  'Mod-]': sinkListItem(nodes['list_item']),
};

export interface EditorEvents {
  /** The document changed. */
  changed(): void;
  /** A finding was clicked. */
  picked(key: string): void;
  /** @returns true if the paste was dealt with. */
  pasted(view: EditorView, event: ClipboardEvent): boolean;
}

export function createEditor(place: HTMLElement, doc: Node, events: EditorEvents): EditorView {
  const view: EditorView = new EditorView(place, {
    state: stateOf(doc),
    attributes: { role: 'textbox', tabindex: '0', 'aria-multiline': 'true', 'aria-label': 'Article', spellcheck: 'false', translate: 'no' },
    dispatchTransaction(transaction) {
      const before = view.state.doc;
      view.updateState(view.state.apply(transaction));
      if (view.state.doc !== before) events.changed();
    },
    handlePaste: (target, event) => events.pasted(target, event),
    handleClick(_view, _position, event) {
      const marked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-finding]') : null;
      if (marked?.dataset['finding'] !== undefined) events.picked(marked.dataset['finding']);
      return false;
    },
  });
  return view;
}

export function stateOf(doc: Node): EditorState {
  return EditorState.create({ doc, plugins: [history(), keymap(keys), keymap(baseKeymap), keepFields(), labelFields(), findingsPlugin()] });
}

/** Whatever is deleted or pasted, a story keeps its fields in their order. */
function keepFields(): Plugin {
  return new Plugin({
    appendTransaction(_transactions, _old, { doc, tr }) {
      const names: string[] = [];
      doc.forEach((field) => names.push(nameOf(field)));
      if (names.length === FIELDS.length && names.every((name, i) => name === FIELDS[i].name)) return null;
      const blocks = new Map<string, Node[]>();
      doc.forEach((field) => {
        const name = FIELDS.some((known) => known.name === nameOf(field)) ? nameOf(field) : 'body';
        blocks.set(name, [...(blocks.get(name) ?? []), ...field.children]);
      });
      return tr.replaceWith(0, doc.content.size, FIELDS.map(({ name }) => fieldOf(name, blocks.get(name) ?? [])));
    },
  });
}

function labelFields(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection }) {
        const labels: Decoration[] = [];
        doc.forEach((field, position) => {
          const { isExtra } = FIELDS.find(({ name }) => name === nameOf(field)) ?? { isExtra: false };
          const isHere = selection.from > position && selection.to < position + field.nodeSize;
          const names = ['field', isEmpty(field) ? 'field-empty' : '', isExtra ? 'field-extra' : '', isHere ? 'field-here' : ''];
          labels.push(Decoration.node(position, position + field.nodeSize, { class: names.filter((name) => name !== '').join(' '), 'data-label': labelOf(nameOf(field)), 'aria-label': labelOf(nameOf(field)), role: 'group' }));
        });
        return DecorationSet.create(doc, labels);
      },
    },
  });
}

export function emptyStory(): Node {
  return storyOf();
}
