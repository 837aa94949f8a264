/**
 * Pushes diagnostics, for clients that do not ask for them. An edit is checked at once; while somebody types, checks keep
 * to about half of the time, whatever one of them costs: after a check that took 30 ms the next waits for 30 ms.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { Checked } from './checked.ts';
import type { Checker } from './checker.ts';
import type { OpenDocument } from './open-document.ts';

/** However slow the checks, findings are not older than this and the time of one check. */
const LONGEST_WAIT_MS = 1500;

export interface PublisherParts {
  readonly checker: Checker;
  readonly isOpen: (document: OpenDocument) => boolean;
  readonly publish: (uri: string, diagnostics: Diagnostic[], version?: number) => void;
  readonly diagnosticsOf: (checked: Checked) => Diagnostic[];
}

interface Pace {
  timer: NodeJS.Timeout | undefined;
  isRunning: boolean;
  /** An edit came while a check ran. */
  isStale: boolean;
  lastCostMs: number;
  lastEndMs: number;
}

export class Publisher {
  private readonly parts: PublisherParts;
  private readonly paces = new Map<OpenDocument, Pace>();

  constructor(parts: PublisherParts) {
    this.parts = parts;
  }

  schedule(document: OpenDocument): void {
    const pace = this.paceOf(document);
    if (pace.isRunning) pace.isStale = true;
    if (pace.isRunning || pace.timer !== undefined) return;
    const waitMs = Math.min(LONGEST_WAIT_MS, pace.lastEndMs + pace.lastCostMs - performance.now());
    pace.timer = setTimeout(() => {
      pace.timer = undefined;
      void this.run(document, pace);
    }, Math.max(0, waitMs));
  }

  /** Takes back what was said of an article. */
  drop(document: OpenDocument): void {
    clearTimeout(this.paces.get(document)?.timer);
    this.paces.delete(document);
    this.parts.publish(document.uri, []);
  }

  /** No check is waiting any more. */
  stop(): void {
    for (const { timer } of this.paces.values()) clearTimeout(timer);
    this.paces.clear();
  }

  private async run(document: OpenDocument, pace: Pace): Promise<void> {
    pace.isRunning = true;
    pace.isStale = false;
    const start = performance.now();
    const checked = await this.parts.checker.check(document);
    pace.lastEndMs = performance.now();
    pace.lastCostMs = pace.lastEndMs - start;
    pace.isRunning = false;
    if (!this.parts.isOpen(document)) return;
    this.parts.publish(document.uri, this.parts.diagnosticsOf(checked), checked.version);
    if (pace.isStale || checked.version !== document.version) this.schedule(document);
  }

  private paceOf(document: OpenDocument): Pace {
    const known = this.paces.get(document);
    if (known !== undefined) return known;
    const pace: Pace = { timer: undefined, isRunning: false, isStale: false, lastCostMs: 0, lastEndMs: 0 };
    this.paces.set(document, pace);
    return pace;
  }
}
