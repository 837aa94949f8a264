/**
 * Reads HTML: an article as an editing system keeps it, or a whole page as a browser gets it.
 *
 * Of a page only its `<main>`, or else its articles, are read; navigation, forms, scripts and attributes never are, but
 * for what images show. Captions and descriptions of images are blocks of their own kinds.
 */
import type { Prose } from '../article/prose.ts';
import type { Span } from '../text/span.ts';
import { HtmlReader, type AttributeText } from './html/reader.ts';
import { publishedIn } from './html/published.ts';
import { findFrontMatter } from './markdown/front-matter.ts';

const BYTE_ORDER_MARK = 0xfeff;
/** Landmarks that hold a page's article, best first. */
const SCOPES = ['main', 'article'];
const PARAGRAPH_TAG = /<(?:p|div|br|li|section|h[1-6])[\s>/]/i;

/** Never throws, whatever the source. */
export function readHtml(source: string): Prose {
  const start = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const { frontMatter = publishedIn(source), end } = findFrontMatter(source, start);
  const breaksAtBlankLines = !PARAGRAPH_TAG.test(source);
  const scopes = [...SCOPES.filter((name) => new RegExp(String.raw`<${name}[\s>]`, 'i').test(source)), undefined];
  for (const scope of scopes) {
    const reader = new HtmlReader(source, scope, breaksAtBlankLines);
    reader.read(end);
    const prose = reader.builder.finish(source, 'html');
    if (prose.text === '' && scope !== undefined) continue;
    return { ...prose, escape: escaping(reader.attributeTexts), ...(frontMatter === undefined ? {} : { frontMatter }) };
  }
  throw new Error('a page is read as a whole if it has no landmarks');
}

/** `&` and `<` always; in an attribute, what would end it. */
function escaping(attributes: readonly AttributeText[]): (text: string, at: number) => string {
  return (text, at) => {
    const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const quote = attributes.find(({ span }) => isWithin(span, at))?.quote;
    if (quote === undefined) return plain;
    const quoted = plain.replaceAll('"', '&quot;').replaceAll("'", '&#39;');
    return quote === '' ? quoted.replaceAll(/\s/g, '&#32;') : quoted;
  };
}

function isWithin([from, to]: Span, at: number): boolean {
  return from <= at && at <= to;
}
