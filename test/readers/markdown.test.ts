import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { expectSoundProse, sourceOf } from './prose-invariants.ts';
import { blocksOf } from './reading.ts';

function read(source: string): string[] {
  const prose = readMarkdown(source);
  expectSoundProse(prose);
  return blocksOf(prose);
}

describe('paragraphs', () => {
  it('are joined by blank lines', () => {
    const prose = readMarkdown('The vote is on Friday.\n\n\n\nTurnout was low.\n');
    expect(prose.text).toBe('The vote is on Friday.\n\nTurnout was low.');
    expect(sourceOf(prose, prose.blocks[1].span)).toBe('Turnout was low.');
  });

  it('keep their line breaks, without the space around them', () => {
    expect(read('The vote  \nis on\\\nFriday \n  at noon.')).toEqual(['paragraph: The vote\nis on\nFriday\nat noon.']);
  });

  it('have exact offsets with CRLF', () => {
    const prose = readMarkdown('One\r\ntwo *three*\r\nfour\r\n\r\nFive\r\n');
    expectSoundProse(prose);
    expect(prose.text).toBe('One\ntwo three\nfour\n\nFive');
    const at = prose.text.indexOf('three');
    expect(prose.map.toSource([at, at + 5])).toEqual([10, 15]);
    expect(prose.source.slice(...prose.map.toSource([3, 4]))).toBe('\r\n');
    expect(sourceOf(prose, prose.blocks[1].span)).toBe('Five');
  });

  it('begin after a byte order mark', () => {
    const prose = readMarkdown('\uFEFF# News\n\nText.');
    expect(prose.text).toBe('News\n\nText.');
    expect(prose.map.toSource([0, 4])).toEqual([3, 7]);
  });

  it('are none in an empty text', () => {
    expect(read('')).toEqual([]);
    expect(read(' \n\n')).toEqual([]);
    expect(read('\uFEFF')).toEqual([]);
  });
});

describe('headings', () => {
  it('have their level', () => {
    expect(read('# One\n\n### Three ###\n\nFirst\n=====\n\nSecond\n---')).toEqual([
      'heading 1: One',
      'heading 3: Three',
      'heading 1: First',
      'heading 2: Second',
    ]);
  });

  it('lose the attributes of site generators', () => {
    expect(read('## What we know {#known .wide}\n\n## The set {a, b}')).toEqual([
      'heading 2: What we know',
      'heading 2: The set {a, b}',
    ]);
  });

  it('may run over lines in a quotation', () => {
    expect(read('> Two\n> lines\n> ===')).toEqual(['heading 1: Two\nlines']);
  });
});

describe('lists', () => {
  it('have the depth of each item', () => {
    expect(read('- First\n- Second\n  goes on\n\n  and on\n  1. Inner\n     - Innermost\n- Third')).toEqual([
      'list-item 1: First',
      'list-item 1: Second\ngoes on',
      'list-item 1: and on',
      'list-item 2: Inner',
      'list-item 3: Innermost',
      'list-item 1: Third',
    ]);
  });

  it('leave task marks out', () => {
    expect(read('- [x] Call the mayor\n- [ ] Check *the figures*\n- [sic] stays')).toEqual([
      'list-item 1: Call the mayor',
      'list-item 1: Check the figures',
      'list-item 1: [sic] stays',
    ]);
  });
});

describe('quotations', () => {
  it('have their depth and lose their marks', () => {
    const prose = readMarkdown('> “We *will\n> not* pay,”\n> > said\nthe minister.\n');
    expect(blocksOf(prose)).toEqual(['quotation 1: “We will\nnot pay,”', 'quotation 2: said\nthe minister.']);
    expect(sourceOf(prose, prose.blocks[0].span)).toBe('“We *will\n> not* pay,”');
  });

  it('keep a greater-than sign that is no mark', () => {
    expect(read('- x\n  \\> y\n\nFive\n4 > 3')).toEqual(['list-item 1: x\n> y', 'paragraph: Five\n4 > 3']);
  });

  it('lose the mark of a box', () => {
    expect(read('> [!NOTE]\n> Polls close at ten.\n\n:::warning\n\nStay in.\n\n:::')).toEqual([
      'quotation 1: Polls close at ten.',
      'paragraph: Stay in.',
    ]);
  });
});

describe('tables', () => {
  it('give their cells', () => {
    expect(read('| Party | Seats |\n|:--|--:|\n| Green \\| Left | **12** |\n| None | |\n\nAfter.')).toEqual([
      'table-cell: Party',
      'table-cell: Seats',
      'table-cell: Green | Left',
      'table-cell: 12',
      'table-cell: None',
      'paragraph: After.',
    ]);
  });

  it('need no pipes at the ends, and end a paragraph', () => {
    expect(read('The result:\nParty | Seats\n--- | ---\nGreen | 12')).toEqual([
      'paragraph: The result:',
      'table-cell: Party',
      'table-cell: Seats',
      'table-cell: Green',
      'table-cell: 12',
    ]);
  });

  it('need as many dashes as columns', () => {
    expect(read('a | b\n--- | --- | ---\nc')).toEqual(['paragraph: a | b\n--- | --- | ---\nc']);
  });

  it('may stand in a quotation, with CRLF', () => {
    expect(read('> | a | b |\r\n> |---|---|\r\n> | c | d |\r\n')).toEqual([
      'table-cell: a',
      'table-cell: b',
      'table-cell: c',
      'table-cell: d',
    ]);
  });
});

describe('what is no prose', () => {
  it('leaves no block: code, breaks, definitions, formulas', () => {
    const source = [
      'Before.', '```js\nlet x;\n```', '    indented', '***', '[home]: http://a.example "Home"', '$$\nx^2\n$$',
      '{{< figure src="a.png" >}}', '`code`', 'After.',
    ];
    expect(read(source.join('\n\n'))).toEqual(['paragraph: Before.', 'paragraph: After.']);
  });

  it('reads the text below a definition', () => {
    expect(read('[a]: http://a.example\n[b]: <b c>\n  "title"\nText [a].')).toEqual(['paragraph: Text a.']);
  });

  it('takes no bracketed remark for a definition', () => {
    expect(read('[Applause]: the hall rose.')).toEqual(['paragraph: [Applause]: the hall rose.']);
  });
});

describe('footnotes', () => {
  it('are paragraphs of their own; references leave no trace', () => {
    expect(read('Costs rose[^1] again [^note]. More.\n\n[^1]: By a *third*.\n\n    In May.\n[^note]: In June.\n\nEnd.')).toEqual([
      'paragraph: Costs rose again. More.',
      'paragraph: By a third.',
      'paragraph: In May.',
      'paragraph: In June.',
      'paragraph: End.',
    ]);
  });
});

describe('nesting without end', () => {
  it('is read as a paragraph from a depth on', () => {
    const blocks = read(`${'- '.repeat(5000)}x`);
    expect(blocks).toHaveLength(1);
    expect(read(`${'>'.repeat(5000)}x`)).toHaveLength(1);
  });
});

describe('escape', () => {
  it('keeps a replacement from being read as markup', () => {
    const { escape = String } = readMarkdown('');
    for (const text of ['5 * 3 * 2', 'a_b_', '<b>', 'x & y', '&amp;', 'C:\\*', '`x`', 'Mr Shoigu’s']) {
      expect(readMarkdown(escape(text, 0)).text).toBe(text);
    }
  });
});
