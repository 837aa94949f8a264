import { describe, expect, it } from 'vitest';
import { OBJECT } from '../../src/article/prose.ts';
import { readHtml } from '../../src/readers/html.ts';
import { expectSoundProse, sourceOf } from './prose-invariants.ts';
import { blocksOf, marksOf } from './reading.ts';

function read(html: string): string[] {
  const prose = readHtml(html);
  expectSoundProse(prose);
  return blocksOf(prose);
}

describe('readHtml', () => {
  it('joins inline tags and parts blocks', () => {
    expect(read('<h1>Pool to close</h1><p>The <b>Vlad</b>imir <i>Sun</i> said so.</p><p>It left.')).toEqual([
      'heading 1: Pool to close',
      'paragraph: The Vladimir Sun said so.',
      'paragraph: It left.',
    ]);
  });

  it('keeps marks', () => {
    expect(marksOf(readHtml('<p>A <a href="/x"><em>tall</em> tale</a> <del>told</del>.</p>'))).toEqual(['link: tall tale', 'emphasis: tall', 'strikethrough: told']);
  });

  it('shows white space as a browser does', () => {
    expect(read('<p>\n  The council\r\n\t met.\n  It <b> voted </b> twice.\n</p>')).toEqual(['paragraph: The council met. It voted twice.']);
    expect(read('<p>5&nbsp;km and 6\u00a0km</p>')).toEqual(['paragraph: 5\u00a0km and 6\u00a0km']);
  });

  it('decodes references, with and without semicolons, and leaves what is none', () => {
    expect(read('<p>R&D, R&amp;D, &pound;5, caf&eacute;, &#8217;&#x2019;&#146;, AT&T; &amp x, ?a=1&copy=2</p>')).toEqual([
      'paragraph: R&D, R&D, £5, café, ’’’, AT&T; & x, ?a=1&copy=2',
    ]);
  });

  it('finds every letter again', () => {
    const source = '<p>Caf&eacute; <b>Ro</b>yal\n   closes.</p><p>Next</p>';
    const prose = readHtml(source);
    const [first, second] = prose.blocks;
    expect(sourceOf(prose, [first.span[0], first.span[0] + 4])).toBe('Caf&eacute;');
    const royal = prose.text.indexOf('Royal');
    expect(sourceOf(prose, [royal, royal + 5])).toBe('Ro</b>yal');
    expect(prose.map.isVerbatim([royal, royal + 5])).toBe(false);
    expect(sourceOf(prose, second.span)).toBe('Next');
  });

  it('leaves out scripts, styles, navigation, forms and hidden parts', () => {
    const page = `<!doctype html><html><head><title>News | Site</title><style>p{color:red}</style><script>if (a<b) "<p>no</p>"</script></head>
      <body><nav><ul><li>Home</li></ul></nav><form><label>Search</label><input value="x"></form>
      <p onclick="go('there')" data-note="not text">Read.</p><p hidden>Not.</p><p aria-hidden="true">Nor this.</p>
      <div role="navigation">More</div><noscript>Turn it on</noscript><footer>Imprint</footer></body></html>`;
    expect(read(page)).toEqual(['paragraph: Read.']);
  });

  it('reads only the article of a page', () => {
    expect(read('<p>Ad</p><article><header><h1>Pool</h1></header><p>Shut.</p><footer>By a reporter</footer></article><p>More</p>')).toEqual([
      'heading 1: Pool',
      'paragraph: Shut.',
      'paragraph: By a reporter',
    ]);
    expect(read('<main><p>Shut.</p></main><article><p>Teaser</p></article>')).toEqual(['paragraph: Shut.']);
    expect(read('<p>Shut.</p><!-- <main> -->')).toEqual(['paragraph: Shut.']);
  });

  it('keeps captions and what images show', () => {
    expect(read('<figure><img src="a.jpg" alt="A &quot;shut&quot; pool"><figcaption>The pool on <time>Friday</time></figcaption></figure>')).toEqual([
      'alt-text: A "shut" pool',
      'caption: The pool on Friday',
    ]);
    expect(read('<p>See <img alt="the map"> here</p>')).toEqual([`paragraph: See ${OBJECT} here`, 'alt-text: the map']);
    expect(read('<div class="wp-caption"><img alt=""><p class="wp-caption-text">The pool</p></div>')).toEqual(['caption: The pool']);
  });

  it('tells lists, quotations, tables, with and without end tags', () => {
    expect(read('<ul><li>one<li>two<ol><li>deep</ol></ul><blockquote><p>Said.</p></blockquote><table><caption>Votes</caption><tr><th>Party<td>5</table>After')).toEqual([
      'list-item 1: one',
      'list-item 1: two',
      'list-item 2: deep',
      'quotation 1: Said.',
      'caption: Votes',
      'table-cell: Party',
      'table-cell: 5',
      'paragraph: After',
    ]);
  });

  it('takes one break for a line and two for a paragraph', () => {
    expect(read('<p>One<br>two <br/>\n<br>three</p>')).toEqual(['paragraph: One\ntwo', 'paragraph: three']);
  });

  it('finds paragraphs without tags', () => {
    expect(read('The <b>council</b>\nmet.\n\nIt voted.')).toEqual(['paragraph: The council\nmet.', 'paragraph: It voted.']);
  });

  it('lets code and words of other languages stand as objects', () => {
    expect(read('<p lang="de">Nichts</p><p>Run <code>a < b</code> or <i lang="fr">au revoir</i>.</p><pre>x</pre>')).toEqual([`paragraph: Run ${OBJECT} or ${OBJECT}.`]);
    expect(read('<html lang="de"><p lang="en-GB">Read.</p>')).toEqual(['paragraph: Read.']);
  });

  it('keeps comments and the date of publication', () => {
    const prose = readHtml('<meta property="article:published_time" content="2026-11-24T08:00:00Z"><p>One.</p><!-- copydesk-disable --><p>Two.</p>');
    expect(prose.comments.map(({ text }) => text)).toEqual(['copydesk-disable']);
    expect(prose.text.slice(prose.comments[0].at)).toBe('Two.');
    expect(prose.frontMatter?.text).toBe('{"published":"2026-11-24T08:00:00Z"}');
  });

  it('escapes replacements, in attributes their quotation marks too', () => {
    const source = `<p>Two</p><img alt="One">`;
    const { escape = String } = readHtml(source);
    expect(escape('"R&D" <', 4)).toBe('"R&amp;D" &lt;');
    expect(escape('"R&D"', source.indexOf('One'))).toBe('&quot;R&amp;D&quot;');
  });

  it('survives what is cut off', () => {
    for (const source of ['<', '</', '<a', '<a b="', '<!--', '<!', '<p>One</p', '<script>', '<![CDATA[', '&', '&#', '\ud83d<p>\ude00']) expectSoundProse(readHtml(source));
    expect(read('<p>Five < six</p><p>cut <a href="')).toEqual(['paragraph: Five < six', 'paragraph: cut']);
  });

  it('takes linear time for deep, unclosed and stray tags', () => {
    for (const part of ['<div>a', '<b>', '</b>', '<p><b>', '<li>', '<table><td>', '<blockquote>', '<a b="', '<!--', '<script>', '&', '<p><object><div>', '<span hidden>', '\n\n', '<img alt=x>']) {
      const time = (count: number): number => {
        const source = part.repeat(count);
        const start = performance.now();
        readHtml(source);
        return performance.now() - start;
      };
      time(2000);
      expect(time(40_000), part).toBeLessThan(Math.max(1500, 100 * time(4000)));
    }
  });
});
