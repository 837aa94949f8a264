/**
 * A story as the editor holds it: its fields (headline, body, captions …), and in them the blocks of an article. What an
 * editing system adds besides (tables, embeds) is not kept.
 */
import { Schema, type NodeSpec, type MarkSpec } from 'prosemirror-model';

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'field+' },
  field: {
    content: 'block+',
    isolating: true,
    defining: true,
    attrs: { name: { default: 'body' } },
    parseDOM: [{ tag: 'section[data-field]', getAttrs: (element) => ({ name: element.dataset['field'] ?? 'body' }) }],
    toDOM: (node) => ['section', { 'data-field': String(node.attrs['name']) }, 0],
  },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 2 } },
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node) => [`h${node.attrs['level']}`, 0],
  },
  caption: {
    content: 'inline*',
    group: 'block',
    parseDOM: [{ tag: 'figcaption' }, { tag: 'caption' }, { tag: 'p.caption', priority: 60 }],
    toDOM: () => ['figcaption', 0],
  },
  blockquote: { content: 'block+', group: 'block', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
  bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  ordered_list: { content: 'list_item+', group: 'block', attrs: { order: { default: 1 } }, parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
  list_item: { content: 'block+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  text: { group: 'inline' },
  hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
};

const marks: Record<string, MarkSpec> = {
  link: {
    inclusive: false,
    attrs: { href: {} },
    parseDOM: [{ tag: 'a[href]', getAttrs: (element) => ({ href: element.getAttribute('href') ?? '' }) }],
    toDOM: (mark) => ['a', { href: String(mark.attrs['href']), rel: 'noopener noreferrer' }, 0],
  },
  em: { parseDOM: [{ tag: 'i' }, { tag: 'em' }], toDOM: () => ['em', 0] },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) }], toDOM: () => ['strong', 0] },
  strikethrough: { parseDOM: [{ tag: 's' }, { tag: 'del' }], toDOM: () => ['s', 0] },
  superscript: { parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
};

export const schema = new Schema({ nodes, marks });
