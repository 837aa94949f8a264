/**
 * Markup whose inside is not prose: code spans, formulas, shortcodes. Each stands in the text as U+FFFC.
 */
import { OBJECT } from '../../../article/prose.ts';
import type { Scan } from './scan.ts';
import { Token, TokenKind } from './token.ts';

const BACKTICK = 96;
/** `{: .caption}`, `{#anchor}` and the like: attributes of what they follow. */
const ATTRIBUTES = /\{[:#.][^{}\n]{0,200}\}/y;

/** A code span ends at a run of as many backticks as it began with. */
export function backticks(scan: Scan, at: number): number {
  const { content } = scan;
  const end = endOfRun(content, at);
  const size = end - at;
  if (!scan.hasBackticksAfter(size, at)) return end;
  for (let from = content.indexOf('`', end); from >= 0; ) {
    const to = endOfRun(content, from);
    if (to - from === size) return scan.add(new Token(TokenKind.REPLACED, at, to, OBJECT));
    from = content.indexOf('`', to);
  }
  return end;
}

/** `$$x^2$$`. A single dollar is money, and so are two with a space after them. */
export function dollars(scan: Scan, at: number): number {
  const { content } = scan;
  if (content.charCodeAt(at + 1) !== 36) return at + 1;
  const from = at + 2;
  const closing = scan.find('$$', from);
  if (closing <= from) return from;
  const isTight = content[from] !== ' ' && content[closing - 1] !== ' ';
  return isTight ? scan.add(new Token(TokenKind.REPLACED, at, closing + 2, OBJECT)) : from;
}

/** `{{< figure src="…" >}}` of Hugo, `{% include … %}` of Jekyll, and kramdown's attributes. */
export function shortcode(scan: Scan, at: number): number {
  const { content } = scan;
  const next = content[at + 1];
  if (next === '{' || next === '%') {
    const closing = scan.find(next === '{' ? '}}' : '%}', at + 2);
    return closing < 0 ? at + 2 : scan.add(new Token(TokenKind.REPLACED, at, closing + 2, OBJECT));
  }
  const previous = scan.tokens.at(-1);
  const followsMarkup = at === 0 || content[at - 1] === '\n' || previous?.to === at;
  ATTRIBUTES.lastIndex = at;
  const match = followsMarkup ? ATTRIBUTES.exec(content) : null;
  return match === null ? at + 1 : scan.add(new Token(TokenKind.VANISHED, at, at + match[0].length));
}

function endOfRun(content: string, at: number): number {
  let end = at + 1;
  while (content.charCodeAt(end) === BACKTICK) end++;
  return end;
}
