/** Typerighter's protocol: /check, /checkStream, /categories. */
import { Type, type Static } from 'typebox';
import type { TypedServer } from './app.ts';
import type { TaskRunner } from './pool.ts';
import { jsonOf, RequestError } from './problem.ts';
import type { Task } from './tasks.ts';
import { piecesOf, TYPERIGHTER_CATEGORIES } from './typerighter-answer.ts';
import { sendJson } from './v1.ts';

const Range = Type.Object({ from: Type.Integer({ minimum: 0 }), to: Type.Integer({ minimum: 0 }) });
const Block = Type.Object({
  id: Type.String({ maxLength: 200 }),
  text: Type.String(),
  from: Type.Integer({ minimum: 0 }),
  to: Type.Integer({ minimum: 0 }),
  skipRanges: Type.Optional(Type.Array(Range, { maxItems: 10_000 })),
});
// Their clients send fields of their own beside these, so nothing is refused for being unknown.
const CheckBody = Type.Object({
  requestId: Type.String({ maxLength: 200 }),
  documentId: Type.Optional(Type.String({ maxLength: 200 })),
  categoryIds: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 1000 })),
  blocks: Type.Array(Block, { maxItems: 10_000 }),
});
type CheckBody = Static<typeof CheckBody>;

/** Ends each message of a stream; their clients split at the unit separator. */
const SEPARATOR = '\u001f';

export function addTyperighter(app: TypedServer, runner: TaskRunner): void {
  app.post('/check', { schema: { summary: 'Typerighter: check blocks of a document', tags: ['Typerighter'], body: CheckBody } }, async ({ body }, reply) => sendJson(reply, jsonOf(await runner.run(taskOf(body)))));

  app.post('/checkStream', { schema: { summary: 'Typerighter: the same as a stream of messages', tags: ['Typerighter'], body: CheckBody } }, async ({ body }, reply) => {
    const json = jsonOf(await runner.run(taskOf(body)));
    return reply.type('application/json-seq').send(json + SEPARATOR);
  });

  app.get('/categories', { schema: { summary: 'Typerighter: kinds of findings', tags: ['Typerighter'] } }, () => TYPERIGHTER_CATEGORIES);
}

/** @throws RequestError if a block's places cannot be those of its text. */
function taskOf({ requestId, categoryIds, blocks }: CheckBody): Task {
  blocks.forEach(({ from, to }, i) => {
    if (to < from) throw new RequestError(400, 'bad_request', `blocks.${i}.to is before its from`, `blocks.${i}.to`);
  });
  return { kind: 'annotated', pieces: piecesOf(blocks), settings: {}, answer: { protocol: 'typerighter', requestId, blocks, ...(categoryIds === undefined ? {} : { categoryIds }) } };
}
