/** Reads Markdown into a story. Loaded when the first Markdown comes. */
import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import { Schema, type Node } from 'prosemirror-model';
import { findFrontMatter } from '../../../src/readers/markdown/front-matter.ts';
import { schema } from '../story/schema.ts';
import { storyWithHeadline } from './headline.ts';

/** The parser makes documents of blocks; a story holds them in its fields. */
const article = new Schema({ nodes: schema.spec.nodes.update('doc', { content: 'block+' }), marks: schema.spec.marks });

const parser = new MarkdownParser(article, MarkdownIt('commonmark', { html: false }).enable('strikethrough'), {
  blockquote: { block: 'blockquote' },
  paragraph: { block: 'paragraph' },
  list_item: { block: 'list_item' },
  bullet_list: { block: 'bullet_list' },
  ordered_list: { block: 'ordered_list', getAttrs: (token) => ({ order: Number(token.attrGet('start') ?? 1) }) },
  heading: { block: 'heading', getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  code_block: { block: 'paragraph', noCloseToken: true },
  fence: { block: 'paragraph', noCloseToken: true },
  hr: { ignore: true, noCloseToken: true },
  image: { ignore: true, noCloseToken: true },
  hardbreak: { node: 'hard_break' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  s: { mark: 'strikethrough' },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') }) },
  code_inline: { mark: 'em', noCloseToken: true },
});

export function storyFromMarkdown(source: string): Node {
  const { end } = findFrontMatter(source, source.charCodeAt(0) === 0xfeff ? 1 : 0);
  const blocks = parser.parse(source.slice(end)).children.map((block): Node => schema.nodeFromJSON(block.toJSON()));
  return storyWithHeadline(blocks.filter((block) => block.textContent.trim() !== ''));
}
