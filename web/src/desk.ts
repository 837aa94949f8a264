/**
 * The desk: the story, what the engine says of it, what the editor decided. Panels read it and call it; it knows none of
 * them.
 */
import type { EditorView } from 'prosemirror-view';
import type { Transaction } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import type { Fix } from '../../src/engine/finding.ts';
import { EngineClient } from './engine/client.ts';
import type { CheckReply, DeskSettings, Place, ReadyReply, RuleNote } from './engine/protocol.ts';
import { applyEdits, editsFor } from './editor/fixing.ts';
import { findingsOf, withFindings, type Marked } from './editor/findings-plugin.ts';
import { NO_DECISIONS, PLAIN_SETTINGS, recall, remember, type Decisions, type Query } from './memory.ts';
import { isSafe, slipsOf, type Slip } from './slips.ts';
import { StoryText } from './story/places.ts';

/** After typing stops for so long, the story is checked. */
const PAUSE_MS = 120;
/** Fixes may uncover others; they converge well before this. */
const SAFE_PASSES = 6;

export class Desk {
  readonly rules = new Map<string, RuleNote>();
  styles: ReadyReply['styles'] = [];
  settings: DeskSettings = { ...PLAIN_SETTINGS, ...recall(localStorage, 'settings', PLAIN_SETTINGS) };
  decisions: Decisions = { ...NO_DECISIONS, ...recall(sessionStorage, 'decisions', NO_DECISIONS) };
  /** Errors only. */
  isDeadline = false;
  reply: CheckReply | undefined;
  failure: string | undefined;
  /** The text that the last reply is about. */
  text: StoryText;
  readonly view: EditorView;
  private readonly engine: EngineClient;
  private readonly redrawAll: () => void;
  private timer = 0;
  private isWaiting = false;
  /** Number of the last request. */
  private asked = 0;
  private safePasses = 0;

  /** @param redrawAll is called whenever something changed that panels show. */
  constructor(view: EditorView, redrawAll: () => void) {
    this.view = view;
    this.redrawAll = redrawAll;
    this.text = new StoryText(view.state.doc);
    this.engine = new EngineClient({
      ready: (reply) => this.begin(reply),
      checked: (reply) => this.take(reply),
      failed: (message) => {
        this.failure = message;
        redrawAll();
      },
    });
  }

  get marked(): readonly Marked[] {
    return findingsOf(this.view.state).marked;
  }

  get slips(): readonly Slip[] {
    return slipsOf(this.marked);
  }

  get active(): Slip | undefined {
    const { active } = findingsOf(this.view.state);
    return this.slips.find(({ places }) => places.some(({ key }) => key === active));
  }

  /** Whether the last reply is about the text and settings as they are. */
  get isChecked(): boolean {
    return this.reply !== undefined && this.reply.id === this.asked && !this.isWaiting;
  }

  /** The editor's document changed. */
  changed(): void {
    remember(sessionStorage, 'story', this.view.state.doc.toJSON());
    clearTimeout(this.timer);
    this.isWaiting = true;
    this.timer = window.setTimeout(() => this.check(), PAUSE_MS);
    document.body.dataset['checked'] = 'false';
  }

  check(): void {
    clearTimeout(this.timer);
    this.text = new StoryText(this.view.state.doc);
    this.isWaiting = false;
    document.body.dataset['checked'] = 'false';
    this.asked = this.engine.check(this.text.fields, this.settings);
  }

  set(change: Partial<DeskSettings>): void {
    this.settings = { ...this.settings, ...change };
    remember(localStorage, 'settings', this.settings);
    this.check();
    this.redrawAll();
  }

  setDeadline(isDeadline: boolean): void {
    this.isDeadline = isDeadline;
    this.mark();
  }

  /** Selects a slip, in the text too; the text keeps the focus only if it has it. */
  pick(key: string | undefined): void {
    const one = this.marked.find((marked) => marked.key === key);
    const { state } = this.view;
    const transaction = withFindings(state.tr, { active: one?.key, pointed: undefined });
    if (one !== undefined) transaction.setSelection(TextSelection.create(state.doc, one.from)).scrollIntoView();
    this.view.dispatch(transaction);
    if (one !== undefined) this.reveal(one.from);
    this.redrawAll();
  }

  /** @param step 1 for the next slip, -1 for the one before. */
  move(step: 1 | -1): void {
    const { slips } = this;
    if (slips.length === 0) return;
    const at = slips.findIndex((slip) => slip.key === this.active?.key);
    const next = at < 0 ? (step > 0 ? 0 : slips.length - 1) : (at + step + slips.length) % slips.length;
    this.pick(slips[next].key);
  }

  /** Makes a fix at every place of the slip, and goes on to the next. */
  accept(slip: Slip, fix: Fix): void {
    const isOutOfDate = fix.edits !== undefined && !this.isChecked;
    if (isOutOfDate) return;
    const after = slip.places.at(-1)?.to ?? 0;
    const { tr } = this.view.state;
    const fixAt = slip.finding.fixes.indexOf(fix);
    applyEdits(tr, slip.places.flatMap((place) => editsFor(tr, this.text, place, place.story.finding.fixes[fixAt] ?? fix)));
    this.forget(tr, slip);
    this.goOn(after);
  }

  acceptAllSafe(): void {
    const safe = this.slips.filter(isSafe);
    if (safe.length === 0 || !this.isChecked) return;
    const { tr } = this.view.state;
    applyEdits(tr, safe.flatMap(({ finding, places }) => places.flatMap((place) => editsFor(tr, this.text, place, place.story.finding.fixes[0] ?? finding.fixes[0]))));
    this.view.dispatch(tr);
    this.safePasses = this.safePasses === 0 ? SAFE_PASSES : this.safePasses - 1;
    this.check();
  }

  ignore(slip: Slip): void {
    const fingerprints = slip.places.map(({ story }) => story.finding.fingerprint);
    this.decide({ ignored: [...new Set([...this.decisions.ignored, ...fingerprints])] });
    this.goOn(slip.places.at(-1)?.to ?? 0);
  }

  /** Shows again what was let stand. */
  restore(): void {
    this.decide({ ignored: [] });
  }

  addName(word: string): void {
    this.set({ vocabulary: [...new Set([...this.settings.vocabulary, word])].sort() });
  }

  removeName(word: string): void {
    this.set({ vocabulary: this.settings.vocabulary.filter((known) => known !== word) });
  }

  ask(query: Query): void {
    this.decide({ queries: [...this.decisions.queries.filter(({ id }) => id !== query.id), query] });
  }

  /** Begins with another story: nothing is decided about it yet. */
  startOver(): void {
    remember(sessionStorage, 'story', this.view.state.doc.toJSON());
    this.decisions = NO_DECISIONS;
    remember(sessionStorage, 'decisions', this.decisions);
    this.check();
  }

  /** Shows a place of the engine's in the text. */
  point(place: Place): void {
    if (this.isWaiting) return;
    const { from, to } = this.text.find(place);
    const { state } = this.view;
    this.view.dispatch(withFindings(state.tr, { pointed: { from, to } }).setSelection(TextSelection.create(state.doc, from)).scrollIntoView());
    this.reveal(from);
  }

  private begin({ rules, styles }: ReadyReply): void {
    for (const rule of rules) this.rules.set(rule.id, rule);
    this.styles = styles;
    if (!styles.some(({ name }) => name === this.settings.style)) this.settings = { ...this.settings, style: 'auto' };
    this.check();
    this.redrawAll();
  }

  /** An answer about a text that has changed meanwhile is passed over: the next is on its way. */
  private take(reply: CheckReply): void {
    if (this.isWaiting) return;
    this.reply = reply;
    this.failure = undefined;
    this.mark();
    if (this.safePasses > 0) {
      if (this.slips.some(isSafe) && this.safePasses > 1) this.acceptAllSafe();
      else this.safePasses = 0;
    }
  }

  /** Marks what the last reply found and the editor has not waved through. */
  private mark(): void {
    if (this.isWaiting) return;
    const ignored = new Set(this.decisions.ignored);
    const counts = new Map<string, number>();
    const marked = (this.reply?.findings ?? []).flatMap((story): Marked[] => {
      const { fingerprint, severity } = story.finding;
      if (ignored.has(fingerprint) || (this.isDeadline && severity !== 'error')) return [];
      const count = counts.get(fingerprint) ?? 0;
      counts.set(fingerprint, count + 1);
      return [{ key: `${fingerprint}-${count}`, story, ...this.text.find(story.place) }];
    });
    this.view.dispatch(withFindings(this.view.state.tr, { marked, active: this.activeAmong(marked) }));
    this.redrawAll();
  }

  /** The slip looked at stays so: its fingerprint changes with its sentence, but not its place. */
  private activeAmong(marked: readonly Marked[]): string | undefined {
    const { active } = findingsOf(this.view.state);
    const before = this.marked.find(({ key }) => key === active);
    const after = marked.find(({ key }) => key === active) ?? marked.find(({ from, story }) => from === before?.from && story.finding.ruleId === before.story.finding.ruleId);
    return after?.key;
  }

  private decide(change: Partial<Decisions>): void {
    this.decisions = { ...this.decisions, ...change };
    remember(sessionStorage, 'decisions', this.decisions);
    this.mark();
  }

  private forget(transaction: Transaction, slip: Slip): void {
    const gone = new Set(slip.places.map(({ key }) => key));
    this.view.dispatch(transaction);
    this.view.dispatch(withFindings(this.view.state.tr, { marked: this.marked.filter(({ key }) => !gone.has(key)), active: undefined }));
    this.check();
  }

  private goOn(after: number): void {
    const next = this.slips.find(({ places }) => places[0].from >= after - 1) ?? this.slips[0];
    this.pick(next?.key);
  }

  private reveal(position: number): void {
    const { node } = this.view.domAtPos(position);
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }
}
