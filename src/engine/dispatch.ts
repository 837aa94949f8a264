/**
 * Calls the rules: one pass over the tokens, in which a table answers for each spelling which rules want it. The table is
 * filled as spellings are met and kept from article to article.
 */
import type { Article } from '../article/article.ts';
import type { Block } from '../article/blocks.ts';
import type { FormTable } from '../article/forms.ts';
import { lineOf } from '../article/lines.ts';
import { Kind } from '../article/tokens.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { OptionSet, ValuesOf } from '../rule/options.ts';
import type { Problem, Severity } from '../rule/problem.ts';
import type { Gate, Trigger } from '../rule/trigger.ts';
import { append } from '../text/append.ts';
import { blockKeys, shifted, type BlockMemo, type CallBase, type CheckMemory, type Step } from './memory.ts';

/** A rule that is on, with its options and severity settled. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly options: ValuesOf<OptionSet>;
  readonly severity: Severity;
}

type FormsTrigger = Extract<Trigger, { on: 'forms' }>;

export interface Found {
  readonly active: ActiveRule;
  readonly problem: Problem;
}

/** What is done with a rule that throws; by default the error goes on. */
export type OnRuleError = (ruleId: string, error: unknown) => void;

/** A rule that wants to be called at a token, if its gate lets it. */
interface Wanting {
  readonly active: ActiveRule;
  readonly gate?: Gate;
}

const NONE: readonly Wanting[] = [];

export class Dispatcher {
  private readonly active: readonly ActiveRule[];
  private readonly words = new Map<string, Wanting[]>();
  private readonly marks = new Map<number, Wanting[]>();
  private readonly byForm: { active: ActiveRule; trigger: FormsTrigger }[] = [];
  private readonly byLine: Wanting[] = [];
  private readonly bySentence: Wanting[] = [];
  private readonly byBlock: Wanting[] = [];
  private readonly onRuleError: OnRuleError | undefined;
  private table: (readonly Wanting[] | undefined)[] = [];
  private generation = -1;
  private forms: FormTable | undefined;
  private calls = 0;

  constructor(active: readonly ActiveRule[], onRuleError?: OnRuleError) {
    this.active = active;
    this.onRuleError = onRuleError;
    for (const one of active) this.enter(one, one.rule.on);
  }

  private enter(one: ActiveRule, trigger: Trigger): void {
    if (trigger.on === 'words') for (const word of trigger.words) append(this.words, word, { active: one });
    else if (trigger.on === 'marks') for (const mark of trigger.marks) append(this.marks, mark.charCodeAt(0), { active: one });
    else if (trigger.on === 'forms') this.byForm.push({ active: one, trigger });
    else if (trigger.on === 'lines') this.byLine.push({ active: one });
    else if (trigger.on === 'sentence') this.bySentence.push({ active: one });
    else if (trigger.on === 'block') this.byBlock.push({ active: one });
    else if (trigger.on === 'either') for (const each of trigger.triggers) this.enter(one, each);
  }

  /** How often a rule was called so far. */
  get callCount(): number {
    return this.calls;
  }

  /** @param memory of the last check of this article. @param setting a key of all that rules know beside the text. */
  run(article: Article, memory?: CheckMemory, setting = ''): Found[] {
    const found: Found[] = [];
    this.renew(article.forms);
    if (memory === undefined) for (const block of article.blocks) this.passBlock(article, block, found);
    else this.passRemembering(article, memory, setting, found);
    for (const one of this.active) if (one.rule.on.on === 'article') this.call(one, article, 0, found);
    return found;
  }

  private renew(forms: FormTable): void {
    if (this.forms === forms && this.generation === forms.generation) return;
    this.forms = forms;
    this.generation = forms.generation;
    this.table = [];
  }

  private passRemembering(article: Article, memory: CheckMemory, setting: string, found: Found[]): void {
    const keys = blockKeys(article);
    const recall = memory.recaller(article, this, setting);
    const memos = article.blocks.map((block, i): BlockMemo => {
      const known = recall(i, keys[i]);
      if (known !== undefined) {
        this.repeat(article, block, known, found);
        return known;
      }
      const steps: Step[] = [];
      this.passBlock(article, block, found, steps);
      return { key: keys[i], start: block.span[0], steps };
    });
    memory.keep(article, this, setting, memos);
  }

  /** Takes over what was found in a block, and makes those calls again that asked the whole article. */
  private repeat(article: Article, block: Block, { start, steps }: BlockMemo, found: Found[]): void {
    const by = block.span[0] - start;
    for (const step of steps) {
      if ('problems' in step) for (const problem of step.problems) found.push({ active: step.active, problem: shifted(problem, by) });
      else this.call(step.active, article, step.at + firstOf(article, block, step.base), found);
    }
  }

  /** @param steps notes the calls that found something or asked the whole article. */
  private passBlock(article: Article, block: Block, found: Found[], steps?: Step[]): void {
    const { kind, form } = article.tokens;
    for (let i = block.first; i < block.last; i++) {
      const wanting = kind[i] === Kind.MARK ? this.marks.get(form[i]) : (this.table[form[i]] ?? this.look(article, form[i]));
      if (wanting !== undefined && wanting !== NONE) this.callAll(wanting, article, block, 'token', i, found, steps);
    }
    if (this.byLine.length > 0) this.passLines(article, block, found, steps);
    if (this.byBlock.length > 0) this.callAll(this.byBlock, article, block, 'block', block.index, found, steps);
    if (this.bySentence.length === 0) return;
    const { sentences } = article;
    for (let i = firstOf(article, block, 'sentence'); i < sentences.length && sentences[i].first < block.last; i++) {
      if (sentences[i].block === block.index) this.callAll(this.bySentence, article, block, 'sentence', i, found, steps);
    }
  }

  private passLines(article: Article, block: Block, found: Found[], steps: Step[] | undefined): void {
    const { lines } = article;
    for (let i = lineOf(lines, block.first); i < lines.length && lines[i].first < block.last; i++) {
      if (lines[i].block === block.index) this.callAll(this.byLine, article, block, 'token', lines[i].first, found, steps);
    }
  }

  private callAll(wanting: readonly Wanting[], article: Article, block: Block, base: CallBase, at: number, found: Found[], steps: Step[] | undefined): void {
    for (const { active, gate } of wanting) {
      if (gate !== undefined && !gate(article, at)) continue;
      const before = found.length;
      const { asked } = article;
      const isSound = this.call(active, article, at, found);
      if (steps === undefined) continue;
      if (!isSound || article.asked !== asked) steps.push({ active, base, at: at - firstOf(article, block, base) });
      else if (found.length > before) steps.push({ active, problems: found.slice(before).map(({ problem }) => problem) });
    }
  }

  private look(article: Article, id: number): readonly Wanting[] {
    const form = article.forms.get(id);
    const byWord = this.words.get(form.lower) ?? (form.isPossessive ? this.words.get(form.lower.slice(0, -2)) : undefined);
    const byTest = this.byForm.filter(({ trigger }) => trigger.test(form)).map(({ active, trigger: { gateFor } }): Wanting => (gateFor === undefined ? { active } : { active, gate: gateFor(form) }));
    const wanting = byWord === undefined && byTest.length === 0 ? NONE : [...(byWord ?? []), ...byTest];
    while (this.table.length <= id) this.table.push(undefined);
    this.table[id] = wanting;
    return wanting;
  }

  /** @returns false if the rule failed. */
  private call(one: ActiveRule, article: Article, at: number, found: Found[]): boolean {
    this.calls++;
    try {
      for (const problem of one.rule.find(article, one.options, at)) found.push({ active: one, problem });
      return true;
    } catch (error) {
      if (this.onRuleError === undefined) throw error;
      this.onRuleError(one.rule.id, error);
      return false;
    }
  }
}

function firstOf(article: Article, block: Block, base: CallBase): number {
  if (base === 'block') return block.index;
  return base === 'token' ? block.first : article.sentenceOf(block.first);
}
