/** The fields of a story, and the empty story. */
import type { Node } from 'prosemirror-model';
import { schema } from './schema.ts';

export interface FieldKind {
  readonly name: string;
  readonly label: string;
  /** Shown only when it holds something or the desk asks for all fields. */
  readonly isExtra: boolean;
}

/** In the order of the page. */
export const FIELDS: readonly FieldKind[] = [
  { name: 'headline', label: 'Headline', isExtra: false },
  { name: 'web headline', label: 'Web headline', isExtra: true },
  { name: 'standfirst', label: 'Standfirst', isExtra: false },
  { name: 'push alert', label: 'Push alert', isExtra: true },
  { name: 'body', label: 'Body', isExtra: false },
  { name: 'captions', label: 'Captions', isExtra: true },
  { name: 'tags', label: 'Tags', isExtra: true },
];

export function labelOf(name: string): string {
  return FIELDS.find((field) => field.name === name)?.label ?? name;
}

/** @param blocks by field; what is not given is an empty paragraph. */
export function storyOf(blocks: ReadonlyMap<string, readonly Node[]> = new Map()): Node {
  return schema.node('doc', null, FIELDS.map(({ name }) => fieldOf(name, blocks.get(name) ?? [])));
}

export function fieldOf(name: string, blocks: readonly Node[]): Node {
  return schema.node('field', { name }, blocks.length > 0 ? blocks : [schema.node('paragraph')]);
}

export function nameOf(field: Node): string {
  return String(field.attrs['name']);
}

export function isEmpty(node: Node): boolean {
  return node.textContent.trim() === '';
}
