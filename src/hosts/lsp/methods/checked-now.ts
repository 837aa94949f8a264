/** What a request works on: the article as it stands when the answer goes out, unless the client has changed its mind. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Checked } from '../checked.ts';
import type { OpenDocument } from '../open-document.ts';
import type { Session } from '../session.ts';

/** @throws ResponseError if the request was cancelled meanwhile. */
export async function checkedNow(session: Session, document: OpenDocument, token: CancellationToken): Promise<Checked> {
  for (;;) {
    await turn(token);
    const checked = await session.checker.check(document);
    if (checked.version === document.version) return checked;
  }
}

/** Lets messages that have come already be read first: a cancellation, or the next edit. @throws ResponseError if cancelled. */
export async function turn(token: CancellationToken): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
