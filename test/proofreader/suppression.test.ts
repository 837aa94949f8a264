/** What is found and not said: comments, “[sic]”, vocabulary, quotations. */
import { describe, expect, it } from 'vitest';
import { createProofreader, type CheckOptions } from '../../src/index.ts';
import { told } from './told.ts';

const proofreader = await createProofreader();

function markdown(text: string, options: CheckOptions = {}): string[] {
  return told(text, proofreader.check(text, { format: 'markdown', ...options }));
}

const GOVERMENT = 'spelling|goverment|government';
const THE_THE = 'doubled-word|the the|the';

describe('comments', () => {
  it('turn all rules off for the next line', () => {
    expect(markdown('<!-- copydesk-disable-next-line -->\nThe goverment left the the hall.\n\nThe goverment fell.\n')).toEqual([GOVERMENT]);
  });

  it('skip empty lines to the next line', () => {
    expect(markdown('<!-- copydesk-disable-next-line -->\n\nThe goverment fell.\n')).toEqual([]);
  });

  it('turn only the named rules off, and carry a reason', () => {
    expect(markdown('<!-- copydesk-disable-next-line spelling -- the firm spells itself so -->\nThe goverment left the the hall.\n')).toEqual([THE_THE]);
    expect(markdown('<!-- copydesk-disable-next-line spelling, doubled-word -->\nThe goverment left the the hall.\n')).toEqual([]);
  });

  it('turn rules off in their own line', () => {
    expect(markdown('The goverment fell. <!-- copydesk-disable-line spelling -->\nThe goverment fell.\n')).toEqual([GOVERMENT]);
  });

  it('turn rules off for a block, up to the other comment', () => {
    const text = '<!-- copydesk-disable -->\n\nThe goverment fell.\n\n<!-- copydesk-enable -->\n\nThe goverment fell.\n';
    const [one, ...more] = proofreader.check(text, { format: 'markdown' }).findings;
    expect(more).toEqual([]);
    expect(one.range[0]).toBe(text.lastIndexOf('goverment'));
  });

  it('turn rules off up to the end', () => {
    expect(markdown('The goverment fell.\n\n<!-- copydesk-disable spelling -->\n\nThe goverment left the the hall.\n')).toEqual([GOVERMENT, THE_THE]);
  });

  it('turn one of two disabled rules on again', () => {
    const text = '<!-- copydesk-disable spelling doubled-word -->\n\nThe goverment left the the hall.\n\n<!-- copydesk-enable spelling -->\n\nThe goverment left the the hall.\n';
    expect(markdown(text)).toEqual([GOVERMENT]);
  });

  it('are only comments if they say something else, or stand in code', () => {
    expect(markdown('<!-- copydesk disable -->\nThe goverment fell.\n')).toEqual([GOVERMENT]);
    expect(markdown('`<!-- copydesk-disable -->`\n\nThe goverment fell.\n')).toEqual([GOVERMENT]);
  });
});

describe('[sic]', () => {
  it.each(['The goverment [sic] fell.', 'The goverment (sic) fell.', '“Our goverment [sic] fell,” he wrote.', 'The “goverment” [sic] fell.'])('%s', (text) => {
    expect(markdown(text)).toEqual([]);
  });

  it('speaks for the words before it alone', () => {
    expect(markdown('The goverment [sic] and the parliment fell.')).toEqual(['spelling|parliment|parliament']);
  });
});

describe('vocabulary', () => {
  it('of the call', () => {
    expect(markdown('The goverment fell.', { settings: { vocabulary: ['goverment'] } })).toEqual([]);
  });

  it('of the front matter', () => {
    expect(markdown('---\ntitle: A\ncopydesk:\n  vocabulary: [goverment]\n---\n\nThe goverment and the parliment fell.\n')).toEqual(['spelling|parliment|parliament']);
  });

  it('serves possessives and sentence starts', () => {
    expect(markdown('The klimpert’s owner left. A klimpert stayed.', { settings: { vocabulary: ['klimpert'] } })).toEqual([]);
  });
});

describe('quotations', () => {
  it('keep their words, but for slips of the keyboard', () => {
    expect(markdown('“However, The goverment fell,” she said.')).toEqual([GOVERMENT]);
  });

  it('end where they end', () => {
    expect(markdown('“It fell,” she said. Meanwhile, The council met again.')).toEqual(['mid-sentence-capital|The|the']);
  });
});
