/** What the server says of a request that it cannot serve: always a status, a code, a message, and the field that is wrong. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from './tasks.ts';
import { BusyError, TimeLimitError } from './pool.ts';

/** Seconds after which a client should ask again. */
const RETRY_AFTER = '1';

/** A request that is wrong; `field` leads to what is. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: string;
  readonly field: string | undefined;

  constructor(status: number, code: string, message: string, field?: string) {
    super(message);
    this.name = 'RequestError';
    this.status = status;
    this.code = code;
    this.field = field;
  }
}

/** @throws RequestError if the answer is that the request is wrong. */
export function jsonOf(answer: Answer): string {
  if ('json' in answer) return answer.json;
  throw new RequestError(400, 'bad_request', answer.problem.message, answer.problem.field);
}

interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly field?: string | undefined;
}

export function told(error: unknown): Told {
  if (error instanceof RequestError) return error;
  if (error instanceof BusyError || error instanceof TimeLimitError) return { status: 503, code: error instanceof BusyError ? 'busy' : 'time_limit', message: `${error.message}; try again later` };
  const { validation, validationContext, statusCode, code, message } = error as Partial<FastifyError>; // or none of these
  if (validation !== undefined) return ofValidation(validation[0], validationContext ?? 'body');
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { status: 413, code: 'too_large', message: 'the body is larger than the limit' };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { status: 415, code: 'media_type', message: 'the content type is none of those that are read here' };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return { status: statusCode, code: 'bad_request', message: message ?? 'the request cannot be read' };
  return { status: 500, code: 'internal', message: 'the server has made a mistake; its log says where' };
}

function ofValidation({ instancePath, message, params }: NonNullable<FastifyError['validation']>[number], context: string): Told {
  const missing = 'missingProperty' in params ? String(params.missingProperty) : 'additionalProperty' in params ? String(params.additionalProperty) : undefined;
  const path = [...instancePath.split('/').filter((part) => part !== ''), ...(missing === undefined ? [] : [missing])].join('.');
  const field = path === '' ? context : path;
  const allowed = 'allowedValues' in params && Array.isArray(params.allowedValues) ? `: ${params.allowedValues.join(', ')}` : '';
  const said = 'missingProperty' in params ? 'is missing' : 'additionalProperty' in params ? 'is not known here' : `${message ?? 'does not fit'}${allowed}`;
  return { status: 400, code: 'bad_request', message: `${field} ${said}`, field };
}

/** JSON for our own routes; a line of text for LanguageTool's clients, which read nothing else. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, code, message, field } = told(error);
  if (status === 503 || status === 429) reply.header('retry-after', RETRY_AFTER);
  reply.code(status);
  if (request.url.startsWith('/v2/')) return reply.type('text/plain; charset=utf-8').send(`Error: ${message}`);
  return reply.send({ error: { code, message, ...(field === undefined ? {} : { field }) } });
}
