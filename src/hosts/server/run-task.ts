/** Does one task with a proofreader. Knows nothing of HTTP and nothing of threads. */
import { applyFixes } from '../../engine/fix.ts';
import type { Finding, Report } from '../../engine/finding.ts';
import { NameListError } from '../../lexicon/names/name-records.ts';
import { ConfigurationError, type Configuration } from '../../proofreader/configuration.ts';
import { proofreaderFrom } from '../../proofreader/create.ts';
import type { CheckOptions, Proofreader } from '../../proofreader/proofreader.ts';
import type { StoryField } from '../../readers/index.ts';
import type { Trust } from '../../rule/problem.ts';
import { readLexiconFile } from '../node/lexicon-file.ts';
import { readOwnNames } from '../node/name-files.ts';
import { parseYaml } from '../node/yaml.ts';
import { countFindings } from '../../reporters/result.ts';
import { readAnnotated } from './annotated.ts';
import { languageToolAnswer, rulesWanted } from './language-tool-answer.ts';
import type { Answer, Article, Task } from './tasks.ts';
import { typerighterAnswer } from './typerighter-answer.ts';

/** Fixes may uncover others; they converge well before this. */
const PASSES = 10;

export function serverProofreader(configuration: Configuration): Proofreader {
  // An article's front matter comes from whoever sent it: it must not make the server read files.
  const own = new Set(configuration.names ?? []);
  return proofreaderFrom(readLexiconFile(), parseYaml, configuration, (files) => readOwnNames(files.filter((file) => own.has(file))));
}

export function runTask(proofreader: Proofreader, task: Task): Answer {
  try {
    return { json: JSON.stringify(answerTo(proofreader, task)) };
  } catch (error) {
    if (error instanceof ConfigurationError) return { problem: { field: ['settings', ...error.misfits[0].path].join('.'), message: error.misfits.map(({ message }) => message).join('; ') } };
    if (error instanceof NameListError) return { problem: { field: 'settings.names', message: 'a list of names cannot be read' } };
    if (error instanceof RangeError && error.message.startsWith('Unknown format')) return { problem: { field: 'format', message: error.message } };
    throw error;
  }
}

function answerTo(proofreader: Proofreader, task: Task): unknown {
  switch (task.kind) {
    case 'proofread':
      return reportAnswer(check(proofreader, task.article), task.notes);
    case 'fix':
      return task.article.fields === undefined ? fixText(proofreader, task.article, task.trust) : fixStory(proofreader, task.article, task.article.fields, task.trust);
    case 'annotated':
      return annotatedAnswer(proofreader, task);
  }
}

function check(proofreader: Proofreader, { text = '', fields, format, published, settings }: Article): Report {
  const options: CheckOptions = { ...(format === undefined ? {} : { format }), ...(published === undefined ? {} : { published }), ...(settings === undefined ? {} : { settings }) };
  return fields === undefined ? proofreader.check(text, options) : proofreader.checkStory(fields, options);
}

function reportAnswer(report: Report, withNotes: boolean): object {
  const { findings } = report;
  const counts = countFindings([{ path: '', source: '', report }]);
  if (!withNotes) return { findings, counts };
  const { verified, unverified, figures, dates } = report;
  return { findings, counts, verified, unverified, figures, dates };
}

function fixText(proofreader: Proofreader, article: Article, trust: Trust): object {
  let text = article.text ?? '';
  let appliedCount = 0;
  let report = check(proofreader, article);
  for (let pass = 0; pass < PASSES; pass++) {
    const { text: next, applied } = applyFixes(text, report, { trust });
    if (next === text) break;
    text = next;
    appliedCount += applied.length;
    report = check(proofreader, { ...article, text });
  }
  return { text, applied: appliedCount, findings: report.findings };
}

function fixStory(proofreader: Proofreader, article: Article, given: readonly StoryField[], trust: Trust): object {
  let fields = given;
  let appliedCount = 0;
  let report = check(proofreader, article);
  for (let pass = 0; pass < PASSES; pass++) {
    const mended = fields.map((field, index) => ({ field, ...applyFixes(field.text, { findings: ofField(report.findings, index) }, { trust }) }));
    if (mended.every(({ field, text }) => field.text === text)) break;
    fields = mended.map(({ field, text }) => ({ ...field, text }));
    appliedCount += mended.reduce((sum, { applied }) => sum + applied.length, 0);
    report = check(proofreader, { ...article, fields });
  }
  return { fields, applied: appliedCount, findings: report.findings };
}

function ofField(findings: readonly Finding[], index: number): Finding[] {
  return findings.filter(({ fieldIndex }) => fieldIndex === index);
}

function annotatedAnswer(proofreader: Proofreader, { pieces, settings, answer }: Task & { kind: 'annotated' }): object {
  const prose = readAnnotated(pieces);
  if (answer.protocol === 'typerighter') return typerighterAnswer(prose.source, proofreader.checkProse(prose, { settings }).findings, answer, proofreader.rules);
  const rules = rulesWanted(answer.wanted, proofreader.rules);
  const { findings } = proofreader.checkProse(prose, { settings: { ...settings, rules: { ...settings.rules, ...rules } } });
  return languageToolAnswer(prose.source, findings, answer.language, proofreader.rules);
}
