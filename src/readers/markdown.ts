/**
 * Reads Markdown: CommonMark with GitHub's tables, task lists and strikethrough, footnotes, front matter, and the
 * shortcodes of site generators.
 *
 * Lezer finds the blocks, `markdown/inline` reads what is in them. Definitions of links may follow their use, so all
 * leaves are listed before the first is read.
 */
import type { Prose, ProseField } from '../article/prose.ts';
import { blockParser } from './markdown/block-parser.ts';
import { Content } from './markdown/content.ts';
import { readDefinitions } from './markdown/definitions.ts';
import { escapeValue, readFields } from './markdown/front-matter-fields.ts';
import { findFrontMatter } from './markdown/front-matter.ts';
import { LeafReader } from './markdown/leaf-reader.ts';
import { leavesOf, type Leaf } from './markdown/leaves.ts';
import { ProseBuilder } from './prose-builder.ts';

const BYTE_ORDER_MARK = 0xfeff;
const LEFT_BRACKET = 91;
/** What has a meaning in a paragraph's text wherever it stands. */
const MARKUP = /[\\`*_<]|&(?=#?\w+;)/g;

/** Never throws, whatever the source. */
export function readMarkdown(source: string): Prose {
  const start = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const { frontMatter, end } = findFrontMatter(source, start);
  const builder = new ProseBuilder();
  const fields = frontMatter === undefined ? [] : readFields(source, frontMatter, builder);
  const body = builder.length;
  const definitions = new Set<string>();
  const reader = new LeafReader(source, builder, definitions);
  const leaves = leavesOf(source, blockParser.parse(linesOf(source.slice(end))), end);
  const starts = leaves.map((leaf) => startOfText(source, leaf, definitions));
  leaves.forEach((leaf, i) => reader.read(leaf, starts[i]));
  const prose = { ...builder.finish(source, 'markdown'), escape: escapeMarkdown };
  if (frontMatter === undefined) return prose;
  if (fields.length === 0) return { ...prose, frontMatter };
  const escape = (text: string, at: number): string => {
    const field = fields.find(({ source: [from, to] }) => from <= at && at <= to);
    return field === undefined ? escapeMarkdown(text) : escapeValue(text, field.quote);
  };
  const rest: ProseField = { name: 'body', span: [body, prose.text.length], source: [end, source.length] };
  return { ...prose, frontMatter, fields: [...fields.map(({ name, span, source: place }) => ({ name, span, source: place })), rest], escape };
}

/** Lezer knows "\n" only; a "\r" before it becomes a space, so that offsets stay. */
function linesOf(body: string): string {
  return body.includes('\r') ? body.replaceAll('\r\n', ' \n') : body;
}

/** Where a leaf's content has its own text, past definitions of links. */
function startOfText(source: string, leaf: Leaf, definitions: Set<string>): number {
  if (source.charCodeAt(leaf.span[0]) !== LEFT_BRACKET || leaf.kind === 'html' || leaf.kind === 'heading') return 0;
  return readDefinitions(Content.of(source, leaf.span, leaf.quoteMarks).text, definitions);
}

function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, '\\$&');
}
