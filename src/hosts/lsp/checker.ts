/**
 * Proofreads articles for all the methods of the server, each version once. Whatever goes wrong with one article, or with
 * the configuration that it leads to, is said once and stops nothing.
 */
import type { Report } from '../../engine/finding.ts';
import { CheckMemory } from '../../engine/memory.ts';
import { ConfigurationError, type Configuration } from '../../proofreader/configuration.ts';
import { mergeConfigurations } from '../../proofreader/merge.ts';
import { readerFor } from '../../readers/index.ts';
import type { Checked, Notice } from './checked.ts';
import type { EditorSettings } from './editor-settings.ts';
import type { Positions } from './positions.ts';
import { WorkplaceError, type ConfigurationProblem, type FoundSettings, type Workplace } from './workplace.ts';

/** An article as it stands: open in the editor, or read from its file. */
export interface Copy {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly format: string | undefined;
  readonly positions: Positions;
}

export interface CheckerParts {
  readonly workplace: Workplace;
  readonly settings: () => EditorSettings;
  readonly folders: () => readonly string[];
  /** Says something to whoever sits at the editor. */
  readonly tell: (message: string) => void;
  /** Shows what is wrong with the configuration files that an article leads to; an empty list takes back what was shown. */
  readonly showProblems: (articleUri: string, problems: readonly ConfigurationProblem[]) => void;
}

export class Checker {
  private readonly parts: CheckerParts;
  private readonly known = new WeakMap<Copy, { readonly checked: Checked; readonly generation: number }>();
  private readonly memories = new WeakMap<Copy, CheckMemory>();
  private readonly told = new Set<string>();
  private readonly setAside = new Set<string>();
  /** The last settings that were right, by article: a slip in a configuration does not switch everything off. */
  private readonly lastRight = new Map<string, FoundSettings>();
  private era = 0;
  private serial = 0;

  constructor(parts: CheckerParts) {
    this.parts = parts;
  }

  /** Goes up when what was found so far no longer holds. */
  get generation(): number {
    return this.era;
  }

  /** Nothing that was found so far holds any longer. @param isFresh rules set aside are tried again, complaints are made anew. */
  forget({ isFresh = false } = {}): void {
    this.era++;
    this.parts.workplace.forget();
    if (!isFresh) return;
    this.setAside.clear();
    this.told.clear();
  }

  /** A rule that throws is reported once and not asked again. */
  onRuleError(ruleId: string, error: unknown): void {
    if (this.setAside.has(ruleId)) return;
    this.setAside.add(ruleId);
    this.tellOnce(`Copydesk: the rule ${ruleId} failed and is set aside until the server restarts: ${messageOf(error)}`);
  }

  /** The settings in force for an article, but for those of its front matter. */
  async configurationFor(uri: string): Promise<Configuration> {
    const { configuration, user } = await this.settingsFor(uri);
    return mergeConfigurations(mergeConfigurations(user, this.parts.settings().configuration), configuration);
  }

  /** Never throws. The copy may be edited meanwhile; what it holds when its turn comes is what is checked. */
  async check(copy: Copy): Promise<Checked> {
    const before = this.stillRight(copy);
    if (before !== undefined) return before;
    const generation = this.era;
    const configuration = await this.configurationFor(copy.uri);
    const meanwhile = this.stillRight(copy);
    if (meanwhile !== undefined) return meanwhile;
    const checked = this.checkNow(copy, configuration);
    this.known.set(copy, { checked, generation });
    return checked;
  }

  private stillRight(copy: Copy): Checked | undefined {
    const known = this.known.get(copy);
    return known?.checked.version === copy.version && known.generation === this.era ? known.checked : undefined;
  }

  private checkNow(copy: Copy, configuration: Configuration): Checked {
    const { uri, version, text, positions } = copy;
    const base = { uri, version, text, positions, format: copy.format ?? readerFor({ path: uri }).format, resultId: String(++this.serial) };
    const { isEnabled, largestArticle } = this.parts.settings();
    const refusal = isEnabled ? refusalOf(text, largestArticle) : [];
    if (!isEnabled || refusal.length > 0) return { ...base, findings: [], notices: refusal, report: undefined };
    try {
      const report = this.reportOn(text, base.format, configuration, this.memoryOf(copy));
      return { ...base, findings: report.findings, notices: [], report };
    } catch (error) {
      return { ...base, findings: [], notices: this.noticesOf(error, uri), report: undefined };
    }
  }

  /** @throws whatever the proofreader throws. */
  reportOn(text: string, format: string, configuration: Configuration, memory?: CheckMemory): Report {
    return this.parts.workplace.proofreader.check(text, { format, settings: this.withoutSetAside(), ...(memory === undefined ? {} : { memory }) }, configuration);
  }

  private memoryOf(copy: Copy): CheckMemory {
    const known = this.memories.get(copy) ?? new CheckMemory();
    this.memories.set(copy, known);
    return known;
  }

  private withoutSetAside(): Configuration {
    return this.setAside.size === 0 ? {} : { rules: Object.fromEntries([...this.setAside].map((id) => [id, false])) };
  }

  private async settingsFor(uri: string): Promise<FoundSettings> {
    try {
      const found = await this.parts.workplace.settingsFor(uri, this.parts.folders());
      this.lastRight.set(uri, found);
      this.parts.showProblems(uri, []);
      return found;
    } catch (error) {
      if (error instanceof WorkplaceError) this.parts.showProblems(uri, error.problems);
      this.tellOnce(`Copydesk: ${messageOf(error)}`);
      return this.lastRight.get(uri) ?? { configuration: {}, user: {} };
    }
  }

  private noticesOf(error: unknown, uri: string): Notice[] {
    if (error instanceof ConfigurationError) return error.misfits.map(({ message }) => ({ severity: 'error', message, span: [0, 0] }));
    this.tellOnce(`Copydesk: ${uri} could not be proofread: ${messageOf(error)}`);
    return [];
  }

  private tellOnce(message: string): void {
    if (this.told.has(message)) return;
    this.told.add(message);
    this.parts.tell(message);
  }
}

function refusalOf(text: string, largest: number): Notice[] {
  const say = (message: string): Notice[] => [{ severity: 'info', message, span: [0, 0] }];
  if (text.length > largest) return say(`Not proofread: ${millions(text.length)} million characters are more than the limit of ${millions(largest)} million (the setting copydesk.largestArticle).`);
  return isBinary(text) ? say('Not proofread: this looks like a binary file, not an article.') : [];
}

function millions(characters: number): string {
  return (characters / 1_000_000).toFixed(1);
}

/** A NUL, or many bytes that an editor could not decode. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 8192);
  if (head.includes('\0')) return true;
  const undecoded = head.split('\uFFFD').length - 1;
  return undecoded > 8 && undecoded > head.length / 50;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
