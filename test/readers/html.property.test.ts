/** Random HTML: what a browser's parser reads (parse5 stands for it) is what the reader reads, and every place is sound. */
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { OBJECT } from '../../src/article/prose.ts';
import { readHtml } from '../../src/readers/html.ts';
import { expectSoundProse } from './prose-invariants.ts';

const texts = fc.constantFrom('The minister', ' said ', 'caf&eacute;', '&ldquo;no&rdquo;', '&#8217;', 'R&amp;D', '5\u00a0km', '\n  ', '😀', 'a < b', 'on Friday.', '&#x1F600;', '–');
const inline = fc.constantFrom('b', 'em', 'span', 'a', 'u', 'sup', 'font', 'time', 'ins');
const block = fc.constantFrom('p', 'div', 'section', 'blockquote', 'h2', 'ul', 'aside', 'figure', 'figcaption');
const unread = fc.constantFrom('<script>if (a<b) "</p>"</script>', '<style>p{}</style>', '<nav><ul><li>Home</ul></nav>', '<!-- note -->', '<textarea><p></textarea>', '<p hidden>No <b>one</b></p>');

const nested: fc.Arbitrary<string> = fc.letrec<{ flow: string; phrase: string }>((tie) => ({
  phrase: fc.oneof(
    { depthSize: 'small' },
    texts,
    fc.constantFrom('<br>', '<wbr>', '<img src="x.jpg">', '<!-- c -->'),
    fc.tuple(inline, fc.array(tie('phrase'), { maxLength: 3 })).map(([name, inner]) => `<${name} class='x>y'>${inner.join('')}</${name.toUpperCase()}>`),
  ),
  flow: fc.oneof(
    { depthSize: 'small' },
    tie('phrase'),
    unread,
    fc.tuple(block, fc.array(tie('flow'), { maxLength: 4 })).map(([name, inner]) => `<${name}\n data-x="1">${inner.join('')}</${name}>`),
    fc.array(tie('flow'), { maxLength: 3 }).map((items) => `<ul>${items.map((item) => `<li>${item}`).join('\n')}</ul>`),
    fc.array(tie('phrase'), { minLength: 1, maxLength: 3 }).map((cells) => `<table><tr>${cells.map((cell) => `<td>${cell}`).join('')}</table>`),
  ),
})).flow;

const UNREAD = new Set(['script', 'style', 'nav', 'textarea', 'title']);
type Node = DefaultTreeAdapterTypes.ChildNode;

/** All that a browser would show, without white space: where blocks part is not compared. */
function shown(html: string): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (!('childNodes' in node) || UNREAD.has(node.nodeName)) return;
    if (node.attrs.some(({ name }) => name === 'hidden')) return;
    node.childNodes.forEach(walk);
  };
  parse(`<!doctype html><body>${html}`).childNodes.forEach(walk);
  return text.replace(/[ \t\r\n\f]+/g, '');
}

const marks = fc.constantFrom(
  '<', '>', '</', '<p>', '</p>', '<b>', '</b>', '<div hidden>', '</div>', '<li>', '<ul>', '</ul>', '<td>', '<table>', '</table>', '<br>', '<img alt="', '">', '"', "'",
  '<!--', '-->', '--!>', '<!', '<?', '<script>', '</script>', '<code>', '</code>', '<pre>', '<nav>', '</nav>', '<main>', '<article>', '</article>', '<i lang=fr>', '</i>',
  '&', '&amp;', '&amp', '&#', '&#65', ';', '=', '/', 'a', 'b c', ' ', '\n', '\n\n', '\t', '\r\n', '\u00a0', '\uFEFF', '😀', '\ud83d', OBJECT, '<a b=c d>', '<blockquote>', '<h1>', '---\n', '<figcaption>',
);

describe('readHtml', () => {
  it('reads what a browser shows', () => {
    fc.assert(
      fc.property(fc.array(nested, { maxLength: 5 }), (parts) => {
        const html = `<p>.</p>${parts.join('')}`;
        const prose = readHtml(html);
        expectSoundProse(prose);
        const read = prose.blocks.filter(({ kind }) => kind !== 'alt-text').map(({ span }) => prose.text.slice(...span)).join('');
        expect(read.replaceAll(OBJECT, '').replace(/[ \t\r\n\f]+/g, '')).toBe(shown(html));
      }),
      { numRuns: 500 },
    );
  });

  it('gives sound prose for any heap of marks', () => {
    fc.assert(fc.property(fc.array(marks, { maxLength: 40 }), (parts) => expectSoundProse(readHtml(parts.join('')))), { numRuns: 1500 });
  });

  it('gives sound prose for any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => expectSoundProse(readHtml(source))));
  });

  it('says of a span that it is verbatim only if its source reads so', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 20 }), fc.nat(60), fc.nat(20), (parts, from, length) => {
        const { text, source, map } = readHtml(parts.join(''));
        const to = Math.min(text.length, from + length);
        if (from >= to || !map.isVerbatim([from, to])) return;
        expect(source.slice(...map.toSource([from, to]))).toBe(text.slice(from, to));
      }),
      { numRuns: 500 },
    );
  });

  it('reads back what it escapes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const { escape = String } = readHtml('<p>x</p>');
        const plain = `x${text.replace(/[\s\0]+/g, ' ')}x`;
        expect(readHtml(`<p>${escape(plain, 3)}</p>`).text).toBe(plain);
      }),
    );
  });
});
