/** Mistakes in configuration files, as diagnostics of those files. Several articles may lead to the same file. */
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { SOURCE } from './diagnostics.ts';
import type { ConfigurationProblem } from './workplace.ts';

export class ConfigurationProblems {
  private readonly publish: (uri: string, diagnostics: Diagnostic[]) => void;
  private readonly byArticle = new Map<string, readonly ConfigurationProblem[]>();

  constructor(publish: (uri: string, diagnostics: Diagnostic[]) => void) {
    this.publish = publish;
  }

  show(article: string, problems: readonly ConfigurationProblem[]): void {
    const before = this.byArticle.get(article) ?? [];
    if (JSON.stringify(before) === JSON.stringify(problems)) return;
    if (problems.length === 0) this.byArticle.delete(article);
    else this.byArticle.set(article, problems);
    for (const uri of new Set([...before, ...problems].map((problem) => problem.uri))) this.publish(uri, this.diagnosticsFor(uri));
  }

  private diagnosticsFor(uri: string): Diagnostic[] {
    const problems = [...this.byArticle.values()].flat().filter((problem) => problem.uri === uri);
    const byMessage = new Map(problems.map((problem) => [`${String(problem.line)} ${problem.message}`, problem]));
    return [...byMessage.values()].map(({ line, message }) => ({
      range: { start: { line: line - 1, character: 0 }, end: { line, character: 0 } },
      severity: DiagnosticSeverity.Error,
      code: 'configuration',
      source: SOURCE,
      message,
    }));
  }
}
