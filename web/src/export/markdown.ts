/** Writes a story as Markdown. */
import type { Node } from 'prosemirror-model';
import { isEmpty, nameOf } from '../story/fields.ts';

export function toMarkdown(doc: Node): string {
  const parts: string[] = [];
  doc.forEach((field) => {
    if (isEmpty(field)) return;
    const name = nameOf(field);
    if (name === 'headline') parts.push(`# ${inlines(field.child(0))}`);
    else if (name === 'body') parts.push(blocks(field));
    else if (name === 'standfirst') parts.push(`**${inlines(field.child(0))}**`);
    else parts.push(`## ${name[0].toUpperCase()}${name.slice(1)}\n\n${blocks(field)}`);
  });
  return `${parts.join('\n\n')}\n`;
}

function blocks(parent: Node): string {
  return parent.children.filter((block) => !isEmpty(block)).map(block).join('\n\n');
}

function block(node: Node): string {
  switch (node.type.name) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs['level']))} ${inlines(node)}`;
    case 'caption':
      return `*${inlines(node)}*`;
    case 'blockquote':
      return blocks(node).replace(/^/gm, '> ').replace(/^> $/gm, '>');
    case 'bullet_list':
      return node.children.map((item) => `- ${indent(blocks(item), 2)}`).join('\n');
    case 'ordered_list':
      return node.children.map((item, i) => `${Number(node.attrs['order']) + i}. ${indent(blocks(item), 3)}`).join('\n');
    default:
      return inlines(node).replace(/^([#>]|[-+] |\d+[.)] )/, '\\$1');
  }
}

function indent(text: string, by: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(by)}`).replaceAll(/^ +$/gm, '');
}

function inlines(node: Node): string {
  return node.children.map(inline).join('');
}

function inline(node: Node): string {
  if (node.type.name === 'hard_break') return '\\\n';
  const text = (node.text ?? '').replaceAll(/[\\`*_[\]<]/g, '\\$&');
  const inner = text.trim();
  if (inner === '') return text;
  const marked = node.marks.reduceRight((written, { type, attrs }) => {
    if (type.name === 'em') return `*${written}*`;
    if (type.name === 'strong') return `**${written}**`;
    if (type.name === 'strikethrough') return `~~${written}~~`;
    if (type.name === 'superscript') return `<sup>${written}</sup>`;
    return `[${written}](${String(attrs['href']).replaceAll(/[()\s]/g, encodeURIComponent)})`;
  }, inner);
  return text.replace(inner, () => marked);
}
