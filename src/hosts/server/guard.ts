/** Who may ask: the token, if there is one, on everything but the health of the server and its documentation. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { TypedServer } from './app.ts';
import { formOf } from './language-tool.ts';
import { RequestError } from './problem.ts';

const OPEN = /^\/(?:health|v2\/healthcheck|openapi\.json|docs)(?:[/?]|$)/;

export function addGuard(app: TypedServer, token: string): void {
  const expected = hashed(token);
  // After the body is read: LanguageTool's clients send their key in the form.
  app.addHook('preHandler', (request, _reply, done) => {
    if (OPEN.test(request.url) || givenTokens(request).some((given) => timingSafeEqual(hashed(given), expected))) done();
    else done(new RequestError(401, 'token', 'a token is asked for: Authorization: Bearer …'));
  });
}

function givenTokens(request: FastifyRequest): string[] {
  const header = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const key = request.url.startsWith('/v2/') ? formOf(request).get('apiKey') : undefined;
  return [header, key].filter((one) => one !== undefined);
}

/** Equal lengths, so that comparing takes the same time whatever was sent. */
function hashed(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
