/** Reckonings that do not come out, in the many ways news states them; and the same ones put right. */
import { describe, expect, it } from 'vitest';
import { createProofreader } from '../../src/index.ts';
import { readMarked } from '../rules/marked.ts';

const proofreader = await createProofreader();

function found(text: string, published?: string): { start: number; end: number; fix: string | undefined }[] {
  const { findings } = proofreader.check(text, published === undefined ? {} : { published });
  return findings.filter(({ ruleId }) => ruleId === 'arithmetic').map(({ range, fixes }) => ({ start: range[0], end: range[1], fix: fixes[0]?.text }));
}

/** The marked figure, and what is to stand there. */
const WRONG: readonly (readonly [string, string | undefined])[] = [
  ['The committee has 15 members: seven from Labour, five from the Greens and ⟦two⟧ from the Centre.', 'three'],
  ['The site cost £3.2m and the works £1.1m, a total of ⟦£4.5m⟧.', '£4.3m'],
  ['He spent $250 on food, $300 on rent and $50 on fares, making ⟦$650⟧ in all.', '$600'],
  ['Rowe used £11,500 of savings and £9,000 of her sister’s to fill a gap of ⟦£21,500⟧.', '£20,500'],
  ['The crashes killed 346 people, 189 in Oakton and ⟦167⟧ in Rowe.', '157'],
  ['The bid was for Rs 18,000 crore, of which Rs 2,700 crore was cash and ⟦Rs 16,300 crore⟧ was debt.', 'Rs 15,300 crore'],
  ['Eleven miners were underground. Seven were rescued and ⟦three⟧ died.', 'four'],
  ['The flood killed 12 people, including seven in Oakton and ⟦six⟧ in Rowe.', 'five'],
  ['Of the 30 pupils, 12 are boys and ⟦17⟧ are girls.', '18'],
  ['Smith won with 12,431 votes to Moss’s 11,209, a majority of ⟦1,122⟧.', '1,222'],
  ['The council voted 31 to 22 for the plan, a majority of ⟦11⟧.', '9'],
  ['Shares fell 12 points to ⟦340⟧ from 354.', '342'],
  ['The index, at 4,512 on Friday, closed 22 points higher at ⟦4,544⟧.', '4,534'],
  ['The share cost $250 in May and closed at $206 on Monday, ⟦$54⟧ lower.', '$44'],
  ['Unemployment fell to 4.2 per cent from 4.6 per cent, a drop of ⟦0.3 percentage points⟧.', '0.4 percentage points'],
  ['The temperature rose from 18C to 23C, up ⟦six⟧ degrees.', 'five'],
  ['Profit rose ⟦15%⟧ to £46m from £42m.', '10%'],
  ['The clinic treated 300 patients in May and 360 in June, a rise of ⟦25%⟧.', '20%'],
  ['The new range is 4.75% to 5%, down from 5.25% to ⟦5.75%⟧.', '5.5%'],
  ['Between 1999 and 2015, a span of ⟦15⟧ years, he wrote nothing.', '16'],
  ['She led the firm from March 1991 until December 2012, a tenure of ⟦31⟧ years.', '21'],
  ['He died in 1994, ⟦eleven⟧ years after his first stroke in 1982.', 'twelve'],
  ['Her ⟦13-year⟧ reign, from 1990 to 2005, was calm.', '15-year'],
  ['They won 20, drew nine and lost eight of their ⟦38⟧ games.', '37'],
  ['The race was won by Vale three times, in 1998, 2001, 2004 and 2007.'.replace('three', '⟦three⟧'), 'four'],
  ['It is her ⟦third⟧ title, after those of 2009, 2011 and 2014.', 'fourth'],
  ['The party has ⟦three⟧ leaders: Ada Moss, Tom Lind, Jan Roe and Kim Vale.', 'four'],
  ['He won 12 of 48 races, or ⟦30%⟧.', '25%'],
  ['The bus held 30 people, ⟦35⟧ of whom were hurt.', undefined],
  ['The nine-member court ruled 6-⟦4⟧ against him.', '3'],
  ['Some ⟦120%⟧ of voters backed it.', undefined],
  ['The war began on 5 March 2024 and ended on 26 March, ⟦two⟧ weeks later.', 'three'],
  ['The fair runs from June 3 to June 10, ⟦nine⟧ days in all.', 'seven'],
  ['⟦Three⟧ people, a man and a woman, were held.', 'Two'],
  ['She leaves ⟦two⟧ sons, Ada, Tom and Kim.', 'three'],
  ['The bank cut its rate by a quarter point to ⟦5%⟧ from 5.5%.', '5.25%'],
  ['The bank raised its rate by ⟦25 basis points⟧ to 5.5% from 5%.', '50 basis points'],
  ['Moss has a ⟦four-point⟧ lead, 45 to 42.', 'three-point'],
  ['They bought 40 chairs at £25 each, ⟦£900⟧ in all.', '£1,000'],
];

const RIGHT: readonly string[] = [
  'The committee has 15 members: seven from Labour, five from the Greens and three others.',
  'The site cost $1.2 billion and the works $1.5 billion, a total of $2.8 billion.',
  'Police held two people, one in Oakton and one in Rowe.',
  'Sales were $1.2 billion in 2022 and $1.5 billion in 2023, an increase of $400 million.',
  'The index, at 4,512 on Friday, closed 22 points higher at 4,534.',
  'She led the firm from March 1991 until December 2012, a tenure of nearly 22 years.',
  'He died in 1994, 12 years after his first stroke in 1982.',
  'In the poll 52% backed the plan and 49% opposed it.',
  'Revenue rose from about $4 billion to $100 billion, a 25-fold increase.',
  'They won 20 and lost eight of their 38 games.',
  'He won 12 of 48 races, or 25%, and pays £52,000 a year, or £1,000 a week.',
  'The nine-member court ruled 6-3 against him.',
  'The board has three types, each with three modes, for a total of nine.',
  'The bank cut its rate by a quarter point to 5.25% from 5.5%.',
  'Five people, a man, two women and two children, were hurt. She leaves two sons, Tom and Kim, and a sister.',
  'The war began on 5 March 2024 and ended on 26 March, three weeks later.',
  'Of the 12 people on board, 10 of whom were students, three died.',
  'The three leaders, Ada Moss and Tom Lind among them, met: Oakton, Rowe and Vale were named.',
];

describe('figures', () => {
  it.each(WRONG)('finds %s', (marked, fix) => {
    const { text, spans } = readMarked(marked);
    expect(found(text)).toEqual([{ start: spans[0][0], end: spans[0][1], fix }]);
  });

  it.each(RIGHT)('is silent on %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('reckons to the day of publication', () => {
    const text = 'The mill was built in 1924, 90 years ago. The firm, founded in 1964, will be 60 this year.';
    expect(found(text, '2024-06-12').map(({ fix }) => fix)).toEqual(['100']);
    expect(found(text)).toEqual([]);
  });

  it('leaves the figure that the rest of the article bears out', () => {
    const text = 'The side finished with 126 medals to 91, a lead of 35.\n\nThere were 40 gold, 44 silver and 42 bronze medals, 125 medals in all.';
    expect(found(text).map(({ fix }) => fix)).toEqual(['126']);
  });
});
