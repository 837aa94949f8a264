/** Makes findings of problems: offsets into the source, fixes that leave markup alone, messages, fingerprints. */
import type { Article } from '../article/article.ts';
import type { Problem, ProblemFix, Trust } from '../rule/problem.ts';
import type { Span } from '../text/span.ts';
import { changedPart } from './change.ts';
import type { ActiveRule, Found } from './dispatch.ts';
import type { Finding, Fix } from './finding.ts';

const SEVERITIES = ['info', 'warning', 'error'] as const;

export function toFinding(article: Article, { active, problem }: Found): Finding {
  const { rule } = active;
  const { map } = article.prose;
  const found = article.slice(problem.span);
  const template = rule.messages[problem.say];
  if (template === undefined) throw new Error(`rule ${rule.id} has no message ‘${problem.say}’`);
  const data = { found, ...problem.data };
  const fixes = fixesOf(article, active, problem);
  return {
    ruleId: rule.id,
    messageId: problem.say,
    data,
    severity: severityOf(active, problem),
    message: template.replace(/\{(\w+)\}/g, (whole, name: string) => String((data as Record<string, string | number>)[name] ?? whole)),
    range: map.toSource(problem.span),
    fixes,
    ...(problem.because === undefined ? {} : { because: problem.because.map((span) => map.toSource(span)) }),
    ...(problem.group === undefined ? {} : { group: `${rule.id}:${problem.group}` }),
    ...(problem.query ? { query: true } : {}),
    fingerprint: fingerprintOf(article, rule.id, problem.span),
    url: `docs/rules/${rule.id}.md`,
  };
}

function severityOf(active: ActiveRule, problem: Problem): Finding['severity'] {
  if (problem.severity === undefined) return active.severity;
  return SEVERITIES[Math.min(SEVERITIES.indexOf(active.severity), SEVERITIES.indexOf(problem.severity))];
}

function fixesOf(article: Article, { rule }: ActiveRule, problem: Problem): Fix[] {
  if (rule.fix === 'never') return [];
  const fixes: Fix[] = [];
  for (const given of problem.fixes ?? []) {
    const fix: ProblemFix = typeof given === 'string' ? { text: given } : given;
    const trust = lowerTrust(rule.fix, fix.trust ?? problem.trust ?? 'review');
    fixes.push(fix.edits === undefined ? replacement(article, problem.span, fix.text, trust) : severalEdits(article, fix, trust));
  }
  return fixes;
}

/** A replacement keeps the markup around what it changes; one that would have to cross markup has to be looked at. */
function replacement(article: Article, span: Span, text: string, trust: Trust): Fix {
  const { map, source } = article.prose;
  const range = map.toSource(span);
  if (map.isVerbatim(span)) return { text: fit(article, text, range[0]), trust };
  const change = changedPart(article.slice(span), text);
  const touched: Span = [span[0] + change.from, span[0] + change.to];
  const [from, to] = map.toSource(touched);
  const crosses = touched[1] - touched[0] > 1 && !map.isVerbatim(touched);
  return {
    text: source.slice(range[0], from) + fit(article, change.text, from) + source.slice(to, range[1]),
    trust: crosses ? 'review' : trust,
  };
}

function severalEdits(article: Article, fix: ProblemFix, trust: Trust): Fix {
  const edits = (fix.edits ?? []).map((edit) => {
    const range = article.prose.map.toSource(edit.span);
    return { range, text: fit(article, edit.text, range[0]) };
  });
  return { text: fix.text, trust, edits };
}

function fit({ prose: { escape } }: Article, text: string, at: number): string {
  return escape === undefined ? text : escape(text, at);
}

function lowerTrust(a: Trust, b: Trust): Trust {
  return a === 'review' || b === 'review' ? 'review' : 'safe';
}

/** So much of a sentence tells one slip from another; a text of one line may be all one sentence. */
const REACH = 200;

function near(sentence: Span, span: Span): Span {
  return [Math.max(sentence[0], span[0] - REACH), Math.min(sentence[1], span[1] + REACH)];
}

/** FNV-1a of the rule, what stands and the sentence it stands in. */
function fingerprintOf(article: Article, ruleId: string, span: Span): string {
  const sentence = article.sentences.length > 0 ? article.slice(near(article.sentences[article.sentenceOf(article.tokenAt(span[0]))].span, span)) : '';
  const key = `${ruleId}\n${article.slice(span)}\n${sentence.replace(/\s+/g, ' ')}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
