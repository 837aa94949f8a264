/** The retext plugins in the pipelines that people build. */
import rehypeParse from 'rehype-parse';
import rehypeRetext from 'rehype-retext';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import { retext } from 'retext';
import retextEnglish from 'retext-english';
import retextSpell from 'retext-spell';
import retextStringify from 'retext-stringify';
import dictionary from 'dictionary-en';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import copydesk, { brokenDash, doubledWord, spelling } from '../../src/retext.ts';

/** Each message as `rule|what stands|first replacement`, with a check that its place says the same. */
function told(file: VFile, text = String(file)): string[] {
  return file.messages.map(({ ruleId, actual, expected, place }) => {
    expect(place && 'start' in place ? text.slice(place.start.offset, place.end.offset) : undefined).toBe(actual);
    return `${String(ruleId)}|${String(actual)}|${expected?.[0] ?? ''}`;
  });
}

const SLIPS = 'The goverment fell on Tuesday. The the harbour was shut.';
const FOUND = ['spelling|goverment|government', 'doubled-word|The the|The'];

describe('the plugin for all rules', () => {
  it('marks plain text under retext', async () => {
    const file = await retext().use(copydesk).process(SLIPS);
    expect(told(file)).toEqual(FOUND);
  });

  it('gives VFileMessages that other tools can act on', async () => {
    const file = await retext().use(copydesk).process(new VFile({ value: SLIPS, path: 'story.txt' }));
    const [message] = file.messages;
    expect(message).toMatchObject({ source: 'copydesk', ruleId: 'spelling', line: 1, column: 5, fatal: false, actual: 'goverment', url: 'docs/rules/spelling.md' });
    expect(message.expected).toContain('government');
    expect(message.note).toContain('error');
  });

  it('reads bytes', async () => {
    const file = await retext().use(copydesk).process(new VFile({ value: new TextEncoder().encode(`Señora Vidal left. ${SLIPS}`) }));
    expect(told(file)).toEqual(FOUND);
  });

  it('takes settings', async () => {
    const file = await retext().use(copydesk, { rules: { spelling: false } }).process(SLIPS);
    expect(told(file)).toEqual(FOUND.slice(1));
  });

  it('refuses settings that it does not know, by name', async () => {
    await expect(retext().use(copydesk, { rules: { speling: true } }).process(SLIPS)).rejects.toThrow('did you mean ‘spelling’');
  });

  it('gives information as information', async () => {
    const file = await retext().use(copydesk, { rules: { spelling: 'info' } }).process('The goverment fell.');
    expect(file.messages.map(({ fatal }) => fatal)).toEqual([undefined]);
  });
});

describe('under remark-retext', () => {
  const markdown = `# Harbour shut

The gover**ment** fell &mdash; again. Run \`teh teh\` first.

| teh | b |
|---|---|

> The the harbour.
`;
  const run = async (file: string | VFile): Promise<string[]> =>
    told(await unified().use(remarkParse).use(remarkRetext, unified().use(retextEnglish).use(copydesk)).use(retextStringify).process(file), markdown);

  it('reads the file’s own Markdown when its path says so', async () => {
    expect(await run(new VFile({ value: markdown, path: 'a.md' }))).toEqual(['spelling|gover**ment|govern**ment', 'spelling|teh|the', 'doubled-word|The the|The']);
  });

  it('reads the tree when nothing tells the format', async () => {
    expect(await run(markdown)).toEqual(['spelling|gover**ment|govern**ment', 'spelling|teh|the', 'doubled-word|The the|The']);
  });
});

describe('under rehype-retext', () => {
  const run = async (html: string): Promise<string[]> =>
    told(await unified().use(rehypeParse, { fragment: true }).use(rehypeRetext, unified().use(retextEnglish).use(copydesk)).use(retextStringify).process(html), html);

  it('marks words between tags', async () => {
    expect(await run('<h1>Port shut</h1>\n<p>The <b>goverment</b> fell on Tuesday.</p>\n<pre>teh teh</pre>')).toEqual(['spelling|goverment|government']);
  });

  it('keeps its place behind entities', async () => {
    expect(await run('<p>Se&ntilde;ora Vidal&rsquo;s bar &amp; inn &ndash; the the goverment &lt;shut&gt; it.</p>')).toEqual(['doubled-word|the the|the', 'spelling|goverment|government']);
  });

  it('keeps its place in pages of several lines and nested tags', async () => {
    const html = `<article>\n  <p>Se&ntilde;or Rey, said <a href="x">Ana <em>Vidal</em></a>,\n  met the the mayor.</p>\n  <ul><li>The goverment fell.</li></ul>\n</article>`;
    expect(await run(html)).toEqual(['doubled-word|the the|the', 'spelling|goverment|government']);
  });
});

describe('plugins for one rule', () => {
  it('run alone, whatever else the file’s configuration turns on', async () => {
    const file = await retext().use(spelling).process(SLIPS);
    expect(told(file)).toEqual(FOUND.slice(0, 1));
  });

  it('run beside one another', async () => {
    const file = await retext().use(spelling).use(doubledWord).use(brokenDash).process(SLIPS);
    expect(told(file).sort()).toEqual([...FOUND].sort());
  });

  it('take a severity', async () => {
    const file = await retext().use(spelling, 'warning').process(SLIPS);
    expect(file.messages[0].note).toContain('warning');
  });
});

it('runs beside retext-spell in one pipeline', async () => {
  const file = await retext().use(copydesk).use(retextSpell, { dictionary, ignore: ['harbour'] }).process(SLIPS);
  const sources = file.messages.map(({ source, actual }) => `${String(source)} ${String(actual)}`);
  expect(sources.sort()).toEqual(['copydesk The the', 'copydesk goverment', 'retext-spell goverment']);
});
