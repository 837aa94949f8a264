import { describe, expect, it } from 'vitest';
import table from '../../data/language/leftovers.tsv';
import { importedTables } from '../../scripts/machine-tables.ts';
import { keysOfRow } from '../../src/rule/leftover-keys.ts';
import { isAnchor, leftoverEnd, leftoverLine, leftoverStart, lineKey, MARK_ANCHORS } from '../../src/rule/leftover-table.ts';
import { readTable } from '../../src/text/table.ts';
import { anchorOf, phrasePattern } from '../../src/rule/phrase-pattern.ts';

describe('leftovers', () => {
  it.each(['Advertisement', 'READ MORE »', '12 comments', 'Show Comments', 'Follow Ada on Twitter', 'More from this section', 'Share Tweet Email'])('knows the line “%s”', (line) => {
    expect(leftoverLine(line)).toBeDefined();
  });

  it.each(['The mill', 'More mills closed', 'Comments were made by all', 'Read more books, she said'])('does not know the line “%s”', (line) => {
    expect(leftoverLine(line)).toBeUndefined();
  });

  it('knows starts and ends of lines by whole words', () => {
    expect(leftoverStart('Also read: why mills close')).toBeDefined();
    expect(leftoverStart('Photographers: they came')).toBeUndefined();
    expect(leftoverEnd('Ada Fenwick/The Mill via Getty Images')).toBeDefined();
  });
});

describe('the table of leftovers', () => {
  it('is found by the same keys as it is built into the package', () => {
    const [, ...written] = table.trimEnd().split('\n');
    const [, ...built] = importedTables()['language/leftovers.tsv'].split('\n');
    expect(built.map(keysOfRow)).toEqual(written.map(keysOfRow));
  });

  const rows = readTable(table, ['pattern', 'where', 'kind']);

  it('has whole lines as lines are looked up', () => {
    const whole = rows.filter(({ pattern, where, kind }) => where === 'line' && kind !== 'mojibake' && !pattern.split(' ').includes('_'));
    expect(whole.filter(({ pattern }) => lineKey(pattern) !== pattern)).toEqual([]);
  });

  it('is found in running text by words and these marks', () => {
    const anchors = rows.filter(({ where, kind }) => where === 'any' && kind !== 'mojibake').map(({ pattern }) => anchorOf(pattern).anchor);
    const marks = new Set(anchors.filter((anchor) => isAnchor(anchor) && /^[^\p{L}]$/u.test(anchor)));
    expect([...marks].sort()).toEqual([...MARK_ANCHORS].sort());
  });
});

describe('phrasePattern', () => {
  it('is found by its rarest word, with what stands before it', () => {
    const { anchor, match } = phrasePattern('sign up for our newsletter');
    const text = 'Do sign up for  our newsletter now.';
    expect(anchor).toBe('newsletter');
    expect(match(text, text.indexOf(anchor))).toEqual([3, 30]);
  });

  it('takes numbers for # and up to four words for _', () => {
    const { anchor, match } = phrasePattern('the post _ appeared first on');
    const text = 'The post Mills to close appeared first on The Mill.';
    expect(match(text, text.toLowerCase().indexOf(anchor))).toEqual([0, 41]);
  });

  it('matches no parts of words', () => {
    const { anchor, match } = phrasePattern('tk tk');
    expect(match('ATK TK', 'ATK TK'.indexOf(anchor.toUpperCase()))).toBeUndefined();
  });
});
