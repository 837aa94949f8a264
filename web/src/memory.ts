/**
 * What the page remembers in this browser, and nowhere else: settings and the desk's own names for good, the story and
 * what was decided about it as long as the tab is open.
 */
import type { DeskSettings } from './engine/protocol.ts';

/** A question to the writer and what became of it. */
export interface Query {
  /** The finding's fingerprint, or an id of the desk's own. */
  readonly id: string;
  readonly quote: string;
  readonly question: string;
  readonly state: 'asked' | 'answered' | 'waived';
  /** The answer, or the reason for waiving it. */
  readonly note: string;
}

export interface Decisions {
  /** Fingerprints of findings that the desk lets stand. */
  readonly ignored: readonly string[];
  readonly queries: readonly Query[];
}

export const NO_DECISIONS: Decisions = { ignored: [], queries: [] };
export const PLAIN_SETTINGS: DeskSettings = { style: 'auto', dialect: 'auto', vocabulary: [] };

export function recall<T>(store: Storage, key: string, fallback: T): T {
  try {
    const text = store.getItem(`copydesk.${key}`);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback; // storage is off, or another version wrote it
  }
}

export function remember(store: Storage, key: string, value: unknown): void {
  try {
    store.setItem(`copydesk.${key}`, JSON.stringify(value));
  } catch {
    // A full or forbidden storage: the page works without.
  }
}
