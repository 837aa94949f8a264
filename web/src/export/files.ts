/** The files that the desk gives away: the copy as it now stands, a marked-up proof, a report for other programs. */
import { DOMSerializer } from 'prosemirror-model';
import { download } from '../dom.ts';
import type { Desk } from '../desk.ts';
import { isEmpty, labelOf, nameOf } from '../story/fields.ts';
import { schema } from '../story/schema.ts';
import { toMarkdown } from './markdown.ts';
import { proofPage } from './proof.ts';

export interface Export {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly write: (desk: Desk) => string;
}

export const EXPORTS: readonly Export[] = [
  { name: 'article.md', label: 'Markdown', type: 'text/markdown', write: ({ view }) => toMarkdown(view.state.doc) },
  { name: 'article.html', label: 'HTML', type: 'text/html', write: toHtml },
  { name: 'article.txt', label: 'Clean text', type: 'text/plain', write: toText },
  { name: 'proof.html', label: 'Marked-up proof', type: 'text/html', write: proofPage },
  { name: 'report.json', label: 'Report (JSON)', type: 'application/json', write: toReport },
];

export function save(desk: Desk, { name, type, write }: Export): void {
  download(name, type, write(desk));
}

function toHtml({ view }: Desk): string {
  const serializer = DOMSerializer.fromSchema(schema);
  const article = document.createElement('article');
  view.state.doc.forEach((field) => {
    if (isEmpty(field)) return;
    const name = nameOf(field);
    const part = name === 'body' ? article : article.appendChild(document.createElement(name === 'headline' ? 'h1' : 'section'));
    if (name !== 'body' && name !== 'headline') part.dataset['field'] = name;
    part.append(serializer.serializeFragment(name === 'headline' ? field.child(0).content : field.content));
  });
  const indented = article.innerHTML.replaceAll(/(<\/(?:p|h[1-6]|ul|ol|blockquote|section|figcaption|li)>)(?!\n)/g, '$1\n');
  return `<article>\n${indented}</article>\n`;
}

function toText({ text }: Desk): string {
  const parts = text.fields.map(({ blocks }) => blocks.map((block) => block.text).filter((line) => line.trim() !== '').join('\n\n'));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function toReport({ text, marked, reply, decisions, settings }: Desk): string {
  const field = (index: number): string => text.fields[index].name;
  const report = {
    fields: text.fields.map(({ name }, i) => ({ name, label: labelOf(name), text: text.sourceOf(i) })),
    settings,
    findings: marked.map(({ story }) => ({ ...story.finding, because: story.because.map((place) => ({ field: field(place.field), range: place.range })) })),
    queries: decisions.queries,
    ignored: decisions.ignored,
    verified: reply?.verified,
    unverified: reply?.unverified,
    figures: reply?.figures,
    dates: reply?.dates,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
