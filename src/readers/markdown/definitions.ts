/**
 * Link reference definitions, `[label]: address "title"`, at the start of a paragraph.
 */
import { endOfDestination, endOfTitle, normaliseLabel, skipSpace } from './inline/link-parts.ts';

const LABEL = /\[((?:[^[\]\\]|\\[^]){1,999})\]:/y;

/**
 * Reads the definitions that a paragraph opens with.
 * @param labels gets the labels, normalised.
 * @returns where the paragraph's own text begins.
 */
export function readDefinitions(content: string, labels: Set<string>): number {
  let at = 0;
  while (content.charCodeAt(at) === 91) {
    LABEL.lastIndex = at;
    const match = LABEL.exec(content);
    if (match === null || match[1].trim() === '') return at;
    const end = endOfDefinition(content, at + match[0].length);
    if (end < 0) return at;
    labels.add(normaliseLabel(match[1]));
    at = end;
  }
  return at;
}

/** Past the line break that ends a definition, or -1: after the address nothing but a title may stand on its line. */
function endOfDefinition(content: string, at: number): number {
  const end = endOfDestination(content, skipSpace(content, at));
  if (end < 0) return -1;
  const titleAt = skipSpace(content, end);
  const titleEnd = titleAt > end ? endOfTitle(content, titleAt) : -1;
  const afterTitle = titleEnd < 0 ? -1 : endOfLine(content, titleEnd);
  return afterTitle >= 0 ? afterTitle : endOfLine(content, end);
}

/** Past the end of a line of which nothing but spaces is left, or -1. */
function endOfLine(content: string, at: number): number {
  while (content.charCodeAt(at) === 32 || content.charCodeAt(at) === 9) at++;
  if (at >= content.length) return content.length;
  return content.charCodeAt(at) === 10 ? at + 1 : -1;
}
