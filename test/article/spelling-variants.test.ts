import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { variantOf } from '../../src/article/spelling-variants.ts';
import { readTable } from '../../src/text/table.ts';
import { articleOf } from './article-of.ts';

const { lexicon } = articleOf('');
const pairs = readTable(readFileSync(new URL('../../data/words/variants-ise.tsv', import.meta.url), 'utf8'), ['us', 'gb']);

describe('-ise and -ize', () => {
  it('finds by ending and dictionary what a list of pairs has', () => {
    const missed = pairs.filter(({ us, gb }) => variantOf(us.toLowerCase(), lexicon)?.gb !== gb.toLowerCase());
    // Compounds are taken part by part; “-yzes” is a verb or the plural of “-ysis”; the rest are other endings.
    const others = missed.filter(({ us }) => !/[- ]|ly[sz]es$|yz(?:es?d?|ing)$|izers?$|cogni|under|union/.test(us));
    expect(others.map(({ us }) => us)).toEqual([]);
  });

  it.each(['advertise', 'surprised', 'raises', 'prize', 'downsize', 'seized', 'comprise', 'treatise', 'analyses'])('leaves %s alone', (word) => {
    expect(variantOf(word, lexicon)).toBeUndefined();
  });
});
