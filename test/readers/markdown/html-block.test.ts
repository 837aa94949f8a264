import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/readers/markdown.ts';
import { expectSoundProse } from '../prose-invariants.ts';
import { blocksOf } from '../reading.ts';

function read(source: string): string[] {
  const prose = readMarkdown(source);
  expectSoundProse(prose);
  return blocksOf(prose);
}

describe('HTML blocks', () => {
  it('are parted by block elements and tell what their text is', () => {
    const source =
      '<div><h2>Results</h2><p>Caf&eacute; <b>open</b>.<p>Second.</div>\n' +
      '<ul><li>One<ul><li>Two</ul><li>Three</ul>\n<blockquote>Said he.</blockquote>\n<table><tr><td>a<td>b</table>';
    expect(read(source)).toEqual([
      'heading 2: Results',
      'paragraph: Café open.',
      'paragraph: Second.',
      'list-item 1: One',
      'list-item 2: Two',
      'list-item 1: Three',
      'quotation 1: Said he.',
      'table-cell: a',
      'table-cell: b',
    ]);
  });

  it('give figures: alt text and caption', () => {
    expect(read('<figure>\n<img src="a.jpg" alt="The mill">\n<figcaption>The <i>old</i> mill</figcaption>\n</figure>')).toEqual([
      'alt-text: The mill',
      'caption: The old mill',
    ]);
  });

  it('make captions and quotations of the Markdown inside them', () => {
    expect(read('<figcaption>\n\nThe *old* mill\n\n</figcaption>\n\nText.')).toEqual([
      'caption: The old mill',
      'paragraph: Text.',
    ]);
  });

  it('do not let an unclosed item reach what follows', () => {
    expect(read('<li>One\n\nText.')).toEqual(['list-item 1: One', 'paragraph: Text.']);
  });

  it('skip what is not shown', () => {
    const hidden = '<script>\nvar a = "<p>x</p>";\n</script>\n\n<style>p { }</style>\n\n<pre>code</pre>\n\n<div><iframe src="x">y</iframe></div>';
    expect(read(`${hidden}\n\n<?php echo 1 ?>\n\n<!DOCTYPE html>\n\nText.`)).toEqual(['paragraph: Text.']);
  });

  it('keep comments, whatever stands in them', () => {
    const prose = readMarkdown('<div><!-- <p>not</p> --><p>Shown</p></div>\n\n<!-- a --> <!-- b -->');
    expect(blocksOf(prose)).toEqual(['paragraph: Shown']);
    expect(prose.comments.map(({ text }) => text)).toEqual(['<p>not</p>', 'a', 'b']);
  });

  it('end at a blank line with CRLF too', () => {
    expect(read('<div>\r\n\r\n*Text*\r\n\r\n</div>\r\n')).toEqual(['paragraph: Text']);
  });

  it('may stand in a quotation', () => {
    expect(read('> <div>a\n> b</div>')).toEqual(['paragraph: a\nb']);
  });
});
