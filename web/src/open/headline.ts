/** Makes a story of an article's blocks: a heading at the top is its headline. */
import type { Node } from 'prosemirror-model';
import { storyOf } from '../story/fields.ts';
import { schema } from '../story/schema.ts';

/** A standfirst is one heading or emphasised line between headline and text. */
const TOP = 3;

export function storyWithHeadline(blocks: readonly Node[]): Node {
  const at = blocks.slice(0, TOP).findIndex(({ type }) => type.name === 'heading');
  if (at < 0) return storyOf(new Map([['body', blocks]]));
  const headline = schema.node('paragraph', null, blocks[at].content);
  return storyOf(new Map([['headline', [headline]], ['body', blocks.filter((_, i) => i !== at)]]));
}
