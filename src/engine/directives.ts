/**
 * Comments that turn rules off:
 *   copydesk-disable-next-line spelling, name-pair -- the firm's own spelling
 *   copydesk-disable-line …     copydesk-disable … up to copydesk-enable …
 * Without rule names all rules are meant. What follows `--` is the reason.
 */
import type { Prose } from '../article/prose.ts';
import type { Span } from '../text/span.ts';

export interface DisabledStretch {
  /** In the source. */
  readonly span: Span;
  /** All rules if not given. */
  readonly rules?: ReadonlySet<string>;
}

export interface Directive {
  readonly verb: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  readonly rules: readonly string[];
  readonly reason?: string;
}

const DIRECTIVE = /^copydesk-(disable-next-line|disable-line|disable|enable)\b([^]*)$/;

/** @param text of a comment, without its marks. @returns undefined if it is an ordinary comment. */
export function readDirective(text: string): Directive | undefined {
  const match = DIRECTIVE.exec(text.trim());
  if (match === null) return undefined;
  const [names, ...reason] = match[2].split(/\s--\s|^--\s/);
  const rules = names.split(/[\s,]+/).filter((name) => name !== '');
  return {
    verb: match[1] as Directive['verb'], // the expression's alternatives
    rules,
    ...(reason.length === 0 ? {} : { reason: reason.join(' -- ').trim() }),
  };
}

export function disabledStretches(prose: Prose): DisabledStretch[] {
  const stretches: DisabledStretch[] = [];
  const open: { from: number; rules: readonly string[] }[] = [];
  for (const comment of prose.comments) {
    const directive = readDirective(comment.text);
    if (directive === undefined) continue;
    const { verb, rules } = directive;
    if (verb === 'disable') open.push({ from: comment.source[1], rules });
    else if (verb === 'enable') close(open, rules, comment.source[0], stretches);
    else stretches.push(stretch(lineFor(prose.source, comment.source, verb), rules));
  }
  for (const { from, rules } of open) stretches.push(stretch([from, prose.source.length + 1], rules));
  return stretches;
}

function close(open: { from: number; rules: readonly string[] }[], rules: readonly string[], at: number, stretches: DisabledStretch[]): void {
  for (let i = open.length - 1; i >= 0; i--) {
    const { from, rules: disabled } = open[i];
    const isMeant = rules.length === 0 || disabled.length === 0 || disabled.some((rule) => rules.includes(rule));
    if (!isMeant) continue;
    const stays = rules.length === 0 ? [] : disabled.filter((rule) => !rules.includes(rule));
    stretches.push(stretch([from, at], rules.length === 0 || disabled.length === 0 ? disabled : disabled.filter((rule) => rules.includes(rule))));
    if (stays.length > 0) open[i] = { from, rules: stays };
    else open.splice(i, 1);
  }
}

function stretch(span: Span, rules: readonly string[]): DisabledStretch {
  return rules.length === 0 ? { span } : { span, rules: new Set(rules) };
}

/** The comment's own line, or the next one that holds anything. */
function lineFor(source: string, comment: Span, verb: 'disable-line' | 'disable-next-line'): Span {
  if (verb === 'disable-line') return [source.lastIndexOf('\n', comment[0] - 1) + 1, lineEnd(source, comment[1])];
  let from = lineEnd(source, comment[1]);
  while (from < source.length && source.slice(from, lineEnd(source, from + 1)).trim() === '') from = lineEnd(source, from + 1);
  return [from, lineEnd(source, Math.min(from + 1, source.length))];
}

function lineEnd(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at;
}
