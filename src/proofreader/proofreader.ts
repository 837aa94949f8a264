/** Proofreads texts: reads them, settles what is on for each, runs the engine. */
import type { Article, Resources, Setting } from '../article/article.ts';
import { FormTable } from '../article/forms.ts';
import { NameForms } from '../article/people/name-forms.ts';
import type { Prose } from '../article/prose.ts';
import type { Reading } from '../article/reading.ts';
import { Engine, type EngineCounts } from '../engine/engine.ts';
import { lazyReport, withFindings } from '../engine/lazy-report.ts';
import type { OnRuleError } from '../engine/dispatch.ts';
import type { Finding, Fix, Report } from '../engine/finding.ts';
import type { CheckMemory } from '../engine/memory.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { NameBook, type OwnNames } from '../lexicon/names/name-book.ts';
import { fieldPlace, joinFields, readerFor, type StoryField } from '../readers/index.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { Style } from '../styles/style.ts';
import type { Configuration } from './configuration.ts';
import { readDate, readFrontMatter, type ParseYaml } from './front-matter.ts';
import { settle, type Settings } from './settings.ts';

export interface CheckOptions {
  /** `markdown`, `text` …; else taken from `path`; else `text`. */
  readonly format?: string;
  readonly path?: string;
  /** When the article is or was published: a date or an ISO text. Front matter serves if this is not given. */
  readonly published?: Date | string;
  /** Settings for this text alone; the strongest of all. */
  readonly settings?: Configuration;
  /** For hosts that check a text again after each edit: one memory a text, given to every check of it. */
  readonly memory?: CheckMemory;
}

export interface ProofreaderParts {
  readonly lexicon: Lexicon;
  readonly names?: NameBook;
  /** Reads the files that a configuration names under `names`; without it there are none. */
  readonly readNames?: (files: readonly string[]) => OwnNames;
  readonly rules: readonly Rule[];
  readonly styles: readonly Style[];
  readonly configuration: Configuration;
  readonly parseYaml: ParseYaml;
  readonly onRuleError?: OnRuleError;
}

interface Desk {
  readonly settings: Settings;
  readonly engine: Engine;
}

/** So many different settings are kept ready; a server that is sent ever new ones starts afresh. */
const DESKS = 128;

export class Proofreader {
  private readonly parts: ProofreaderParts;
  private readonly book: NameBook;
  private readonly resources: Resources;
  private readonly desks = new Map<string, Desk>();
  /** What the desks that were given up have counted. */
  private retired: EngineCounts = { articles: 0, ruleCalls: 0 };
  /** What was checked last, and a key of what it was analysed with. */
  private last: { readonly article: Article; readonly key: string } | undefined;

  /** @throws ConfigurationError if the configuration names an unknown rule, option or style. */
  constructor(parts: ProofreaderParts) {
    this.parts = parts;
    const forms = new FormTable(parts.lexicon);
    this.book = parts.names ?? new NameBook();
    this.resources = { lexicon: parts.lexicon, forms, names: new NameForms(this.book, forms) };
    this.deskFor([parts.configuration]);
  }

  get rules(): readonly Rule[] {
    return this.parts.rules;
  }

  /** Articles analysed and rules called so far. */
  get counts(): EngineCounts {
    const all = [this.retired, ...[...this.desks.values()].map(({ engine }) => engine.counts)];
    return { articles: sum(all.map((one) => one.articles)), ruleCalls: sum(all.map((one) => one.ruleCalls)) };
  }

  /**
   * @param configuration of the file, weaker than its front matter and the call's settings.
   * @throws ConfigurationError if the settings of the call or of the front matter do not fit.
   * @throws RangeError if the format is not known.
   */
  check(text: string, options: CheckOptions = {}, configuration?: Configuration): Report {
    const reader = readerFor(options);
    const known = this.last?.article.prose;
    const isKnown = known !== undefined && known.source === text && known.format === reader.format;
    return this.reportOn(isKnown ? known : reader.read(text), () => reader.read(text), options, configuration);
  }

  /** What a reader made of a binary format, or of anything else. Ranges index `prose.source`. */
  checkProse(prose: Prose, options: CheckOptions = {}, configuration?: Configuration): Report {
    return this.reportOn(prose, () => prose, options, configuration);
  }

  /** @param again reads the prose once more, for those who look at the names long after. */
  private reportOn(prose: Prose, again: () => Prose, options: CheckOptions, configuration: Configuration | undefined): Report {
    const front = readFrontMatter(prose, this.parts.parseYaml);
    const { settings, engine } = this.deskFor([this.parts.configuration, configuration, front.settings, options.settings]);
    const setting = settingOf(settings, readDate(options.published) ?? front.published);
    const key = `${prose.format} ${JSON.stringify([[...(setting.vocabulary ?? [])], setting.dialect, setting.published, settings.names])}`;
    const article = this.articleOf(prose, engine, setting, key, options.memory?.reading);
    const { id } = article.reading;
    return lazyReport(engine.check(article, options.memory, key), () => this.stillRead(id) ?? engine.read(again(), setting));
  }

  private stillRead(id: symbol): Article | undefined {
    return this.last?.article.reading.id === id ? this.last.article : undefined;
  }

  /** Several fields as one article: names, figures and dates are compared across them. Ranges index the field's own text. */
  checkStory(fields: readonly StoryField[], options: CheckOptions = {}): Report {
    const prose = joinFields(fields);
    const report = this.checkProse(prose, options);
    return withFindings(report, report.findings.map((finding) => withinField(finding, prose)));
  }

  /** A host that asks for one rule after another, as textlint does to fix, has its article analysed once. */
  private articleOf(prose: Prose, engine: Engine, setting: Setting, key: string, before: Reading | undefined): Article {
    if (this.last?.article.prose === prose && this.last.key === key) return this.last.article;
    const article = engine.read(prose, setting, before);
    this.last = { article, key };
    return article;
  }

  private deskFor(layers: readonly (Configuration | undefined)[]): Desk {
    const given = layers.filter((layer) => layer !== undefined);
    const key = JSON.stringify(given);
    const known = this.desks.get(key);
    if (known !== undefined) return known;
    if (this.desks.size >= DESKS) {
      this.retired = this.counts;
      this.desks.clear();
    }
    const settings = settle(given, this.parts.rules, this.parts.styles);
    const desk = { settings, engine: new Engine(this.resourcesFor(settings), settings.rules, this.parts.onRuleError) };
    this.desks.set(key, desk);
    return desk;
  }

  /** Names of a newsroom's own are asked before the gazetteer. */
  private resourcesFor({ names }: Settings): Resources {
    const { readNames } = this.parts;
    if (names.length === 0 || readNames === undefined) return this.resources;
    return { ...this.resources, names: new NameForms(this.book.with(readNames(names)), this.resources.forms) };
  }
}

function settingOf(settings: Settings, published: Date | undefined): Setting {
  return {
    vocabulary: settings.vocabulary,
    ...(published === undefined ? {} : { published }),
    ...(settings.dialect === 'auto' ? {} : { dialect: settings.dialect }),
  };
}

/** Places of the joined source as places of the fields. A fix with edits in several fields is no fix of one. */
function withinField(finding: Finding, prose: Prose): Finding {
  const place = fieldPlace(prose, finding.range);
  if (place === undefined) return finding;
  const from = finding.range[0] - place.range[0];
  const because = finding.because?.flatMap((range) => fieldPlace(prose, range) ?? []);
  return {
    ...finding,
    field: place.field.name,
    fieldIndex: place.index,
    range: place.range,
    fixes: finding.fixes.flatMap((fix) => fixWithin(fix, from, place.field.source[1])),
    ...(because === undefined ? {} : { because: because.map(({ range }) => range), becauseFields: because.map(({ index }) => index) }),
  };
}

function fixWithin(fix: Fix, from: number, to: number): Fix[] {
  if (fix.edits === undefined) return [fix];
  const isInside = fix.edits.every(({ range }) => from <= range[0] && range[1] <= to);
  return isInside ? [{ ...fix, edits: fix.edits.map(({ range, text }) => ({ range: [range[0] - from, range[1] - from] as const, text })) }] : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
