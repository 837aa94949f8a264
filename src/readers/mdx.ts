/**
 * Reads MDX: Markdown with imports, components and expressions in braces.
 *
 * What is not Markdown is first covered, unit for unit, by Markdown that is not read (code, attributes, comments, blank
 * lines), so that one reader serves both and every place stays where it was.
 */
import type { Prose } from '../article/prose.ts';
import { findFrontMatter } from './markdown/front-matter.ts';
import { readMarkdown } from './markdown.ts';

/** Expressions longer than this are programs; what looks like one is a brace in prose. */
const MAX_EXPRESSION = 20_000;
const MODULE_LINES = /^(?:import|export)[ \t{*'"][^\n]*(?:\n(?![ \t\r]*\n)[^\n]*)*/gm;
const FENCE = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[^]*?(?:^ {0,3}\1[`~]*[ \t\r]*$|(?![^]))/gm;
/** A line of nothing but tags of components or fragments: Markdown would take the lines after it for HTML. */
const COMPONENT_LINE = /^[ \t]*(?:<\/?(?:[A-Z][\w.]*(?:\s[^<>\n]*)?)?\/?>[ \t]*)+\r?$/gm;
const FRAGMENT = /<\/?>/g;

/** Never throws, whatever the source. */
export function readMdx(source: string): Prose {
  const { end } = findFrontMatter(source, source.charCodeAt(0) === 0xfeff ? 1 : 0);
  return { ...readMarkdown(source.slice(0, end) + covered(source.slice(end))), source, format: 'mdx' };
}

/** The body with code blocks left alone; of the same length. */
function covered(body: string): string {
  let text = '';
  let at = 0;
  for (const fence of body.matchAll(FENCE)) {
    text += coverProse(body.slice(at, fence.index)) + fence[0];
    at = fence.index + fence[0].length;
  }
  return text + coverProse(body.slice(at));
}

function coverProse(body: string): string {
  const withoutModules = body.replace(MODULE_LINES, blank);
  return coverExpressions(withoutModules).replace(COMPONENT_LINE, blank).replace(FRAGMENT, blank);
}

function coverExpressions(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
    const end = text[at - 1] === '\\' ? -1 : endOfExpression(text, at);
    if (end < 0) {
      at++;
      continue;
    }
    pieces.push(text.slice(from, at), cover(text, at, end));
    from = at = end;
  }
  return pieces.join('') + text.slice(from);
}

/** Past the matching brace, or -1. */
function endOfExpression(text: string, start: number): number {
  const limit = Math.min(text.length, start + MAX_EXPRESSION);
  let depth = 0;
  for (let at = start; at < limit; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

/** An attribute's value, a comment, or code. */
function cover(text: string, from: number, to: number): string {
  const inside = text.slice(from + 1, to - 1);
  if (/^\/\*\s[^]*\*\/$/.test(inside)) return `<!--${inside.slice(3, -2)}-->`;
  const filler = inside.replace(/[^\r\n]/g, 'x').replace(/\n(?=\s*\n)/g, 'x');
  if (text[from - 1] === '=') return `"${filler}"`;
  return inside === '' ? '  ' : `\`${filler.replace(/[\r\n]/g, 'x')}\``;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
