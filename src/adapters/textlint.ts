/**
 * Copydesk's rules as textlint rules.
 *
 * textlint calls each rule on its own; ours share one analysis. On `Document` each rule enters itself and its options in
 * the document's session; at the exit the first of them runs the engine with exactly those rules, and each reports its own
 * findings. So overlaps are settled among the rules that are on. `--fix` asks one fixable rule after another, each for the
 * text that the last one left; the proofreader analyses it again only if it changed.
 */
import type { TextlintFixableRuleModule, TextlintRuleContext, TextlintRuleModule, TextlintRuleReportHandler } from '@textlint/types';
import type { Finding, Report } from '../engine/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { CheckOptions } from '../proofreader/proofreader.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { Severity } from '../rule/problem.ts';
import type { OptionValue } from '../rule/options.ts';
import type { RuleSetting } from '../styles/style.ts';

type DocumentNode = Parameters<NonNullable<TextlintRuleReportHandler['Document']>>[0];

/** What the adapter asks of Copydesk. */
export interface TextlintDesk {
  readonly rules: readonly Rule[];
  /** Checks one text; may read configuration found from the path. */
  check(text: string, options: CheckOptions): Promise<Report>;
  /** Says something that is no finding: an unknown option. */
  warn(message: string): void;
}

interface Session {
  readonly settings: Map<string, RuleSetting>;
  report?: Promise<Report>;
}

/** Options that textlint itself reads. */
const TEXTLINT_OPTIONS = new Set(['severity', 'disabled']);
/** textlint's numbers for severities, and their order. It takes a finding's own severity, where lower than the rule's, only from a plain object. */
const LEVELS = { warning: 1, error: 2, info: 3 } as const;
const RANKS: readonly number[] = [LEVELS.info, LEVELS.warning, LEVELS.error];

export interface TextlintPreset {
  readonly rules: Record<string, TextlintRuleModule>;
  readonly rulesConfig: Record<string, boolean | { severity: Severity }>;
}

export function textlintPreset(desk: TextlintDesk): TextlintPreset {
  const sessions = new WeakMap<DocumentNode, Session>();
  const warned = new Set<string>();
  const reportFor = (session: Session, context: Readonly<TextlintRuleContext>, node: DocumentNode): Promise<Report> => {
    session.report ??= checkSession(desk, session, context, node);
    return session.report;
  };
  const module = (rule: Rule): TextlintRuleModule => {
    const reporter = (context: Readonly<TextlintRuleContext>, options?: unknown): TextlintRuleReportHandler => ({
      Document(node) {
        const session = sessions.get(node) ?? { settings: new Map<string, RuleSetting>() };
        sessions.set(node, session);
        session.settings.set(rule.id, settingFrom(rule, options, (message) => warnOnce(desk, warned, message)));
      },
      async 'Document:exit'(node) {
        const session = sessions.get(node);
        if (session === undefined) return;
        const { findings } = await reportFor(session, context, node);
        for (const finding of findings) if (finding.ruleId === rule.id) report(context, node, finding);
      },
    });
    return rule.fix === 'safe' ? fixable(reporter) : reporter;
  };
  return {
    rules: Object.fromEntries(desk.rules.map((rule) => [rule.id, module(rule)])),
    rulesConfig: Object.fromEntries(desk.rules.map((rule) => [rule.id, rule.isOptIn ? false : { severity: rule.severity }])),
  };
}

function fixable(reporter: TextlintRuleModule): TextlintFixableRuleModule {
  return { linter: reporter, fixer: reporter } as TextlintFixableRuleModule; // a reporter without scandal serves as both
}

function checkSession(desk: TextlintDesk, { settings }: Session, context: Readonly<TextlintRuleContext>, node: DocumentNode): Promise<Report> {
  const path = context.getFilePath();
  const off = Object.fromEntries(desk.rules.filter(({ id }) => !settings.has(id)).map(({ id }) => [id, false]));
  return desk.check(context.getSource(node), {
    ...(path === undefined ? { format: 'text' } : { path }),
    settings: { rules: { ...off, ...Object.fromEntries(settings) } },
  });
}

/** Options as textlint hands them over; what we do not know is said once and left out. */
function settingFrom(rule: Rule, options: unknown, warn: (message: string) => void): RuleSetting {
  if (typeof options !== 'object' || options === null) return true;
  const known = rule.options ?? {};
  const setting: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(options)) {
    if (TEXTLINT_OPTIONS.has(name)) continue;
    if (!Object.hasOwn(known, name)) {
      const near = nearest(name, [...Object.keys(known), ...TEXTLINT_OPTIONS]);
      warn(`copydesk: rule ${rule.id} has no option ‘${name}’${near === undefined ? '' : `; did you mean ‘${near}’?`}`);
      continue;
    }
    setting[name] = value as string; // checked against the option when the settings are settled
  }
  return setting;
}

function warnOnce(desk: TextlintDesk, warned: Set<string>, message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  desk.warn(message);
}

function report(context: Readonly<TextlintRuleContext>, node: DocumentNode, finding: Finding): void {
  const { locator, fixer, RuleError } = context;
  const [start, end] = finding.range;
  const base = node.range[0];
  const range: [number, number] = [start - base, end - base];
  const replacements = finding.fixes.filter(({ edits }) => edits === undefined);
  const first = replacements[0];
  const isSafe = first?.trust === 'safe';
  const error = new RuleError(messageOf(finding), {
    padding: locator.range(range),
    ...(isSafe ? { fix: fixer.replaceTextRange(range, first.text) } : {}),
    suggestions: replacements.slice(isSafe ? 1 : 0).map(({ text }, i) => ({
      id: `${finding.ruleId}-${i}`,
      message: text === '' ? 'Delete' : `Replace with “${text}”`,
      fix: fixer.replaceTextRange(range, text),
    })),
  });
  const level = LEVELS[finding.severity];
  context.report(node, RANKS.indexOf(level) < RANKS.indexOf(context.severity) ? { ...error, message: error.message, severity: level } : error);
}

/** textlint prints no suggestions, so the message names the first. */
function messageOf({ message, fixes, range }: Finding): string {
  const said = inStraightQuotes(message, range[1] - range[0]);
  const text = fixes[0]?.text;
  if (text === undefined || text === '' || message.includes(text.trim())) return said;
  return `${said} → ${text}`;
}

/** vscode-textlint is told where a finding ends and does not listen: it marks as much as the first straight quotes hold. */
function inStraightQuotes(message: string, length: number): string {
  const words = /^“([^”"]+)”/.exec(message)?.[1];
  return words?.length === length ? `"${words}"${message.slice(length + 2)}` : message;
}
