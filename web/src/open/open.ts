/** Opens what is dropped, chosen or pasted: HTML, Markdown, Word, plain text. Readers that few need are loaded when needed. */
import type { Node } from 'prosemirror-model';
import { storyFromHtml } from './page.ts';
import { storyFromText } from './plain.ts';

export const ACCEPTED = '.md,.markdown,.mdx,.html,.htm,.txt,.text,.docx';
const LARGEST = 10_000_000;
/** Headings, emphasis, links: what nobody types into plain copy. */
const MARKDOWN_SIGN = /^#{1,6} \S|\*\*\S[^*\n]*\*\*|\]\(https?:\/\/|^---\n\w+:/m;

/** Why a file could not be opened; the message is for the editor. */
export class OpenError extends Error {}

/** @throws OpenError */
export async function openFile(file: File): Promise<Node> {
  if (file.size > LARGEST) throw new OpenError(`${file.name} has ${(file.size / 1e6).toFixed(1)} MB; the desk opens files of up to 10 MB.`);
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1].toLowerCase() ?? '';
  if (ending === 'docx') return openWord(file);
  if (ending === 'doc' || ending === 'pdf' || ending === 'odt' || ending === 'rtf') throw new OpenError(`${file.name}: the desk does not open .${ending} files; save it as .docx, or paste the text.`);
  const text = await textOf(file);
  if (ending === 'html' || ending === 'htm' || /^\s*<(?:!doctype|html|article|p|h1)\b/i.test(text)) return storyFromHtml(text);
  return ending === 'txt' || ending === 'text' ? storyFromText(text) : openText(text);
}

/** Plain text, or Markdown if it looks like that. */
export async function openText(text: string): Promise<Node> {
  if (!MARKDOWN_SIGN.test(text)) return storyFromText(text);
  const { storyFromMarkdown } = await import('./markdown.ts');
  return storyFromMarkdown(text);
}

async function textOf(file: File): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new OpenError(`${file.name} is no UTF-8 text.`);
  }
}

async function openWord(file: File): Promise<Node> {
  const { default: mammoth } = await import('mammoth/mammoth.browser.js');
  try {
    const { value } = await mammoth.convertToHtml({ arrayBuffer: await file.arrayBuffer() }, { ignoreEmptyParagraphs: true, styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Caption'] => p.caption:fresh"] });
    return storyFromHtml(value);
  } catch {
    throw new OpenError(`${file.name} could not be read as a Word document.`);
  }
}
