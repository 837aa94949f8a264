/**
 * A report that calls the roll of names only when somebody reads it. Most callers want the findings alone, and a command
 * that checks a thousand files must not keep a thousand analysed articles.
 */
import type { Article } from '../article/article.ts';
import { callRoll, type Named, type RollCall } from '../article/people/roll-call.ts';
import type { Finding, Noted, Report } from './finding.ts';

/**
 * @param article as it was analysed; let go of once nobody else holds it.
 * @param again analyses it anew if it is gone by the time the roll is read.
 */
export function lazyReport(findings: readonly Finding[], article: Article, again: () => Article): Report {
  const kept = new WeakRef(article);
  return reportWith(findings, () => {
    const read = kept.deref() ?? again();
    return notedOf(read, callRoll(read));
  });
}

/** The same report with other findings; its roll stays uncalled. */
export function withFindings(report: Report, findings: readonly Finding[]): Report {
  return reportWith(findings, () => report);
}

type Notes = Pick<Report, 'verified' | 'unverified'>;

function reportWith(findings: readonly Finding[], notes: () => Notes): Report {
  let read: Notes | undefined;
  return {
    findings,
    get verified() {
      return (read ??= notes()).verified;
    },
    get unverified() {
      return (read ??= notes()).unverified;
    },
  };
}

function notedOf({ prose }: Article, { verified, unverified }: RollCall): Notes {
  const noted = ({ text, note, spans }: Named): Noted => ({ text, ...(note === '' ? {} : { note }), ranges: spans.map((span) => prose.map.toSource(span)) });
  return { verified: verified.map(noted), unverified: unverified.map(noted) };
}
