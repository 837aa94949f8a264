import { describe, expect, it } from 'vitest';
import { OBJECT } from '../../../src/article/prose.ts';
import { readMarkdown } from '../../../src/readers/markdown.ts';
import { expectSoundProse, sourceOf } from '../prose-invariants.ts';
import { blocksOf, marksOf } from '../reading.ts';

/** The text of one paragraph. */
function text(source: string): string {
  const prose = readMarkdown(source);
  expectSoundProse(prose);
  return prose.text;
}

describe('emphasis', () => {
  it('inside a word leaves one word', () => {
    const prose = readMarkdown('**Vlad**mir spoke.');
    expect(prose.text).toBe('Vladmir spoke.');
    expect(sourceOf(prose, [0, 7])).toBe('Vlad**mir');
    expect(prose.map.isVerbatim([0, 7])).toBe(false);
    expect(prose.map.isVerbatim([0, 4])).toBe(true);
  });

  it('tells what it marks', () => {
    expect(marksOf(readMarkdown('A *b **c** d* ~~e~~ ***f*** <sup>2</sup> <i>g</i>'))).toEqual([
      'emphasis: b c d',
      'strong: c',
      'strikethrough: e',
      'strong: f',
      'emphasis: f',
      'superscript: 2',
      'emphasis: g',
    ]);
  });

  it('is none where the marks do not fit', () => {
    expect(text('5 * 3 * 2, snake_case_name, **open, a *')).toBe('5 * 3 * 2, snake_case_name, **open, a *');
    expect(text('about ~50 to ~60')).toBe('about ~50 to ~60');
    expect(text('**“We won,”**he said')).toBe('**“We won,”**he said');
  });

  it('leaves the marks that were not used', () => {
    expect(text('**a*')).toBe('*a');
    expect(text('*a**')).toBe('a*');
    expect(text('***a* b')).toBe('**a b');
  });
});

describe('links and images', () => {
  it('keep the text of a link alone', () => {
    const prose = readMarkdown('See [the *report*](http://a.example/x_(y) "Title") today.');
    expect(prose.text).toBe('See the report today.');
    expect(marksOf(prose)).toContain('link: the report');
  });

  it('resolve references, wherever they are defined', () => {
    expect(text('[One][a], [two][], [three], [A  b][four].\n\n[a]: /a\n[TWO]: /b\n[three]: /c\n[four]: <>')).toBe(
      'One, two, three, A  b.',
    );
  });

  it('leave brackets that are no links', () => {
    expect(text('He said “[the] minister [sic] [left][undefined]” (see [1]).')).toBe(
      'He said “[the] minister [sic] [left][undefined]” (see [1]).',
    );
    expect(text('[x](not a link), [y](')).toBe('[x](not a link), [y](');
  });

  it('hold no link inside a link', () => {
    expect(text('[a [b](c) d](e)')).toBe('[a b d](e)');
  });

  it('read alt text after the block, and an object in its place', () => {
    const prose = readMarkdown('Here ![the *old* mill &amp; pond](mill.jpg "Title") stood.\n\nEnd.');
    expectSoundProse(prose);
    expect(blocksOf(prose)).toEqual([
      `paragraph: Here ${OBJECT} stood.`,
      'alt-text: the old mill & pond',
      'paragraph: End.',
    ]);
    expect(sourceOf(prose, [5, 6])).toBe('![the *old* mill &amp; pond](mill.jpg "Title")');
  });

  it('read alt text of HTML', () => {
    expect(blocksOf(readMarkdown('A <img src=x alt="mill &amp; pond"> b'))).toEqual([
      `paragraph: A ${OBJECT} b`,
      'alt-text: mill & pond',
    ]);
  });

  it('know a caption below an image', () => {
    const caption = ['caption: The mill in 1950. Photo: A. Smith', 'alt-text: Mill'];
    expect(blocksOf(readMarkdown('![Mill](m.jpg)\n*The mill in 1950. Photo: A. Smith*'))).toEqual(caption);
    expect(blocksOf(readMarkdown('![Mill](m.jpg)\n\n_The mill in 1950. Photo: A. Smith_'))).toEqual(caption.toReversed());
    expect(blocksOf(readMarkdown('![Mill](m.jpg)\nThe *mill*'))[0]).toBe(`paragraph: ${OBJECT}\nThe mill`);
    expect(blocksOf(readMarkdown('*Emphasis alone.*'))).toEqual(['paragraph: Emphasis alone.']);
  });

  it('keep addresses as text', () => {
    expect(text('<https://a.example/b> <desk@a.example> https://a.example/_x_/y_z www.a.example')).toBe(
      'https://a.example/b desk@a.example https://a.example/_x_/y_z www.a.example',
    );
  });
});

describe('characters', () => {
  it('decode entities by name and number', () => {
    expect(text('&ldquo;Caf&eacute;&rdquo;&nbsp;&amp; &#8364;5 &#x20AC; &#146; &Scaron; &hellip;')).toBe(
      '“Café”\u00a0& €5 € ’ Š …',
    );
  });

  it('leave what is no entity', () => {
    expect(text('AT&T; R&D, &nosuchname; &#; &amp')).toBe('AT&T; R&D, &nosuchname; &#; &amp');
    expect(text('&#0; &#xD800;')).toBe('\uFFFD \uFFFD');
  });

  it('map a decoded character to all of its source', () => {
    const prose = readMarkdown('a &rsquo; b \\* c');
    expect(sourceOf(prose, [2, 3])).toBe('&rsquo;');
    expect(sourceOf(prose, [6, 7])).toBe('\\*');
    expect(prose.map.isVerbatim([2, 3])).toBe(false);
  });

  it('take backslashes off punctuation only', () => {
    expect(text('\\*a\\* C:\\dir \\')).toBe('*a* C:\\dir \\');
  });

  it('let lone surrogates be', () => {
    expect(text('a \ud83d b *\udc00*')).toBe('a \ud83d b \udc00');
  });
});

describe('what cannot be read', () => {
  it('stands as an object', () => {
    expect(text('Run ``a ` b`` or $$x^2$$ or {{ page.title }} or <code>y</code> now')).toBe(
      `Run ${OBJECT} or ${OBJECT} or ${OBJECT} or ${OBJECT} now`,
    );
  });

  it('is not sought in money and loose marks', () => {
    expect(text('$5 and $6, ` alone, earning $$ and $$ more')).toBe('$5 and $6, ` alone, earning $$ and $$ more');
  });
});

describe('HTML inside a paragraph', () => {
  it('leaves no trace', () => {
    expect(text('a <span class="x">b</span>c <u>d</u>, 4 < 5 > 3 <3')).toBe('a bc d, 4 < 5 > 3 <3');
    expect(text('a <b></b> c<!-- x --> <wbr>d')).toBe('a c d');
    expect(text('a <script>var x = "<b>";</script>b')).toBe('a b');
  });

  it('breaks lines, and twice paragraphs', () => {
    expect(text('a<br>b <br/>\nc<br>')).toBe('a\nb\nc');
    expect(blocksOf(readMarkdown('a<br><br>b'))).toEqual(['paragraph: a', 'paragraph: b']);
  });

  it('gives comments with their place', () => {
    const prose = readMarkdown('One <!-- a --> two\n\n<!-- copydesk-disable -->\n\nThree.\n<!--\n b -->');
    expectSoundProse(prose);
    expect(prose.text).toBe('One two\n\nThree.');
    expect(prose.comments.map(({ text: comment, at }) => [comment, prose.text.slice(at)])).toEqual([
      ['a', 'two\n\nThree.'],
      ['copydesk-disable', 'Three.'],
      ['b', ''],
    ]);
    expect(prose.source.slice(...prose.comments[0].source)).toBe('<!-- a -->');
  });
});
