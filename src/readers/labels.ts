/**
 * What of an article only machines and lists show: its slug, its address, its tags. These are no sentences, so they are no
 * blocks and no rule reads them; but a name in them is to be that of the article. Their words stand in the text, one space
 * apart, each mapped to its place: the hyphens, digits and brackets between them would be figures and dashes to somebody.
 */
import type { Prose } from '../article/prose.ts';
import type { Span } from '../text/span.ts';
import { ProseBuilder } from './prose-builder.ts';

const NAMES: ReadonlySet<string> = new Set(['slug', 'permalink', 'url', 'tags', 'keywords']);
/** Scheme and host of an address say nothing of the article, nor do its query and file ending. */
const ADDRESS = /^(?:https?:\/\/[^/\s]{0,300})?([^?#\s]*?)(?:\.x?html?)?(?:[?#]|$)/;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** One line, or a list in brackets or on the lines below. */
const LINES = {
  yaml: /^(\w+):[ \t]*((?:[^\s#|>&*!][^\r\n]*)?(?:\r?\n[ \t]*- [^\r\n]*)*)/gm,
  toml: /^(\w+)[ \t]*=[ \t]*([^\r\n]+)/gm,
  json: /"(\w+)"[ \t]*:[ \t]*("[^"\r\n]*"|\[[^\][]{0,2000}\])/g,
} as const;

export interface LabelValue {
  readonly name: string;
  /** In the text searched. */
  readonly source: Span;
}

export function isLabel(name: string): boolean {
  return NAMES.has(name);
}

/** The labels of front matter. */
export function* labelsIn(text: string, language: keyof typeof LINES): Iterable<LabelValue> {
  for (const match of text.matchAll(LINES[language])) {
    const [whole, key, value] = match;
    const name = key.toLowerCase();
    if (!isLabel(name) || value === '') continue;
    const end = match.index + whole.length;
    yield { name, source: [end - value.length, end] };
  }
}

/** @param source where the text begins in the builder's source. */
export function addLabel(builder: ProseBuilder, name: string, text: string, source: number): void {
  const isAddress = name === 'url' || name === 'permalink';
  const path = isAddress ? ADDRESS.exec(text.replace(/^["']|["'][ \t]*$/g, ' ').trim())?.[1] ?? '' : text;
  const from = text.indexOf(path);
  builder.addLabel(name, [...path.matchAll(WORD)].map(({ index, 0: word }) => ({ text: word, source: source + from + index })));
}

/** A field of a story that is a label. Never throws. */
export function readLabel(name: string, text: string): Prose {
  const builder = new ProseBuilder();
  addLabel(builder, name, text, 0);
  return builder.finish(text, 'label');
}
