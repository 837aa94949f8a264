/** The server: its protocols, its limits, and nothing of any article in its logs. */
import { isUtf8 } from 'node:buffer';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { fastify, type FastifyBaseLogger, type FastifyInstance, type RawReplyDefaultExpression, type RawRequestDefaultExpression, type RawServerDefault } from 'fastify';
import manifest from '../../../package.json' with { type: 'json' };
import { readForm } from './form-body.ts';
import { addGuard } from './guard.ts';
import { addLanguageTool } from './language-tool.ts';
import { addMetrics } from './metrics.ts';
import type { ServerOptions } from './options.ts';
import type { TaskRunner } from './pool.ts';
import { answerProblem, RequestError, told } from './problem.ts';
import { addTyperighter } from './typerighter.ts';
import { addV1 } from './v1.ts';
import { Words } from './words.ts';

export type TypedServer = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, TypeBoxTypeProvider>;

/** Whoever has not sent a whole request by then is not going to. */
const REQUEST_MS = 15_000;
const HEADERS_MS = 5_000;
const IDLE_MS = 5_000;
const LOOK_MS = 1_000;
const MOST_CONNECTIONS = 2_000;

export type AppOptions = Omit<ServerOptions, 'host' | 'port' | 'threads' | 'maxQueue' | 'timeLimitMs' | 'configuration'> & {
  /** For tests: how long a request may take to arrive. */
  readonly requestMs?: number;
};

export async function buildApp(options: AppOptions, runner: TaskRunner): Promise<TypedServer> {
  const app: TypedServer = fastify({
    bodyLimit: options.bodyLimit,
    requestTimeout: options.requestMs ?? REQUEST_MS,
    keepAliveTimeout: IDLE_MS,
    http: { headersTimeout: Math.min(HEADERS_MS, options.requestMs ?? HEADERS_MS), connectionsCheckingInterval: Math.min(LOOK_MS, options.requestMs ?? LOOK_MS) },
    forceCloseConnections: 'idle',
    trustProxy: options.trustProxy,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.server.maxConnections = MOST_CONNECTIONS;
  app.setErrorHandler((error, request, reply) => {
    logMistake(error, options);
    return answerProblem(error, request, reply);
  });
  app.setNotFoundHandler((request, reply) => answerProblem(new RequestError(404, 'not_found', 'there is nothing at this address; /docs lists what there is'), request, reply));
  addBodies(app);
  addLog(app, options);
  if (options.cors.length > 0) await app.register(cors, { origin: options.cors.includes('*') ? '*' : [...options.cors], methods: ['GET', 'POST'], maxAge: 600 });
  if (options.rateLimit > 0) await app.register(rateLimit, { max: options.rateLimit, timeWindow: '1 minute', errorResponseBuilder: (_request, { ttl }) => new RequestError(429, 'rate', `more than ${options.rateLimit} requests in a minute; wait ${Math.ceil(ttl / 1000)} s`) });
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Copydesk', version: manifest.version, description: 'Proofreads news articles.' } } });
  await app.register(swaggerUi, { routePrefix: '/docs' });
  if (options.token !== undefined) addGuard(app, options.token);
  addMetrics(app, runner);
  app.get('/health', { schema: { summary: 'Whether the server takes requests', tags: ['service'] } }, () => ({ status: 'ok', version: manifest.version }));
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  addV1(app, runner);
  addLanguageTool(app, runner, new Words(options.wordsFile), options.bodyLimit);
  addTyperighter(app, runner);
  return app;
}

/** JSON and forms, in UTF-8; everything else is refused. */
function addBodies(app: TypedServer): void {
  app.removeContentTypeParser(['text/plain', 'application/json']);
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = body as Buffer; // asked for
    if (!isUtf8(bytes)) done(new RequestError(400, 'bad_request', 'the body is not valid UTF-8', 'body'));
    else if (bytes.length === 0) done(new RequestError(400, 'bad_request', 'the body is empty', 'body'));
    else void parseJson(request, bytes.toString('utf8'), done); // it answers through `done`
  });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (_request, body, done) => {
    const bytes = body as Buffer; // asked for
    if (!isUtf8(bytes)) done(new RequestError(400, 'bad_request', 'the body is not valid UTF-8', 'body'));
    else done(null, readForm(bytes.toString('utf8')));
  });
}

/** Routes, not addresses: the address of /v2/check may hold a text. */
function addLog(app: TypedServer, { log }: AppOptions): void {
  if (log === undefined) return;
  app.addHook('onResponse', (request, reply, done) => {
    log({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 });
    done();
  });
}

/** Where we went wrong, without the message, which may quote the article. */
function logMistake(error: unknown, { log }: AppOptions): void {
  if (log === undefined || told(error).status !== 500) return;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  log({ mistake: error instanceof Error ? error.name : typeof error, at: frames.slice(0, 8).map((frame) => frame.trim()).join(' < ') });
}
