/** Slugs, addresses and tags: their words are read from front matter and fields, and compared with the article's names. */
import { describe, expect, it } from 'vitest';
import { applyFixes, createProofreader } from '../../src/index.ts';
import { readerFor } from '../../src/readers/index.ts';
import { expectSoundProse } from '../readers/prose-invariants.ts';

const proofreader = await createProofreader();

function labels(source: string): string[] {
  const prose = readerFor({ format: 'markdown' }).read(source);
  expectSoundProse(prose);
  return (prose.labels ?? []).map(({ name, span }) => `${name}: ${prose.text.slice(...span)}`);
}

describe('labels of front matter', () => {
  it.each([
    ['---\nslug: ostmeyer-flies-home\n---\n\nText.', ['slug: ostmeyer flies home']],
    ['---\ntitle: A fine day\npermalink: /news/2024/05/ostmeyer.html\n---\n\nText.', ['permalink: news ostmeyer']],
    ['---\nurl: "https://paper.example/a/ostmeyer?ref=mail#top"\n---\n\nText.', ['url: a ostmeyer']],
    ['---\ntags: [economy, Jan Ostmeyer]\nkeywords:\n  - "Lena Weber"\n  - fines\ndraft: true\n---\n\nText.', ['tags: economy Jan Ostmeyer', 'keywords: Lena Weber fines']],
    ['+++\nslug = "ostmeyer-flies"\ntitle = "A fine day"\ntags = ["Jan Ostmeyer"]\n+++\n\nText.', ['slug: ostmeyer flies', 'tags: Jan Ostmeyer']],
    ['{\n"slug": "ostmeyer-flies",\n"tags": ["Jan Ostmeyer", "fines"]\n}\n\nText.', ['slug: ostmeyer flies', 'tags: Jan Ostmeyer fines']],
    ['---\nslug: 2024-05-01\nslug:\ntags: []\n---\n\nText.', []],
    ['---\ntitle: slug\n---\n\nslug: ostmeyer', []],
  ])('%j', (source, found) => {
    expect(labels(source)).toEqual(found);
  });

  it('are in no block', () => {
    const { blocks, text } = readerFor({ format: 'markdown' }).read('---\nslug: ostmeyer-flies\ntitle: A fine day\n---\n\nText.');
    expect(blocks.map(({ span }) => text.slice(...span))).toEqual(['A fine day', 'Text.']);
  });
});

function find(front: string, body: string): string[] {
  const text = `---\n${front}\n---\n\n${body}`;
  return proofreader.check(text, { format: 'markdown' }).findings.map(({ ruleId, range, fixes }) => `${ruleId}: ${text.slice(...range)} → ${fixes[0]?.text ?? ''}`);
}

describe('names in labels', () => {
  const BODY = 'Jan Ostmeyer flew home. Ostmeyer sighed, and Paula Ben-Shitrit waved.';

  it.each([
    ['slug: ostmyer-flies-home', BODY, ['name-consistency: ostmyer → ostmeyer']],
    ['slug: ben-sheetrit-waves', BODY, []], // two letters of seven: another name as well
    ['slug: ben-shirtit-waves', BODY, ['name-consistency: shirtit → shitrit']],
    ['slug: anthony-blinken-in-cairo', 'Antony Blinken flew to Cairo. Blinken sighed.', ['name-consistency: anthony → antony']],
    ['slug: erdogen-wins', 'Recep Tayyip Erdoğan won. Erdoğan sang.', ['name-consistency: erdogen → erdogan']],
    ['tags: [Jan Ostmayer]', BODY, ['name-consistency: Ostmayer → Ostmeyer']],
    // A slip of the article's own is told in the slug, too
    ['slug: heatherington-sighs', 'Paul Hetherington booked. Heatherington flew. Hetherington sighed. Hetherington left.', ['name-consistency: heatherington → hetherington', 'name-consistency: Heatherington → Hetherington']],
    // Other words
    ['slug: ostmeyers-flight', BODY, []],
    ['slug: iraqi-vote-in-may', 'Iraq voted on Monday. Iraq is large.', []],
    ['slug: blinker-sighs', 'Antony Blinken flew to Cairo. Blinken sighed.', []],
    ['slug: muller-mueller-orourke', 'Jan Müller met Beto O’Rourke. Müller sighed.', []],
    ['slug: marie-weber-wins', 'Maria Webern won. Lena Weber lost.', []],
  ])('%s', (front, body, found) => {
    expect(find(front, body)).toEqual(found);
  });

  it('are found in a field, and mended there', () => {
    const fields = [{ name: 'slug', text: '2024-05-01-ostmyer-flies-home' }, { name: 'headline', text: 'Ostmeyer flies home' }, { name: 'body', text: BODY }];
    const { findings } = proofreader.checkStory(fields);
    expect(findings.map(({ ruleId, field }) => `${ruleId} ${String(field)}`)).toEqual(['name-consistency slug']);
    expect(applyFixes(fields[0].text, { findings }, { trust: 'review' }).text).toBe('2024-05-01-ostmeyer-flies-home');
  });
});
