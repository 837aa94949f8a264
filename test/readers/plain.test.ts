import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../src/readers/plain.ts';
import { expectSoundProse } from './prose-invariants.ts';
import { blocksOf } from './reading.ts';

function read(source: string): string[] {
  const prose = readPlain(source);
  expectSoundProse(prose);
  return blocksOf(prose);
}

describe('paragraphs', () => {
  it('are lines, where lines are not wrapped', () => {
    expect(read('The council met on Monday.\nIt voted to close the pool.\n\nResidents were angry.')).toEqual([
      'paragraph: The council met on Monday.',
      'paragraph: It voted to close the pool.',
      'paragraph: Residents were angry.',
    ]);
  });

  it('are runs of lines, where lines are wrapped', () => {
    const wrapped = [
      'The council met on Monday and voted, after four hours of talks, to',
      'close the swimming pool in Mill Lane for good. It has lost money',
      'since it was built.',
      '',
      'Residents of the quarter said they would go to court, as they did',
      'when the library was to be closed.',
    ];
    const paragraphs = [wrapped.slice(0, 3).join('\n'), wrapped.slice(4).join('\n')];
    expect(read(wrapped.join('\n'))).toEqual(paragraphs.map((text) => `paragraph: ${text}`));
    expect(read(wrapped.join('\r\n')).map((block) => block.replaceAll('\r', ''))).toEqual(
      paragraphs.map((text) => `paragraph: ${text}`),
    );
  });

  it('are lines in a list of headlines', () => {
    const lines = [
      'Council votes to close swimming pool in Mill Lane',
      'Residents of Mill Lane to go to court over the pool',
      'Library stays open after all, mayor tells angry crowd',
    ];
    expect(read(lines.join('\n'))).toHaveLength(3);
  });

  it('have no space at their ends', () => {
    expect(read('  The vote is over. \t\n\u00a0\u00a0\nTurnout was low.  ')).toEqual([
      'paragraph: The vote is over.',
      'paragraph: Turnout was low.',
    ]);
  });

  it('hold a letter or a figure', () => {
    expect(read('One.\n***\n—\n2\n')).toEqual(['paragraph: One.', 'paragraph: 2']);
  });
});

describe('headings', () => {
  it('are the short lines above the first paragraph', () => {
    expect(read('Council closes pool\nAngry scenes in Mill Lane\n\nThe council met.\nA short line\nIt voted.')).toEqual([
      'heading 1: Council closes pool',
      'heading 2: Angry scenes in Mill Lane',
      'paragraph: The council met.',
      'paragraph: A short line',
      'paragraph: It voted.',
    ]);
  });

  it('are none in a text that is one line', () => {
    expect(read('Council closes pool')).toEqual(['paragraph: Council closes pool']);
  });

  it('do not end in a stop, a colon or a stop in quotation marks', () => {
    expect(read('“We will not pay.”\nThe council met.')[0]).toBe('paragraph: “We will not pay.”');
    expect(read('The council met:\nIt voted.')[0]).toBe('paragraph: The council met:');
  });
});

describe('lists', () => {
  it('have items without their marks', () => {
    expect(read('They said:\n- one\n• two\n* three\n1. four\n12) five\n- ')).toEqual([
      'paragraph: They said:',
      'list-item 1: one',
      'list-item 1: two',
      'list-item 1: three',
      'list-item 1: four',
      'list-item 1: five',
    ]);
  });

  it('are not made of numbers and dashes in a sentence', () => {
    expect(read('1.5 million voted.\n-20 degrees.\n2024. That was it.')).toEqual([
      'paragraph: 1.5 million voted.',
      'paragraph: -20 degrees.',
      'paragraph: 2024. That was it.',
    ]);
  });

  it('part wrapped paragraphs only after an item or a stop', () => {
    const prose = 'The mayor went home after the four hours of talks in the old hall\n- and slept, he said, like a child that has been out all day in the\nsnow.';
    expect(read(prose)).toHaveLength(1);
    const list = 'The mayor named the two measures that he thinks the council will\nhave to take this year:\n- close the pool, which has lost money since it was built and needs\n  a new roof\n- raise the rates';
    expect(read(list).slice(1)).toEqual([
      'list-item 1: close the pool, which has lost money since it was built and needs\n  a new roof',
      'list-item 1: raise the rates',
    ]);
  });
});

describe('readPlain', () => {
  it('maps every offset to itself, past a byte order mark', () => {
    const prose = readPlain('\uFEFFA *b* &amp; c.\r\n');
    expect(prose.text).toBe('A *b* &amp; c.\r\n');
    expect(prose.map.toSource([2, 5])).toEqual([3, 6]);
    expect(prose.map.isVerbatim([0, 14])).toBe(true);
  });

  it('has no blocks in an empty text', () => {
    expect(read('')).toEqual([]);
    expect(read('\uFEFF')).toEqual([]);
    expect(read(' \n \r\n')).toEqual([]);
  });

  it('gives sound prose for any string', () => {
    const parts = fc.constantFrom('The vote', ' was over.', '\n', '\r\n', '\n\n', '- ', '1. ', '“', ' ', '\t', '\ud83d', '\u2028', 'é', '.', 'x'.repeat(60));
    fc.assert(fc.property(fc.array(parts, { maxLength: 30 }), (texts) => expectSoundProse(readPlain(texts.join('')))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expectSoundProse(readPlain(text))));
  });
});
