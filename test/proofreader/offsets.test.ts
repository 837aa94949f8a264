/** Findings stand where the slip stands in the source as given, whatever markup, entities or characters are around it. */
import { describe, expect, it } from 'vitest';
import { applyFixes, createProofreader } from '../../src/index.ts';
import { readMarked, showMarked } from '../rules/marked.ts';

const proofreader = await createProofreader();

function marks(marked: string, format: string): string {
  const { text } = readMarked(marked);
  return showMarked(text, proofreader.check(text, { format }).findings.map(({ range }) => range));
}

describe('Markdown', () => {
  it.each([
    ['emphasis around a word', 'The *⟦goverment⟧* fell.'],
    ['emphasis inside a word', 'The ⟦gover**ment⟧** fell.'],
    ['a link', 'The [⟦goverment⟧](https://example.org/goverment) fell.'],
    ['a link’s title is no text', 'The [house](x "teh goverment") fell.'],
    ['a reference link', 'The [⟦goverment⟧][g] fell.\n\n[g]: https://example.org/goverment'],
    ['entities before it', 'Fish &amp; chips &mdash; the &quot;⟦goverment⟧&quot; fell.'],
    ['an entity inside it', 'The ⟦go&#118;erment⟧ fell.'],
    ['escapes', 'A \\*star\\* and the ⟦goverment⟧ fell.'],
    ['emoji before it', 'A 🎉 party 👩🏽‍🚒 and the ⟦goverment⟧ fell.'],
    ['code is no text', 'Run `goverment` and the ⟦goverment⟧ fell.\n\n```\ngoverment\n```\n\n    goverment\n'],
    ['a list', '- The house\n- The ⟦goverment⟧\n  - The ⟦parliment⟧\n'],
    ['a quotation', '> The ⟦goverment⟧ fell.\n> It was the ⟦parliment⟧.'],
    ['a table', '| who | what |\n|---|---|\n| ⟦goverment⟧ | fell |\n'],
    ['an image’s alt text', 'A picture: ![The ⟦goverment⟧ sits](a.png) of it.'],
    ['a footnote', 'It fell.[^1]\n\n[^1]: The ⟦goverment⟧ did.\n'],
    ['front matter is no text but for its headline', '---\ntitle: The ⟦goverment⟧\nslug: teh-goverment\n---\n\nThe ⟦goverment⟧ fell.\n'],
    ['an HTML block', '<p>The ⟦goverment⟧ fell.</p>\n'],
    ['inline HTML', 'The <b>⟦goverment⟧</b> fell, <span title="goverment">it</span> did.'],
    ['a heading with a closing run', '## The ⟦goverment⟧ falls ##\n'],
    ['a setext heading', 'The ⟦goverment⟧ falls\n=====\n'],
    ['two lines of a paragraph', 'The\n⟦goverment⟧\nfell, and the⟦  ⟧house stood.'],
    ['an autolink', 'See <https://example.org/goverment>, the ⟦goverment⟧ fell.'],
    ['strikethrough', 'The ~~⟦goverment⟧~~ fell.'],
  ])('%s', (_, marked) => {
    expect(marks(marked, 'markdown')).toBe(marked);
    const crlf = marked.replaceAll('\n', '\r\n');
    expect(marks(crlf, 'markdown')).toBe(crlf);
  });

  it('begins at 0 behind a byte order mark', () => {
    const marked = '\uFEFFThe ⟦goverment⟧ fell.';
    expect(marks(marked, 'markdown')).toBe(marked);
    expect(marks(marked, 'text')).toBe(marked);
  });
});

describe('plain text', () => {
  it.each([
    ['emoji before it', 'A 🎉 party and the ⟦goverment⟧ fell.'],
    ['no-break spaces', 'The\u00a0⟦goverment⟧\u00a0fell.'],
    ['a soft hyphen inside it', 'The ⟦gover\u00adment⟧ fell.'],
    ['letters that combine', 'Senor Nun\u0303ez and the ⟦goverment⟧ fell.'],
    ['another script', 'Москва, 東京 and the ⟦goverment⟧ fell.'],
    ['several paragraphs', 'One house stood.\n\nThe ⟦goverment⟧ fell.\n\nTwo stood.'],
    ['asterisks are no markup', 'The *⟦goverment⟧* fell.'],
  ])('%s', (_, marked) => {
    expect(marks(marked, 'text')).toBe(marked);
    const crlf = marked.replaceAll('\n', '\r\n');
    expect(marks(crlf, 'text')).toBe(crlf);
  });
});

describe('fixes leave markup alone', () => {
  const mended = (text: string, format = 'markdown'): string => applyFixes(text, proofreader.check(text, { format }), { trust: 'review' }).text;

  it.each([
    ['The *goverment* fell.', 'The *government* fell.'],
    ['The gover**ment** fell.', 'The govern**ment** fell.'],
    ['Fish &amp; chips,  and the [goverment](x).', 'Fish &amp; chips, and the [government](x).'],
    ['| the the | b |\n|---|---|\n', '| the | b |\n|---|---|\n'],
    ['It fell **,** she said.', 'It fell**,** she said.'],
  ])('%s', (before, after) => {
    expect(mended(before)).toBe(after);
  });

  it('and those that would cross markup are to be looked at', () => {
    const text = 'The **the** house fell.';
    const [finding] = proofreader.check(text, { format: 'markdown' }).findings;
    expect(finding.fixes.map(({ trust }) => trust)).toEqual(['review']);
  });
});
