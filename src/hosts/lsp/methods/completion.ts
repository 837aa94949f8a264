/**
 * `textDocument/completion`: known names, after two letters of a surname with its capital. The whole name is put in, unless
 * the article has named the person before or the given name stands there already.
 */
import { CompletionItemKind, type CancellationToken, type CompletionItem, type CompletionList, type CompletionParams } from 'vscode-languageserver';
import type { Span } from '../../../text/span.ts';
import { peopleBySurname, type KnownPerson } from '../known-names.ts';
import type { OpenDocument } from '../open-document.ts';
import type { Session } from '../session.ts';
import { turn } from './checked-now.ts';

const MOST = 50;
const NONE: CompletionList = { isIncomplete: false, items: [] };

interface Place {
  /** The beginning of the surname. */
  readonly prefix: string;
  readonly range: Span;
  /** Words with capitals right before it. */
  readonly before: string;
}

export async function completion(session: Session, { textDocument, position }: CompletionParams, token: CancellationToken): Promise<CompletionList> {
  const document = session.documents.get(textDocument.uri);
  if (document === undefined) return NONE;
  await turn(token);
  const place = placeAt(document, document.positions.offsetAt(position));
  if (place === undefined) return NONE;
  const book = session.workplace.names(await session.checker.configurationFor(document.uri));
  const people = peopleBySurname(book, place.prefix);
  const items = people.slice(0, MOST).map((person, i) => itemOf(document, place, person, i));
  return { isIncomplete: people.length > MOST, items };
}

function placeAt({ text }: OpenDocument, offset: number): Place | undefined {
  const match = /((?:\p{Lu}[\p{L}\p{M}.’'-]* )*)(\p{Lu}[\p{L}\p{M}’'-]+)$/u.exec(text.slice(Math.max(0, offset - 80), offset));
  if (match === null) return undefined;
  return { prefix: match[2], before: match[1], range: [offset - match[2].length, offset] };
}

function itemOf(document: OpenDocument, place: Place, { name, surname, who }: KnownPerson, order: number): CompletionItem {
  const given = name.slice(0, name.length - surname.length);
  const isGivenThere = given !== '' && place.before.endsWith(given);
  const isNamedBefore = given !== '' && document.text.slice(0, place.range[0]).includes(name);
  return {
    label: name,
    ...(who === '' ? {} : { detail: who }),
    kind: CompletionItemKind.Value,
    filterText: surname,
    sortText: String(order).padStart(4, '0'),
    textEdit: { range: document.positions.rangeOf(place.range), newText: isGivenThere || isNamedBefore ? surname : name },
  };
}
