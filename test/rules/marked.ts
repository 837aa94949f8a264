/** Texts with ⟦…⟧ around what is to be found. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
}

export function readMarked(marked: string): Marked {
  const spans: [number, number][] = [];
  let text = '';
  let open = -1;
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') open = text.length;
    else if (piece === '⟧') spans.push([open, text.length]);
    else text += piece;
  }
  return { text, spans };
}

/** The text with marks put back around ranges, to read a failure by. */
export function showMarked(text: string, spans: readonly (readonly [number, number])[]): string {
  let shown = text;
  for (const [start, end] of [...spans].sort((a, b) => b[0] - a[0])) shown = `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`;
  return shown;
}
