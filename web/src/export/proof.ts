/** A proof to print or send: the article with marks in the text and numbered notes below, in one file without script. */
import type { Desk } from '../desk.ts';
import { shownFix, type Slip } from '../slips.ts';
import { labelOf } from '../story/fields.ts';
import { correctedStory, type CorrectedBlock } from './corrected.ts';

const STYLE = `body{font:17px/1.6 Charter,Georgia,serif;max-width:42rem;margin:3rem auto;padding:0 1rem;color:#1c1b19}
h1{font-size:1.9rem;line-height:1.2}section>small{color:#6b665e;letter-spacing:.04em;text-transform:uppercase;font:600 .7rem/1 system-ui}
mark{background:none;text-decoration:underline wavy #b3261e 2px;text-underline-offset:3px}mark.warning{text-decoration:underline dashed #8a5a00 2px}
mark.query{text-decoration:underline double #5b3fa8}sup{font:600 .65rem system-ui}ol{font:15px/1.5 system-ui;padding-left:1.4rem}li b{font-weight:600}`;

export function proofPage({ text, slips, decisions }: Desk): string {
  const numbers = new Map(slips.flatMap((slip, i) => slip.places.map(({ story }) => [story.finding, i + 1] as const)));
  const blocks = correctedStory(text, slips, () => false).filter(({ pieces }) => pieces.length > 0);
  const parts = blocks.map((block, i) => `${block.field === blocks[i - 1]?.field ? '' : `<section><small>${escape(labelOf(block.field))}</small></section>`}${blockHtml(block, numbers)}`);
  const queries = decisions.queries.map(({ question, state, note }) => `<li>${escape(question)} <i>${state}${note === '' ? '' : `: ${escape(note)}`}</i></li>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Proof</title><style>${STYLE}</style>
${parts.join('\n')}
<hr><ol>${slips.map(note).join('\n')}</ol>
${queries.length === 0 ? '' : `<h2>Queries</h2><ol>${queries.join('\n')}</ol>`}</html>
`;
}

function blockHtml({ kind, field, pieces }: CorrectedBlock, numbers: ReadonlyMap<unknown, number>): string {
  const inner = pieces.map(({ before, finding }) => {
    if (finding === undefined) return escape(before);
    const name = finding.query === true ? 'query' : finding.severity;
    return `<mark class="${name}">${escape(before)}</mark><sup>${numbers.get(finding) ?? ''}</sup>`;
  });
  const tag = field === 'headline' ? 'h1' : kind === 'heading' ? 'h2' : kind === 'quotation' ? 'blockquote' : 'p';
  return `<${tag}>${inner.join('')}</${tag}>`;
}

function note({ finding }: Slip): string {
  const [fix] = finding.fixes;
  return `<li>${escape(finding.message)}${fix === undefined ? '' : ` <b>${escape(shownFix(finding, fix))}</b>`}</li>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
