/** A story in named fields is read as one article; findings say which field they stand in. */
import { describe, expect, it } from 'vitest';
import { applyFixes, createProofreader, type StoryField } from '../../src/index.ts';

const proofreader = await createProofreader();
const BODY = 'The truce held on Monday, the second day of the truce. “The truce is fragile,” the mediator said.';

function check(fields: readonly StoryField[]): string[] {
  return proofreader.checkStory(fields).findings.map(({ ruleId, field, fieldIndex, range, fixes }) => {
    const { text } = fields[fieldIndex ?? -1];
    return `${ruleId}|${String(field)} ${String(fieldIndex)}|${text.slice(...range)}|${fixes[0]?.text ?? ''}`;
  });
}

describe('checkStory', () => {
  it('places findings in their fields', () => {
    expect(check([
      { name: 'headline', text: 'Truce holds in the hills' },
      { name: 'body', text: `${BODY} The goverment fell.` },
      { name: 'caption', text: 'The the hills on Monday.' },
    ])).toEqual(['spelling|body 1|goverment|government', 'doubled-word|caption 2|The the|The']);
  });

  it('tells a slip in one field by the words of another', () => {
    expect(check([{ name: 'body', text: BODY }, { name: 'caption', text: 'Soldiers keep the truse.' }])).toEqual(['spelling|caption 1|truse|truce']);
  });

  it('tells two fields of one name apart', () => {
    expect(check([{ name: 'caption', text: 'The hills.' }, { name: 'caption', text: 'The goverment.' }])).toEqual(['spelling|caption 1|goverment|government']);
  });

  it('reads each field in its own format', () => {
    const body = '# Truce\n\nThe gover**ment** fell.';
    expect(check([{ name: 'headline', text: 'Truce *holds' }, { name: 'body', text: body, format: 'markdown' }])).toEqual(['spelling|body 1|gover**ment|govern**ment']);
  });

  it('takes empty fields', () => {
    expect(check([{ name: 'headline', text: '' }, { name: 'body', text: 'The goverment fell.' }, { name: 'caption', text: '' }])).toEqual(['spelling|body 1|goverment|government']);
    expect(proofreader.checkStory([]).findings).toEqual([]);
  });

  it('gives fixes that fit the field', () => {
    const fields = [{ name: 'headline', text: 'Truce  holds' }, { name: 'body', text: `${BODY}  The goverment fell.` }];
    const { findings } = proofreader.checkStory(fields);
    const mended = fields.map(({ text }, i) => applyFixes(text, { findings: findings.filter(({ fieldIndex }) => fieldIndex === i) }, { trust: 'review' }).text);
    expect(mended).toEqual(['Truce holds', `${BODY} The government fell.`]);
  });

  it('names the nearest format', () => {
    expect(() => proofreader.checkStory([{ name: 'body', text: 'x', format: 'markdwon' }])).toThrow('did you mean “markdown”');
  });
});
