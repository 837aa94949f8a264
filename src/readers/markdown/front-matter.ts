/**
 * Finds the front matter that static site generators put before an article: YAML between `---`, TOML between `+++`,
 * or a JSON object.
 *
 * A document may also open with a thematic break, so what stands between two `---` counts as YAML only if its first
 * line of content looks like a key or a list item.
 */
import type { Prose } from '../../article/prose.ts';
import type { Span } from '../../text/span.ts';

export type FrontMatter = NonNullable<Prose['frontMatter']>;

const OPENING = /(---|\+\+\+)[ \t]*\r?\n/y;
const YAML_CLOSING = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
const TOML_CLOSING = /^\+\+\+[ \t]*\r?$/gm;
const YAML_LINE = /^\s{0,99}(?:#|- |["']?[\w][^\n:]{0,99}:(?:\s|$))/;
const JSON_OPENING = /\{\s{0,99}"/y;
const JSON_CLOSING = /^\}[ \t]*\r?$/gm;

/**
 * @param start where the source begins, past a byte order mark.
 * @returns the front matter and where the article begins after it.
 */
export function findFrontMatter(source: string, start: number): { frontMatter?: FrontMatter; end: number } {
  OPENING.lastIndex = start;
  const opening = OPENING.exec(source);
  if (opening === null) return findJson(source, start);
  const from = start + opening[0].length;
  const isYaml = opening[1] === '---';
  const closing = isYaml ? YAML_CLOSING : TOML_CLOSING;
  closing.lastIndex = from;
  const match = closing.exec(source);
  if (match === null) return { end: start };
  const text = source.slice(from, match.index);
  if (isYaml && text.trim() !== '' && !YAML_LINE.test(text)) return { end: start };
  return found(isYaml ? 'yaml' : 'toml', source, [from, match.index], match.index + match[0].length);
}

function findJson(source: string, start: number): { frontMatter?: FrontMatter; end: number } {
  JSON_OPENING.lastIndex = start;
  if (!JSON_OPENING.test(source)) return { end: start };
  JSON_CLOSING.lastIndex = start;
  const match = JSON_CLOSING.exec(source);
  if (match === null) return { end: start };
  const end = match.index + 1;
  try {
    JSON.parse(source.slice(start, end));
  } catch {
    return { end: start };
  }
  return found('json', source, [start, end], match.index + match[0].length);
}

function found(language: FrontMatter['language'], source: string, span: Span, end: number) {
  return { frontMatter: { language, text: source.slice(span[0], span[1]), source: span }, end };
}
