/** Our own protocol: /v1/proofread, /v1/fix, /v1/rules. */
import type { FastifyReply } from 'fastify';
import { DIALECTS } from '../../proofreader/configuration.ts';
import { readDate } from '../../proofreader/front-matter.ts';
import { kindOf } from '../../rule/kind.ts';
import { rules } from '../../rules/index.ts';
import { styles } from '../../styles/index.ts';
import type { TypedServer } from './app.ts';
import type { TaskRunner } from './pool.ts';
import { jsonOf, RequestError } from './problem.ts';
import { FixAnswer, FixBody, Problem, ProofreadAnswer, ProofreadBody, RuleAnswer } from './schemas.ts';
import type { Article, RequestSettings } from './tasks.ts';
import { Type } from 'typebox';

const PROBLEMS = { 400: Problem, 401: Problem, 413: Problem, 415: Problem, 429: Problem, 503: Problem };

export function addV1(app: TypedServer, runner: TaskRunner): void {
  app.post('/v1/proofread', { schema: { summary: 'Proofread a text, or a story of several fields', body: ProofreadBody, response: { 200: ProofreadAnswer, ...PROBLEMS } } }, async ({ body }, reply) => {
    return sendJson(reply, jsonOf(await runner.run({ kind: 'proofread', article: articleOf(body), notes: body.notes ?? false })));
  });

  app.post('/v1/fix', { schema: { summary: 'Apply fixes until nothing changes any more', body: FixBody, response: { 200: FixAnswer, ...PROBLEMS } } }, async ({ body }, reply) => {
    return sendJson(reply, jsonOf(await runner.run({ kind: 'fix', article: articleOf(body), trust: body.trust ?? 'safe' })));
  });

  const listed = JSON.stringify(
    rules.map(({ id, summary, why, severity, fix, isOptIn, options }) => ({
      id,
      summary,
      why,
      kind: kindOf(id),
      severity,
      fix,
      isOptIn: isOptIn ?? false,
      options: Object.entries(options ?? {}).map(([name, { describe, preset }]) => ({ name, describe, preset })),
    })),
  );
  app.get('/v1/rules', { schema: { summary: 'All rules, with their reasons and options', response: { 200: Type.Array(RuleAnswer) } } }, async (_request, reply) => {
    await sendJson(reply, listed);
    return reply;
  });
}

/** The answer is written already; a serialiser would only read it again. */
export function sendJson(reply: FastifyReply, json: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').serializer((text: string) => text).send(json);
}

/** @throws RequestError if it is neither a text nor a story, or says something of itself that cannot be. */
function articleOf({ text, fields, format, published, settings }: ProofreadBody): Article {
  if (text === undefined && fields === undefined) throw new RequestError(400, 'bad_request', 'text is missing (or fields, for a story)', 'text');
  if (text !== undefined && fields !== undefined) throw new RequestError(400, 'bad_request', 'fields stands beside text: give one of them', 'fields');
  if (published !== undefined && readDate(published) === undefined) throw new RequestError(400, 'bad_request', 'published is no ISO date such as 2026-11-24', 'published');
  if (settings?.dialect !== undefined && !(DIALECTS as readonly string[]).includes(settings.dialect)) throw new RequestError(400, 'bad_request', `settings.dialect must be one of ${DIALECTS.join(', ')}`, 'settings.dialect');
  if (settings?.style !== undefined && !styles.some(({ name }) => name === settings.style)) throw new RequestError(400, 'bad_request', `settings.style must be one of ${styles.map(({ name }) => name).join(', ')}`, 'settings.style');
  return {
    ...(text === undefined ? {} : { text }),
    ...(fields === undefined ? {} : { fields }),
    ...(format === undefined ? {} : { format }),
    ...(published === undefined ? {} : { published }),
    ...(settings === undefined ? {} : { settings: settings as RequestSettings }), // rules are looked at in the thread, which names what does not fit
  };
}
