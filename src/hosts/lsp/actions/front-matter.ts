/** Writes settings into an article’s front matter. Comments and everything else in it stay as they are. */
import type { Document } from 'yaml';
import { readerFor } from '../../../readers/index.ts';
import type { Edit } from './edit.ts';
import { narrowed } from './edit.ts';

/** Formats whose articles may begin with front matter. */
const WITH_FRONT_MATTER = new Set(['markdown', 'mdx']);

export function hasFrontMatter(format: string): boolean {
  return WITH_FRONT_MATTER.has(format);
}

/** @returns the edit that adds a word to `copydesk.vocabulary`; undefined if the front matter is not YAML, or not right. */
export async function addWordToFrontMatter(text: string, format: string, word: string): Promise<Edit | undefined> {
  const { frontMatter } = readerFor({ format }).read(text);
  const { Document: YamlDocument, parseDocument } = await import('yaml');
  if (frontMatter === undefined) return { range: [start(text), start(text)], text: `---\n${written(new YamlDocument({ copydesk: { vocabulary: [word] } }))}---\n\n` };
  if (frontMatter.language !== 'yaml') return undefined;
  const document: Document = parseDocument(frontMatter.text);
  if (document.errors.length > 0 || !addWord(document, word)) return undefined;
  return narrowed(text, frontMatter.source, written(document));
}

function addWord(document: Document, word: string): boolean {
  const data: unknown = document.toJS();
  const settings = isRecord(data) ? data.copydesk : undefined;
  if ((data !== null && !isRecord(data)) || (settings !== undefined && settings !== null && !isRecord(settings))) return false;
  const words = isRecord(settings) ? settings.vocabulary : undefined;
  if (words !== undefined && words !== null && !Array.isArray(words)) return false;
  if (Array.isArray(words)) document.addIn(['copydesk', 'vocabulary'], word);
  else if (isRecord(settings)) document.setIn(['copydesk', 'vocabulary'], document.createNode([word]));
  else document.setIn(['copydesk'], document.createNode({ vocabulary: [word] }));
  return true;
}

function written(document: Document): string {
  return document.toString({ lineWidth: 0 });
}

/** Behind a byte order mark. */
function start(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
