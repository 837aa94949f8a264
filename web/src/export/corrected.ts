/** The story with its fixes made, piece by piece: what stays, what goes, what comes, and which finding is the reason. */
import { changedPart } from '../../../src/engine/change.ts';
import type { Finding } from '../../../src/engine/finding.ts';
import type { Slip } from '../slips.ts';
import type { StoryText } from '../story/places.ts';
import type { BlockText } from '../engine/protocol.ts';
import { SEPARATOR } from '../engine/protocol.ts';

export interface Piece {
  readonly before: string;
  readonly after: string;
  /** Undefined for text without a finding. */
  readonly finding?: Finding;
}

export interface CorrectedBlock extends Pick<BlockText, 'kind' | 'level'> {
  readonly field: string;
  readonly pieces: readonly Piece[];
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly finding: Finding;
}

/** @param isTaken whose first fix is made; findings that are not taken keep their text, and their mark. */
export function correctedStory(text: StoryText, slips: readonly Slip[], isTaken: (slip: Slip) => boolean): CorrectedBlock[] {
  return text.fields.flatMap(({ name, blocks }, field) => {
    const edits = slips.flatMap((slip) => slip.places.filter(({ story }) => story.place.field === field).flatMap(({ story }) => editsOf(story.finding, text.sourceOf(field), isTaken(slip))));
    edits.sort((a, b) => a.from - b.from || a.to - b.to);
    let start = 0;
    return blocks.map((block) => {
      const end = start + block.text.length;
      const own = edits.filter(({ from, to }) => from >= start && to <= end);
      const pieces = piecesOf(block.text, start, own);
      start = end + SEPARATOR.length;
      return { kind: block.kind, ...(block.level === undefined ? {} : { level: block.level }), field: name, pieces };
    });
  });
}

function editsOf(finding: Finding, source: string, isTaken: boolean): Edit[] {
  const { range, fixes } = finding;
  const [fix] = fixes;
  if (!isTaken || fix === undefined) return [{ from: range[0], to: range[1], text: source.slice(...range), finding }];
  const edits = fix.edits ?? [{ range, text: fix.text }];
  return edits.map((edit) => {
    const { from, to, text } = changedPart(source.slice(...edit.range), edit.text);
    return { from: edit.range[0] + from, to: edit.range[0] + to, text, finding };
  });
}

function piecesOf(text: string, start: number, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, text: after, finding } of edits) {
    if (from - start < at) continue;
    if (from - start > at) pieces.push(plain(text.slice(at, from - start)));
    pieces.push({ before: text.slice(from - start, to - start), after, finding });
    at = to - start;
  }
  if (at < text.length) pieces.push(plain(text.slice(at)));
  return pieces;
}

function plain(text: string): Piece {
  return { before: text, after: text };
}
