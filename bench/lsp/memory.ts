/**
 * Memory of the server after many random edits. Each changes one line of the article, or makes it again what it was: the
 * article stays an article and is yet hardly ever the same one, so whatever the server keeps of old states adds up. Each edit
 * waits for its diagnostics: no state is skipped, and the engine has compiled most of what it will by the first mark.
 */
import { randomFrom } from '../texts.ts';
import { ARTICLE_URI, MEASURED, ServerProcess, type Memory } from './server.ts';

/** @param marks numbers of edits after which memory is taken, in rising order. */
export async function memoryAfterEdits(article: string, marks: readonly number[]): Promise<Memory[]> {
  const server = new ServerProcess(MEASURED);
  const { client } = server;
  await client.initialize();
  client.open(ARTICLE_URI, article);
  const edits = randomEdits(article);
  const taken: Memory[] = [];
  for (let done = 1; taken.length < marks.length; done++) {
    client.change(ARTICLE_URI, done + 1, edits.next().value);
    client.received.length = 0;
    await client.diagnostics(ARTICLE_URI, done + 1);
    if (marks.includes(done)) taken.push(await server.memory());
  }
  await server.stop();
  return taken;
}

interface Change {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

function* randomEdits(article: string): Generator<Change, never> {
  const random = randomFrom(5);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const words = [...new Set(article.match(/[A-Za-z]{4,}/g))];
  const original = article.split('\n');
  const edited = [...original];
  const editable = original.flatMap((line, i) => (/[A-Za-z]{4}.* /.test(line) ? [i] : []));
  const variantOf = (line: string): string => {
    const parts = line.split(' ');
    const at = upTo(parts.length);
    const mistyped = parts[at].slice(0, -1);
    parts.splice(at, upTo(2), ...[[words[upTo(words.length)]], [mistyped], []][upTo(3)]);
    return parts.join(' ');
  };
  for (;;) {
    const line = editable[upTo(editable.length)];
    const before = edited[line];
    edited[line] = before === original[line] ? variantOf(before) : original[line];
    yield { range: { start: { line, character: 0 }, end: { line, character: before.length } }, text: edited[line] };
  }
}
