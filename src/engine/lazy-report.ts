/**
 * A report that calls the roll of names, figures and dates only when somebody reads it. Most callers want the findings alone, and a command
 * that checks a thousand files must not keep a thousand analysed articles.
 */
import type { Article } from '../article/article.ts';
import { findFacts } from '../article/facts.ts';
import { callRoll, type Named } from '../article/people/roll-call.ts';
import type { Finding, Noted, Report } from './finding.ts';

/** @param analysed gives the article: the one that was checked if it is still there, or else another reading of it. */
export function lazyReport(findings: readonly Finding[], analysed: () => Article): Report {
  return reportWith(findings, () => notedOf(analysed()));
}

/** The same report with other findings; its roll stays uncalled. */
export function withFindings(report: Report, findings: readonly Finding[]): Report {
  return reportWith(findings, () => report);
}

type Notes = Pick<Report, 'verified' | 'unverified' | 'figures' | 'dates'>;

/** A report of findings that are known; `notes` is called at the first look at names, figures or dates. */
export function reportWith(findings: readonly Finding[], notes: () => Notes): Report {
  let read: Notes | undefined;
  const known = (): Notes => (read ??= notes());
  return {
    findings,
    get verified() {
      return known().verified;
    },
    get unverified() {
      return known().unverified;
    },
    get figures() {
      return known().figures;
    },
    get dates() {
      return known().dates;
    },
  };
}

function notedOf(article: Article): Notes {
  const noted = ({ text, note, spans }: Named): Noted => ({ text, ...(note === '' ? {} : { note }), ranges: spans.map((span) => article.prose.map.toSource(span)) });
  const { verified, unverified } = callRoll(article);
  const { figures, dates } = findFacts(article);
  return { verified: verified.map(noted), unverified: unverified.map(noted), figures: figures.map(noted), dates: dates.map(noted) };
}
