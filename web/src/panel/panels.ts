/** The panel beside the text and its tabs; on a phone, the text is a tab of its own. */
import { byId, h, redraw } from '../dom.ts';
import type { Desk } from '../desk.ts';
import { comparePanel, type Take } from './compare.ts';
import { findingsPanel } from './findings.ts';
import { revisePanel } from './revise.ts';

type Tab = 'text' | 'findings' | 'revise' | 'compare';

const TABS: readonly (readonly [Tab, string])[] = [['text', 'Text'], ['findings', 'Findings'], ['revise', 'Revise'], ['compare', 'Side by side']];

export class Panels {
  private tab: Tab = 'findings';
  private take: Take = 'safe';
  private readonly desk: Desk;
  private readonly panel = byId('panel');
  private readonly tabs: HTMLElement;
  private after: () => void = () => undefined;
  private notice = '';

  constructor(desk: Desk) {
    this.desk = desk;
    this.tabs = document.querySelector<HTMLElement>('.tabs') ?? this.panel;
    this.tabs.addEventListener('keydown', (event) => this.moveTab(event));
    this.panel.addEventListener('keydown', (event) => this.moveRow(event));
    if (isNarrow()) this.tab = 'text';
  }

  whenDrawn(after: () => void): void {
    this.after = after;
  }

  /** On a phone, a new story shows its text first. */
  show(tab: Tab): void {
    this.tab = tab;
    this.draw();
  }

  showAt(index: number): void {
    this.show(TABS[index + 1][0]);
    this.panel.focus();
  }

  /** Something that went wrong, for everybody to hear. */
  say(notice: string): void {
    this.notice = notice;
    this.draw();
  }

  switchFocus(): void {
    const isInText = this.desk.view.hasFocus();
    if (isInText) (this.panel.querySelector<HTMLElement>('[aria-expanded=true], button') ?? this.panel).focus();
    else this.desk.view.focus();
  }

  draw(): void {
    const { desk } = this;
    byId('desk').dataset['view'] = this.tab;
    redraw(this.tabs, ...TABS.map(([tab, label]) => this.tabButton(tab, label)));
    this.panel.setAttribute('aria-labelledby', `tab-${this.tab}`);
    redraw(this.panel, this.content());
    const isBlank = desk.view.state.doc.textContent.trim() === '';
    byId('invite').hidden = !isBlank;
    byId('words').textContent = isBlank ? '' : `${wordCount(desk)} words${desk.reply === undefined ? '' : ` · checked in ${Math.max(1, Math.round(desk.reply.milliseconds))} ms`}`;
    const count = desk.slips.length;
    byId('status').textContent = this.notice !== '' ? this.notice : desk.reply === undefined || isBlank ? '' : count === 1 ? '1 finding' : `${count} findings`;
    document.body.dataset['checked'] = String(desk.isChecked);
    this.after();
  }

  private content(): HTMLElement {
    if (this.tab === 'revise') return revisePanel(this.desk, (key) => this.open(key));
    if (this.tab !== 'compare') return findingsPanel(this.desk, () => isNarrow() && this.show('text'));
    return comparePanel(this.desk, this.take, (take) => {
      this.take = take;
      this.draw();
    });
  }

  private open(key: string): void {
    this.tab = 'findings';
    this.desk.pick(key);
    this.panel.querySelector<HTMLElement>(`[data-slip="${CSS.escape(key)}"]`)?.focus();
  }

  private tabButton(tab: Tab, label: string): HTMLElement {
    const isOn = this.tab === tab;
    const count = tab === 'findings' && this.desk.reply !== undefined ? this.desk.slips.length : 0;
    return h('button', { role: 'tab', id: `tab-${tab}`, class: `tab tab-${tab}`, 'data-key': `tab-${tab}`, 'aria-selected': String(isOn), 'aria-controls': 'panel', tabindex: isOn ? 0 : -1, onclick: () => this.show(tab) }, label, count > 0 && h('span', { class: 'count' }, String(count)));
  }

  private moveTab({ key }: KeyboardEvent): void {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const shown = TABS.filter(([tab]) => tab !== 'text' || isNarrow());
    const at = shown.findIndex(([tab]) => tab === this.tab);
    this.show(shown[(at + step + shown.length) % shown.length][0]);
    this.tabs.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  /** Arrows go through the rows of the list; Enter opens one, as any button. */
  private moveRow(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || !(event.target instanceof HTMLElement) || !event.target.matches('.row')) return;
    const rows = [...this.panel.querySelectorAll<HTMLElement>('.row')];
    rows[rows.indexOf(event.target) + step]?.focus();
    event.preventDefault();
  }
}

function wordCount({ text }: Desk): number {
  return text.fields.reduce((sum, { blocks }) => sum + blocks.reduce((inner, block) => inner + (block.text.match(/[^\s]+/g)?.length ?? 0), 0), 0);
}

function isNarrow(): boolean {
  return matchMedia('(max-width: 48rem)').matches;
}
