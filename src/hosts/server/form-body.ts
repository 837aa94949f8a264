/**
 * Bodies of LanguageTool's clients. Most encode the form; LibreOffice 7.4 writes its text into the body as it is, so that
 * `&` and `+` of the article stand beside those of the form.
 */
export type Form = ReadonlyMap<string, string>;

/** What an encoded form never holds: spaces, line ends, quotation marks, letters beyond ASCII, a `%` that escapes nothing. */
const RAW = /[\s"<>\u0080-\uffff]|%(?![0-9A-Fa-f]{2})/;

const LAST_PARAMETERS = '&language=';

/** @param body decoded from UTF-8. */
export function readForm(body: string): Form {
  const form = body.replace(/[\r\n]+$/, '');
  return RAW.test(form) ? readRaw(body) : new Map(new URLSearchParams(form));
}

/** The text goes to the last `&language=`; what follows is a form. If it does not come first, it goes to the end. */
function readRaw(body: string): Form {
  const textStart = /(?:^|&)(?:text|data)=/.exec(body);
  if (textStart === null) return new Map(new URLSearchParams(body));
  const name = textStart[0].includes('text') ? 'text' : 'data';
  const from = textStart.index + textStart[0].length;
  const end = body.lastIndexOf(LAST_PARAMETERS);
  const to = end >= from ? end : body.length;
  return new Map([...new URLSearchParams(body.slice(0, textStart.index)), ...new URLSearchParams(body.slice(to)), [name, body.slice(from, to)]]);
}
