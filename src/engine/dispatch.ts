/**
 * Calls the rules: one pass over the tokens, in which a table answers for each spelling which rules want it. The table is
 * filled as spellings are met and kept from article to article.
 */
import type { Article } from '../article/article.ts';
import type { FormTable } from '../article/forms.ts';
import { findLines } from '../article/lines.ts';
import { Kind } from '../article/tokens.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { OptionSet, ValuesOf } from '../rule/options.ts';
import type { Problem, Severity } from '../rule/problem.ts';
import type { Trigger } from '../rule/trigger.ts';
import { append } from '../text/append.ts';

/** A rule that is on, with its options and severity settled. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly options: ValuesOf<OptionSet>;
  readonly severity: Severity;
}

export interface Found {
  readonly active: ActiveRule;
  readonly problem: Problem;
}

/** What is done with a rule that throws; by default the error goes on. */
export type OnRuleError = (ruleId: string, error: unknown) => void;

const NONE: readonly ActiveRule[] = [];

export class Dispatcher {
  private readonly active: readonly ActiveRule[];
  private readonly words = new Map<string, ActiveRule[]>();
  private readonly marks = new Map<number, ActiveRule[]>();
  private readonly byForm: { active: ActiveRule; test: (form: import('../article/forms.ts').Form) => boolean }[] = [];
  private readonly byLine: ActiveRule[] = [];
  private readonly onRuleError: OnRuleError | undefined;
  private table: (readonly ActiveRule[] | undefined)[] = [];
  private generation = -1;
  private forms: FormTable | undefined;
  private calls = 0;

  constructor(active: readonly ActiveRule[], onRuleError?: OnRuleError) {
    this.active = active;
    this.onRuleError = onRuleError;
    for (const one of active) this.enter(one, one.rule.on);
  }

  private enter(one: ActiveRule, trigger: Trigger): void {
    if (trigger.on === 'words') for (const word of trigger.words) append(this.words, word, one);
    else if (trigger.on === 'marks') for (const mark of trigger.marks) append(this.marks, mark.charCodeAt(0), one);
    else if (trigger.on === 'forms') this.byForm.push({ active: one, test: trigger.test });
    else if (trigger.on === 'lines') this.byLine.push(one);
    else if (trigger.on === 'either') for (const each of trigger.triggers) this.enter(one, each);
  }

  /** How often a rule was called so far. */
  get callCount(): number {
    return this.calls;
  }

  run(article: Article): Found[] {
    const found: Found[] = [];
    this.renew(article.forms);
    this.passTokens(article, found);
    this.passLines(article, found);
    for (const one of this.active) {
      const { on } = one.rule.on;
      if (on === 'article') this.call(one, article, 0, found);
      else if (on === 'block') article.blocks.forEach((_, i) => this.call(one, article, i, found));
      else if (on === 'sentence') article.sentences.forEach((_, i) => this.call(one, article, i, found));
    }
    return found;
  }

  private renew(forms: FormTable): void {
    if (this.forms === forms && this.generation === forms.generation) return;
    this.forms = forms;
    this.generation = forms.generation;
    this.table = [];
  }

  private passTokens(article: Article, found: Found[]): void {
    const { count, kind, form } = article.tokens;
    for (let i = 0; i < count; i++) {
      const wanting = kind[i] === Kind.MARK ? this.marks.get(form[i]) : (this.table[form[i]] ?? this.look(article, form[i]));
      if (wanting === undefined || wanting === NONE) continue;
      for (const one of wanting) this.call(one, article, i, found);
    }
  }

  private passLines(article: Article, found: Found[]): void {
    if (this.byLine.length === 0) return;
    for (const { first } of article.derive(findLines)) for (const one of this.byLine) this.call(one, article, first, found);
  }

  private look(article: Article, id: number): readonly ActiveRule[] {
    const form = article.forms.get(id);
    const byWord = this.words.get(form.lower) ?? (form.isPossessive ? this.words.get(form.lower.slice(0, -2)) : undefined);
    const byTest = this.byForm.filter(({ test }) => test(form)).map(({ active }) => active);
    const wanting = byWord === undefined && byTest.length === 0 ? NONE : [...(byWord ?? []), ...byTest];
    while (this.table.length <= id) this.table.push(undefined);
    this.table[id] = wanting;
    return wanting;
  }

  private call(one: ActiveRule, article: Article, at: number, found: Found[]): void {
    this.calls++;
    try {
      for (const problem of one.rule.find(article, one.options, at)) found.push({ active: one, problem });
    } catch (error) {
      if (this.onRuleError === undefined) throw error;
      this.onRuleError(one.rule.id, error);
    }
  }
}
