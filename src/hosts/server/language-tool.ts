/**
 * LanguageTool's protocol, for the many clients that speak it: /v2/check, languages, info, words, healthcheck,
 * maxtextlength. Parameters come in the address or in a form.
 */
import type { FastifyRequest } from 'fastify';
import type { DialectName } from '../../styles/style.ts';
import type { Piece } from './annotated.ts';
import type { TypedServer } from './app.ts';
import type { Form } from './form-body.ts';
import { SOFTWARE } from './language-tool-answer.ts';
import type { TaskRunner } from './pool.ts';
import { jsonOf, RequestError } from './problem.ts';
import type { LanguageAnswer, Task, WantedRules } from './tasks.ts';
import { sendJson } from './v1.ts';
import type { Words } from './words.ts';

interface Language extends LanguageAnswer {
  readonly dialect: DialectName;
}

const LANGUAGES: readonly Language[] = [
  { name: 'English', code: 'en', dialect: 'auto' },
  { name: 'English (US)', code: 'en-US', dialect: 'us' },
  { name: 'English (GB)', code: 'en-GB', dialect: 'gb' },
  { name: 'English (Australian)', code: 'en-AU', dialect: 'au' },
  { name: 'English (Canadian)', code: 'en-CA', dialect: 'ca' },
  { name: 'English (Indian)', code: 'en-IN', dialect: 'in' },
  { name: 'English (New Zealand)', code: 'en-NZ', dialect: 'gb' },
  { name: 'English (South African)', code: 'en-ZA', dialect: 'gb' },
];

export function addLanguageTool(app: TypedServer, runner: TaskRunner, words: Words, textLimit: number): void {
  const check = async (form: Form): Promise<string> => jsonOf(await runner.run(taskOf(form, words)));
  app.get('/v2/check', { schema: { summary: 'LanguageTool: check a text', tags: ['LanguageTool'] } }, async (request, reply) => sendJson(reply, await check(formOf(request))));
  app.post('/v2/check', { schema: { summary: 'LanguageTool: check a text', tags: ['LanguageTool'], consumes: ['application/x-www-form-urlencoded'] } }, async (request, reply) => sendJson(reply, await check(formOf(request))));
  app.get('/v2/languages', { schema: { summary: 'LanguageTool: the languages that are checked', tags: ['LanguageTool'] } }, () => LANGUAGES.map(({ name, code }) => ({ name, code: 'en', longCode: code })));
  app.get('/v2/info', { schema: { summary: 'LanguageTool: what answers', tags: ['LanguageTool'] } }, () => ({ software: SOFTWARE }));
  app.get('/v2/healthcheck', { schema: { summary: 'LanguageTool: OK', tags: ['LanguageTool'] } }, (_request, reply) => reply.type('text/plain').send('OK'));
  app.get('/v2/maxtextlength', { schema: { summary: 'LanguageTool: the longest text, in bytes', tags: ['LanguageTool'] } }, (_request, reply) => reply.type('text/plain').send(String(textLimit)));
  app.get('/v2/words', { schema: { summary: 'LanguageTool: words that were added', tags: ['LanguageTool'] } }, (request) => {
    const form = formOf(request);
    const [offset, limit] = [numberOf(form, 'offset', 0), numberOf(form, 'limit', 10)];
    return { words: words.list().slice(offset, offset + limit) };
  });
  app.post('/v2/words/add', { schema: { summary: 'LanguageTool: a word that is right here', tags: ['LanguageTool'] } }, (request) => ({ added: words.add(wordOf(formOf(request))) }));
  app.post('/v2/words/delete', { schema: { summary: 'LanguageTool: take a word back', tags: ['LanguageTool'] } }, (request) => ({ deleted: words.delete(wordOf(formOf(request))) }));
}

/** The address’s parameters, and a form’s, which are stronger. */
export function formOf({ query, body }: FastifyRequest): Form {
  const given = Object.entries(query as Record<string, string | string[]>).map(([key, value]): [string, string] => [key, typeof value === 'string' ? value : (value.at(-1) ?? '')]); // Fastify’s own
  return new Map([...given, ...(body instanceof Map ? (body as Form) : [])]);
}

/** @throws RequestError naming the parameter. */
function taskOf(form: Form, words: Words): Task {
  const language = languageOf(form);
  const vocabulary = words.list();
  return {
    kind: 'annotated',
    pieces: piecesOf(form),
    settings: { ...(language.dialect === 'auto' ? {} : { dialect: language.dialect }), ...(vocabulary.length === 0 ? {} : { vocabulary }) },
    answer: { protocol: 'language-tool', language: { name: language.name, code: language.code }, wanted: wantedOf(form) },
  };
}

function languageOf(form: Form): Language {
  const code = form.get('language');
  if (code === undefined || code === '') throw bad('language', `Missing 'language' parameter: ${LANGUAGES.map((one) => one.code).join(', ')} or auto`);
  const preferred = listOf(form, 'preferredVariants').map(knownLanguage).find((one) => one !== undefined);
  if (code.toLowerCase() === 'auto') return preferred ?? LANGUAGES[0];
  const known = knownLanguage(code);
  if (known === undefined) throw bad('language', `'${code.slice(0, 20)}' is not a language code known here: ${LANGUAGES.map((one) => one.code).join(', ')} or auto`);
  return known;
}

function knownLanguage(code: string): Language | undefined {
  return LANGUAGES.find((one) => one.code.toLowerCase() === code.trim().toLowerCase().replace('_', '-'));
}

function piecesOf(form: Form): Piece[] {
  const [text, data] = [form.get('text'), form.get('data')];
  if (text !== undefined && data !== undefined) throw bad('data', "Set only 'text' or 'data' parameter, not both");
  if (text !== undefined) return [{ text }];
  if (data === undefined) throw bad('text', "Missing 'text' or 'data' parameter");
  return piecesOfData(data);
}

function piecesOfData(data: string): Piece[] {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    throw bad('data', "'data' is not valid JSON");
  }
  const annotation = typeof value === 'object' && value !== null && 'annotation' in value ? value.annotation : undefined;
  if (!Array.isArray(annotation)) throw bad('data.annotation', "'data' must hold a list ‘annotation’");
  return annotation.map((piece: unknown, i) => {
    if (isPiece(piece)) return piece;
    throw bad(`data.annotation.${i}`, `'data' annotation ${i} must have either ‘text’ or ‘markup’, and ‘interpretAs’ only beside ‘markup’`);
  });
}

function isPiece(value: unknown): value is Piece {
  if (typeof value !== 'object' || value === null) return false;
  const { text, markup, interpretAs } = value as Record<string, unknown>; // looked at here
  if (text !== undefined) return typeof text === 'string' && markup === undefined && interpretAs === undefined;
  return typeof markup === 'string' && (interpretAs === undefined || typeof interpretAs === 'string');
}

function wantedOf(form: Form): WantedRules {
  return {
    enabledRules: listOf(form, 'enabledRules'),
    disabledRules: listOf(form, 'disabledRules'),
    enabledCategories: listOf(form, 'enabledCategories'),
    disabledCategories: listOf(form, 'disabledCategories'),
    enabledOnly: /^(?:true|yes)$/i.test(form.get('enabledOnly') ?? ''),
  };
}

function listOf(form: Form, name: string): string[] {
  return (form.get(name) ?? '').split(',').map((item) => item.trim()).filter((item) => item !== '');
}

function wordOf(form: Form): string {
  const word = form.get('word')?.trim() ?? '';
  if (word === '' || word.length > 100 || /\s/.test(word)) throw bad('word', "'word' must be one word of at most 100 characters");
  return word;
}

function numberOf(form: Form, name: string, preset: number): number {
  const given = form.get(name);
  const value = given === undefined ? preset : Number(given);
  if (!Number.isInteger(value) || value < 0) throw bad(name, `'${name}' must be a whole number`);
  return value;
}

function bad(field: string, message: string): RequestError {
  return new RequestError(400, 'bad_request', message, field);
}
