/** Reads plain text into a story, with the reader that the command uses: it knows wrapped wire copy from pasted lines. */
import type { Node } from 'prosemirror-model';
import { readPlain } from '../../../src/readers/plain.ts';
import { schema } from '../story/schema.ts';
import { storyWithHeadline } from './headline.ts';

export function storyFromText(source: string): Node {
  const { text, blocks } = readPlain(source.replaceAll('\r\n', '\n'));
  const nodes: Node[] = [];
  for (const { kind, level, span } of blocks) {
    const content = schema.text(text.slice(...span).replaceAll(/[ \t]*\n[ \t]*/g, ' '));
    if (kind === 'heading') nodes.push(schema.node('heading', { level: level ?? 2 }, [content]));
    else if (kind === 'list-item') addItem(nodes, content);
    else nodes.push(schema.node('paragraph', null, [content]));
  }
  return storyWithHeadline(nodes);
}

function addItem(nodes: Node[], content: Node): void {
  const item = schema.node('list_item', null, [schema.node('paragraph', null, [content])]);
  const last = nodes.at(-1);
  if (last?.type.name === 'bullet_list') nodes[nodes.length - 1] = last.copy(last.content.addToEnd(item));
  else nodes.push(schema.node('bullet_list', null, [item]));
}
