/** What the page and its worker say to each other. Places are UTF-16 offsets in a field's blocks joined by blank lines. */
import type { InlineMark, MarkupKind } from '../../../src/article/prose.ts';
import type { Finding } from '../../../src/engine/finding.ts';
import type { Span } from '../../../src/text/span.ts';

/** What parts blocks in a field's source. */
export const SEPARATOR = '\n\n';

export interface BlockText {
  readonly kind: MarkupKind;
  readonly level?: number;
  readonly text: string;
  /** In the block's own text. */
  readonly marks: readonly InlineMark[];
}

export interface FieldText {
  readonly name: string;
  readonly blocks: readonly BlockText[];
}

export interface DeskSettings {
  readonly style: string;
  readonly dialect: 'auto' | 'us' | 'gb' | 'au' | 'ca' | 'in';
  readonly vocabulary: readonly string[];
}

export interface CheckRequest {
  readonly kind: 'check';
  readonly id: number;
  readonly fields: readonly FieldText[];
  readonly settings: DeskSettings;
}

export interface Place {
  readonly field: number;
  readonly range: Span;
}

/** A finding of a story always knows its field. */
export interface StoryFinding {
  readonly finding: Finding;
  readonly place: Place;
  readonly because: readonly Place[];
}

export interface Fact {
  readonly text: string;
  readonly note: string;
  readonly places: readonly Place[];
}

export interface CheckReply {
  readonly kind: 'checked';
  readonly id: number;
  readonly findings: readonly StoryFinding[];
  readonly verified: readonly Fact[];
  readonly unverified: readonly Fact[];
  readonly figures: readonly Fact[];
  readonly dates: readonly Fact[];
  readonly milliseconds: number;
}

export interface RuleNote {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly sources: readonly { readonly name: string; readonly section?: string; readonly url?: string }[];
}

export interface ReadyReply {
  readonly kind: 'ready';
  readonly rules: readonly RuleNote[];
  readonly styles: readonly { readonly name: string; readonly title: string }[];
}

export interface FailedReply {
  readonly kind: 'failed';
  readonly message: string;
}

export type Reply = CheckReply | ReadyReply | FailedReply;
