/** Placeholder until the readers land. */
import type { Prose } from '../article/prose.ts';
import { OffsetMap } from '../text/offset-map.ts';

export interface StoryField { readonly name: string; readonly text: string; readonly format?: string }
export function joinFields(fields: readonly StoryField[]): Prose { return read(fields.map((f) => f.text).join('\n\n')); }
export function readerFor(_: { format?: string; path?: string }): { read(source: string): Prose } { return { read }; }
function read(source: string): Prose {
  const blocks: { kind: 'paragraph'; span: [number, number] }[] = [];
  for (const m of source.matchAll(/[^\n]+/g)) blocks.push({ kind: 'paragraph', span: [m.index, m.index + m[0].length] });
  return { source, format: 'text', text: source, map: OffsetMap.identity(source.length), blocks, marks: [], comments: [] };
}
