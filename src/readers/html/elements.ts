/**
 * What a reader has to know of HTML's elements: which part a text into blocks, which tell what a block is, which hold
 * nothing that is read, and which end where another begins (HTML Living Standard, 13.1.2.4, optional tags).
 */
import type { InlineMark, MarkupKind } from '../../article/prose.ts';

/** What a block is, by its element; Markdown’s readers ask too. */
export const KINDS: Readonly<Record<string, MarkupKind>> = {
  li: 'list-item',
  dd: 'list-item',
  dt: 'list-item',
  blockquote: 'quotation',
  td: 'table-cell',
  th: 'table-cell',
  figcaption: 'caption',
  caption: 'caption',
};

/** Block elements that part text without telling what it is. */
const PARTING = words(`address article aside body button center details dialog dir div dl fieldset figure footer form
  head header hgroup hr html legend link main menu meta nav ol optgroup option p picture pre search section summary
  table tbody tfoot thead title tr ul`);

const VOID = words('area base br col embed hr img input link meta param source track wbr');

/** Their inside is no markup: it runs to the closing tag, whatever stands in it. */
const RAW = words('iframe noembed noframes script style textarea title xmp');

/** Nobody reads what is inside; navigation and forms are the page's, not the article's. */
const UNREAD = words(`audio button canvas datalist form iframe map math menu nav noembed noframes noscript object pre
  script search select style svg template textarea title video xmp`);

const CODE = words('code kbd samp tt');

/** Elements that end an open `<p>`. */
const ENDS_PARAGRAPH = words(`address article aside blockquote center details dialog dir div dl fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul`);

/** For elements whose end tag may be left out: which of the open elements they end, and how far the search goes. */
const SIBLINGS: Readonly<Record<string, { readonly ends: readonly string[]; readonly within: readonly string[] }>> = {
  li: { ends: ['li'], within: ['ul', 'ol', 'menu', 'td', 'th', 'table'] },
  dt: { ends: ['dt', 'dd'], within: ['dl', 'td', 'th', 'table'] },
  dd: { ends: ['dt', 'dd'], within: ['dl', 'td', 'th', 'table'] },
  td: { ends: ['td', 'th'], within: ['table'] },
  th: { ends: ['td', 'th'], within: ['table'] },
  tr: { ends: ['td', 'th', 'tr', 'caption'], within: ['table'] },
  tbody: { ends: ['td', 'th', 'tr', 'caption', 'thead', 'tbody', 'tfoot'], within: ['table'] },
  thead: { ends: ['td', 'th', 'tr', 'caption', 'thead', 'tbody', 'tfoot'], within: ['table'] },
  tfoot: { ends: ['td', 'th', 'tr', 'caption', 'thead', 'tbody', 'tfoot'], within: ['table'] },
};

const PARAGRAPH_SCOPE = ['button', 'td', 'th', 'caption', 'table', 'object', 'template'];

export const MARKS: Readonly<Record<string, InlineMark['kind']>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  a: 'link',
  s: 'strikethrough',
  del: 'strikethrough',
  strike: 'strikethrough',
  sup: 'superscript',
};

export function isHeading(name: string): boolean {
  return name.length === 2 && name[0] === 'h' && name[1] >= '1' && name[1] <= '6';
}

export function isList(name: string): boolean {
  return name === 'ul' || name === 'ol' || name === 'dl';
}

/** What an element makes of the text in it, if it tells. */
export function blockKind(name: string): MarkupKind | undefined {
  if (isHeading(name)) return 'heading';
  return Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
}

export function isParting(name: string): boolean {
  return PARTING.has(name) || blockKind(name) !== undefined;
}

export function isVoid(name: string): boolean {
  return VOID.has(name);
}

export function isRaw(name: string): boolean {
  return RAW.has(name);
}

export function isUnread(name: string): boolean {
  return UNREAD.has(name);
}

export function isCode(name: string): boolean {
  return CODE.has(name);
}

export function markKind(name: string): InlineMark['kind'] | undefined {
  return Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
}

/** Which open elements end where this one begins, and the elements that such a search stops at. */
export function endedBy(name: string): readonly { readonly ends: readonly string[]; readonly within: readonly string[] }[] {
  const paragraph = ENDS_PARAGRAPH.has(name) ? [{ ends: ['p'], within: PARAGRAPH_SCOPE }] : [];
  return Object.hasOwn(SIBLINGS, name) ? [...paragraph, SIBLINGS[name]] : paragraph;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
