/**
 * Copydesk as unified plugins: `retext().use(copydesk)` for all default rules, or single rules. Where the file's format is
 * known its own text is read, so that code, tables and front matter are what they are; else the tree's text.
 */
import type { Prose } from '../article/prose.ts';
import type { Finding, Report } from '../engine/finding.ts';
import type { Configuration } from '../proofreader/configuration.ts';
import type { CheckOptions } from '../proofreader/proofreader.ts';
import { knowsPath } from '../readers/index.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { RuleSetting } from '../styles/style.ts';
import { Lines, type Place } from '../text/lines.ts';
import { proseFromTree, type TreeLike } from './tree-prose.ts';

export interface RetextDesk {
  readonly rules: readonly Rule[];
  check(text: string, options: CheckOptions): Promise<Report>;
  checkProse(prose: Prose, options: CheckOptions): Promise<Report>;
}

/** As much of a vfile as is used here. */
export interface FileLike {
  readonly value: string | Uint8Array;
  readonly path?: string | undefined;
  message(reason: string, options: { place: { start: Place; end: Place }; ruleId: string; source: string }): { fatal?: boolean | null | undefined };
}

export interface RetextOptions extends Configuration {
  /** `markdown`, `text` …; else the file's ending decides; else the tree's text is read. */
  readonly format?: string;
  readonly published?: Date | string;
}

export type Transformer = (tree: TreeLike, file: FileLike) => Promise<void>;
export type RetextPlugin<O> = (options?: O) => Transformer;

export interface RetextPlugins {
  readonly all: RetextPlugin<RetextOptions>;
  /** A plugin for one rule; its options are the rule's. */
  single(id: string): RetextPlugin<RuleSetting>;
}

export function retextPlugins(desk: RetextDesk): RetextPlugins {
  return {
    all: (options = {}) => {
      const { format, published, ...settings } = options;
      return transformer(desk, { settings, ...(format === undefined ? {} : { format }), ...(published === undefined ? {} : { published }) });
    },
    single: (id) => (setting) => {
      const off = Object.fromEntries(desk.rules.map((rule) => [rule.id, false]));
      return transformer(desk, { settings: { rules: { ...off, [id]: setting ?? true } } });
    },
  };
}

function transformer(desk: RetextDesk, options: CheckOptions): Transformer {
  return async (tree, file) => {
    const source = typeof file.value === 'string' ? file.value : new TextDecoder().decode(file.value);
    const isKnown = options.format !== undefined || (file.path !== undefined && knowsPath(file.path));
    const place = file.path === undefined ? options : { ...options, path: file.path };
    const report = isKnown ? await desk.check(source, place) : await desk.checkProse(proseFromTree(tree, source), place);
    const lines = new Lines(source);
    for (const finding of report.findings) tell(file, lines, source, finding);
  };
}

/** A VFileMessage: `actual` and `expected` are what other tools offer as a fix; `fatal` is undefined for what is only information. */
function tell(file: FileLike, lines: Lines, source: string, finding: Finding): void {
  const [start, end] = finding.range;
  const message = file.message(finding.message, { place: { start: lines.at(start), end: lines.at(end) }, ruleId: finding.ruleId, source: 'copydesk' });
  if (finding.severity === 'info') message.fatal = undefined;
  Object.assign(message, {
    actual: source.slice(start, end),
    expected: finding.fixes.filter(({ edits }) => edits === undefined).map(({ text }) => text),
    note: `${finding.severity}: see ${finding.url}`,
    url: finding.url,
  });
}
