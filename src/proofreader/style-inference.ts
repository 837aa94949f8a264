/**
 * The house style that a body of articles follows, with counts. Each way an option can be set is tried as if a house had
 * chosen it, and the places that depart from it are counted: the way with the fewest is the articles' own. So every rule of
 * consistency, present and to come, is inferred from without a word in it about inference.
 */
import type { Article } from '../article/article.ts';
import { voteDialect } from '../article/dialect.ts';
import { findFreeUses } from '../article/free-variants.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { TERMS } from '../article/style-cues.ts';
import { Kind } from '../article/tokens.ts';
import { Dispatcher } from '../engine/dispatch.ts';
import type { Rule } from '../rule/define-rule.ts';
import { presets, type OptionValue } from '../rule/options.ts';
import type { DialectName } from '../styles/style.ts';

/** A choice among ways, tried out. */
export interface TriedOption {
  readonly rule: string;
  readonly option: string;
  /** How many places each way would have changed, fewest first. */
  readonly departures: readonly (readonly [value: string, count: number])[];
  /** About how many places there are. */
  readonly places: number;
  /** The articles' way; undefined if they have none, or too few places. */
  readonly value: string | undefined;
}

/** Words of which one form prevails, or terms with or without their capital. */
export interface FoundForm {
  readonly rule: string;
  readonly option: string;
  readonly form: string;
  readonly count: number;
  readonly others: number;
}

export interface InferredStyle {
  readonly articles: number;
  readonly words: number;
  readonly dialects: Readonly<Record<'us' | 'gb' | 'in' | 'undecided', number>>;
  readonly dialect: DialectName | undefined;
  readonly options: readonly TriedOption[];
  readonly forms: readonly FoundForm[];
  /** Rules without options of this kind that are never broken, with how often they are. */
  readonly kept: readonly { readonly rule: string; readonly count: number; readonly isKept: boolean }[];
}

/** Fewer places say nothing; the winner has this share of them at least. */
const LEAST_PLACES = 5;
const SHARE = 0.75;
/** A form is the house's if it stands so often, in this share of cases. */
const LEAST_FORMS = 8;
const FORM_SHARE = 0.9;
/** Rules that forbid something are kept if broken at most so often per 1,000 words, in so many words at least. */
const BREACHES = 0.02;
const LEAST_WORDS = 5000;
const FORBIDDING = ['courtesy-title', 'sentence-figure'];
/** Values that choose nothing, and options that are not a matter of counting. */
const OPEN = new Set(['auto', 'any', 'none']);
const UNCOUNTED = new Set(['follow']);

interface Trial {
  readonly rule: Rule;
  readonly option: string;
  readonly value: string;
  readonly dispatcher: Dispatcher;
  count: number;
}

export class StyleInference {
  private readonly trials: readonly Trial[];
  private readonly forbidding: readonly Trial[];
  private readonly dialects = { us: 0, gb: 0, in: 0, undecided: 0 };
  private readonly ise = { ise: 0, ize: 0 };
  private readonly forms = new Map<string, Map<string, number>>();
  private readonly kinds = new Map<string, string>();
  private readonly terms = new Map<string, { capital: number; small: number }>();
  private readonly capitals: Rule | undefined;
  private articles = 0;
  private words = 0;

  constructor(rules: readonly Rule[]) {
    this.trials = rules.flatMap((rule) => candidatesOf(rule).map(([option, value]) => trialOf(rule, option, { [option]: value }, value)));
    this.forbidding = rules.filter(({ id }) => FORBIDDING.includes(id)).map((rule) => trialOf(rule, 'is', {}, 'on'));
    this.capitals = rules.find(({ id }) => id === 'capital-variant');
  }

  add(article: Article): void {
    this.articles++;
    for (let i = 0; i < article.tokens.count; i++) if (article.tokens.kind[i] === Kind.WORD) this.words++;
    const { dialect, ise } = article.derive(voteDialect);
    this.dialects[dialect ?? 'undecided']++;
    if (ise !== undefined && dialect !== 'us') this.ise[ise]++;
    for (const trial of [...this.trials, ...this.forbidding]) trial.count += trial.dispatcher.run(article).length;
    this.addForms(article);
    this.addTerms(article);
  }

  private addForms(article: Article): void {
    for (const { variant, form, first } of article.derive(findFreeUses)) {
      if (isApart(article, first) || isOthersWords(article, first)) continue;
      const key = variant.forms.join('|');
      const counts = this.forms.get(key) ?? new Map<string, number>();
      this.forms.set(key, counts.set(form, (counts.get(form) ?? 0) + 1));
      this.kinds.set(key, variant.kind === 'compound' || variant.kind === 'hyphen' ? 'compound-variant' : 'spelling-variant');
    }
  }

  private addTerms(article: Article): void {
    for (const way of ['capital', 'small'] as const) {
      const options = { ...presets(this.capitals?.options ?? {}), capitals: way === 'small' ? [...TERMS] : [], small: way === 'capital' ? [...TERMS] : [] };
      // Where all terms are to be small, those found have a capital, and the other way round.
      for (const { group = '', say } of this.capitals?.find(article, options, 0) ?? []) {
        if (say !== 'house') continue;
        const counts = this.terms.get(group) ?? { capital: 0, small: 0 };
        counts[way]++;
        this.terms.set(group, counts);
      }
    }
  }

  result(): InferredStyle {
    const { us, gb, undecided } = this.dialects;
    const decided = us + gb + this.dialects.in;
    const [top, count] = (Object.entries({ us, gb, in: this.dialects.in }) as [DialectName, number][]).sort((a, b) => b[1] - a[1])[0];
    // Few articles give themselves away as Indian; British spelling beside lakhs and crores does.
    const isIndian = this.dialects.in >= Math.max(3, 0.1 * decided) && this.dialects.in + gb > us;
    const dialect = isIndian ? 'in' : decided >= LEAST_PLACES && count >= SHARE * decided ? top : undefined;
    return {
      articles: this.articles,
      words: this.words,
      dialects: { us, gb, in: this.dialects.in, undecided },
      dialect,
      options: [...this.tried(), ...this.iseOption(dialect)].filter(({ places }) => places > 0).sort((a, b) => compare(a.rule, b.rule) || compare(a.option, b.option)),
      forms: [...this.prevailing(), ...this.prevailingTerms()],
      kept: this.forbidding.map(({ rule, count: breaches }) => ({ rule: rule.id, count: breaches, isKept: this.words >= LEAST_WORDS && (breaches * 1000) / this.words <= BREACHES })),
    };
  }

  private tried(): TriedOption[] {
    const groups = new Map<string, Trial[]>();
    for (const trial of this.trials) groups.set(`${trial.rule.id} ${trial.option}`, [...(groups.get(`${trial.rule.id} ${trial.option}`) ?? []), trial]);
    return [...groups.values()].map((trials) => {
      const departures = trials.map(({ value, count }) => [value, count] as const).sort((a, b) => a[1] - b[1]);
      // Every place departs from all ways but its own.
      const places = Math.round(departures.reduce((sum, [, count]) => sum + count, 0) / (departures.length - 1));
      const [[best, fewest], [, second]] = departures;
      const isDecided = places >= LEAST_PLACES && fewest <= (1 - SHARE) * places && fewest < second;
      return { rule: trials[0].rule.id, option: trials[0].option, departures, places, value: isDecided ? best : undefined };
    });
  }

  private iseOption(dialect: DialectName | undefined): TriedOption[] {
    const { ise, ize } = this.ise;
    if (dialect === 'us' || ise + ize < LEAST_PLACES) return [];
    const departures = ([['ise', ize], ['ize', ise]] as const).toSorted((a, b) => a[1] - b[1]);
    const isDecided = departures[0][1] <= (1 - SHARE) * (ise + ize);
    return [{ rule: 'dialect', option: 'ise', departures, places: ise + ize, value: isDecided ? departures[0][0] : undefined }];
  }

  private prevailing(): FoundForm[] {
    return [...this.forms].flatMap(([key, counts]) => {
      const [[form, count], ...rest] = [...counts].sort((a, b) => b[1] - a[1]);
      const others = rest.reduce((sum, [, n]) => sum + n, 0);
      return count >= LEAST_FORMS && count >= FORM_SHARE * (count + others) ? [{ rule: this.kinds.get(key) ?? '', option: 'prefer', form, count, others }] : [];
    }).sort((a, b) => b.count - a.count);
  }

  private prevailingTerms(): FoundForm[] {
    return [...this.terms].flatMap(([term, { capital, small }]) => {
      const [count, others] = capital > small ? [capital, small] : [small, capital];
      return count >= LEAST_FORMS && count >= FORM_SHARE * (capital + small) ? [{ rule: 'capital-variant', option: capital > small ? 'capitals' : 'small', form: term, count, others }] : [];
    }).sort((a, b) => b.count - a.count);
  }
}

function candidatesOf({ id, options = {} }: Rule): (readonly [string, string])[] {
  return Object.entries(options).flatMap(([name, option]) => {
    if (option.kind !== 'choice' || UNCOUNTED.has(name) || id === 'dialect') return [];
    const ways = option.values.filter((value) => !OPEN.has(value) || (value === 'none' && option.values.includes('nine')));
    return option.values.some((value) => OPEN.has(value)) && ways.length > 1 ? ways.map((value) => [name, value] as const) : [];
  });
}

/** The rule with one option set and nothing else to find. */
function trialOf(rule: Rule, option: string, set: Readonly<Record<string, OptionValue>>, value: string): Trial {
  const opened = Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, one]) => [name, one.kind === 'choice' && one.values.includes('any') ? 'any' : one.preset]));
  return { rule, option, value, dispatcher: new Dispatcher([{ rule, severity: rule.severity, options: { ...opened, ...set } }]), count: 0 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
