import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OBJECT } from '../../src/article/prose.ts';
import { readMdx } from '../../src/readers/mdx.ts';
import { expectSoundProse } from './prose-invariants.ts';
import { blocksOf } from './reading.ts';

function read(source: string): string[] {
  const prose = readMdx(source);
  expectSoundProse(prose);
  return blocksOf(prose);
}

describe('readMdx', () => {
  it('leaves out modules, components and expressions', () => {
    const source = `---
date: 2026-11-24
---
import Chart from './chart.js'
export const votes = {
  yes: 5,
}

# The vote

<Chart data={votes} title={{ text: "no > yes" }} />

<Aside>
The *council* had {votes.yes} members.
</Aside>

It <Tip text="x">voted</Tip> twice.{' '}
`;
    expect(read(source)).toEqual(['heading 1: The vote', `paragraph: The council had ${OBJECT} members.`, `paragraph: It voted twice.${OBJECT}`]);
  });

  it('reads directives in comments', () => {
    const { comments, source } = readMdx('One.\n\n{/* copydesk-disable */}\n\nTwo.');
    expect(comments.map(({ text }) => text)).toEqual(['copydesk-disable']);
    expect(source.slice(...comments[0].source)).toBe('{/* copydesk-disable */}');
  });

  it('leaves code and escaped braces alone', () => {
    expect(read('```js\nimport x from "y"\n{\n```\n\nA \\{brace\\} and a { lone one.')).toEqual(['paragraph: A {brace} and a { lone one.']);
  });

  it('gives sound prose for any heap of marks', () => {
    const marks = fc.constantFrom('{', '}', '{/* ', ' */}', '<A>', '</A>', '<>', '</>', '={', 'import ', 'export ', '\n', '\n\n', 'a', 'b c', '`', '```', '"', '> ', '- ', '*', '\\', '---\n');
    fc.assert(fc.property(fc.array(marks, { maxLength: 30 }), (parts) => {
      const source = parts.join('');
      const prose = readMdx(source);
      expect(prose.source).toBe(source);
      for (const { span } of prose.blocks) expect(prose.map.toSource(span)[1]).toBeLessThanOrEqual(source.length);
    }), { numRuns: 500 });
  });
});
