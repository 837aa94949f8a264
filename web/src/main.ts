/** Puts the page together: editor, desk, panels, menus. */
import { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { byId, h, redraw } from './dom.ts';
import { Desk } from './desk.ts';
import { createEditor, emptyStory, stateOf } from './editor/editor.ts';
import { EXPORTS, save } from './export/files.ts';
import { listen, shortcutsOf } from './keys.ts';
import { recall } from './memory.ts';
import { ACCEPTED, openFile, openText } from './open/open.ts';
import { storyFromHtml } from './open/page.ts';
import { Panels } from './panel/panels.ts';
import { SAMPLE } from './sample.ts';
import { schema } from './story/schema.ts';
import { Theme } from './theme.ts';
import { connectSettings } from './toolbar.ts';

const view: EditorView = createEditor(byId('story'), lastStory(), {
  changed: () => desk?.changed(),
  picked: (key) => {
    desk?.pick(key);
    panels.show('findings');
  },
  pasted: (target, { clipboardData }) => {
    if (clipboardData === null || target.state.doc.textContent.trim() !== '') return false;
    const html = clipboardData.getData('text/html');
    const text = clipboardData.getData('text/plain');
    if (html !== '') begin(storyFromHtml(html));
    else if (text.includes('\n')) void openText(text).then(begin);
    else return false;
    return true;
  },
});
let desk: Desk | undefined = undefined;
const made = new Desk(view, () => panels.draw());
desk = made;
const panels = new Panels(made);
const theme = new Theme(byId('theme'));
const settings = connectSettings(made);
panels.whenDrawn(() => settings.draw());

const file = byId('file') as HTMLInputElement; // the page’s own markup
file.accept = ACCEPTED;
file.addEventListener('change', () => {
  if (file.files?.[0] !== undefined) void load(file.files[0]);
  file.value = '';
});
byId('open').addEventListener('click', () => file.click());
byId('fresh').addEventListener('click', () => begin(emptyStory()));
byId('sample').addEventListener('click', () => void openText(SAMPLE).then(begin));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  const dropped = event.dataTransfer?.files[0];
  if (dropped === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  void load(dropped);
}, { capture: true });

const exports = byId('export') as HTMLDetailsElement; // the page’s own markup
redraw(byId('export').querySelector<HTMLElement>('.menu-items') ?? exports, ...EXPORTS.map((one) => h('button', { onclick: () => {
  save(made, one);
  exports.open = false;
} }, one.label)));
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('#export') === null) exports.open = false;
});

const help = byId('keys') as HTMLDialogElement; // the page’s own markup
const shortcuts = shortcutsOf(made, {
  open: () => file.click(),
  showTab: (index) => panels.showAt(index),
  switchFocus: () => panels.switchFocus(),
  toggleDeadline: () => settings.toggleDeadline(),
  showHelp: () => help.showModal(),
});
listen(shortcuts);
redraw(help.querySelector('dl') ?? help, ...shortcuts.flatMap(({ keys, does }) => [h('dt', {}, keys), h('dd', {}, does)]));
byId('help').addEventListener('click', () => help.showModal());
theme.draw();
panels.draw();

async function load(chosen: File): Promise<void> {
  try {
    begin(await openFile(chosen));
  } catch (error) {
    panels.say(error instanceof Error ? error.message : String(error));
  }
}

function begin(doc: Node): void {
  view.updateState(stateOf(doc));
  made.startOver();
  panels.say('');
  panels.show('findings');
  view.focus();
}

function lastStory(): Node {
  try {
    return Node.fromJSON(schema, recall<unknown>(sessionStorage, 'story', emptyStory().toJSON()));
  } catch {
    return emptyStory(); // written by another version of the page
  }
}
