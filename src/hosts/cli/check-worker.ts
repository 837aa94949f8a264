/** What each thread of `copydesk check` runs. */
import { FileDesk } from '../node/desk.ts';
import { oneByOne } from './check-many.ts';
import type { Batch, BatchOutcome } from './threads.ts';

/** Only these formats show names, figures and dates; for others they are not looked up. */
const NO_NOTES = { verified: [], unverified: [], figures: [], dates: [] };

const desk = new FileDesk();

export default async function checkBatch({ paths, flags }: Batch): Promise<BatchOutcome> {
  const { results, problems } = await oneByOne(desk, paths, flags);
  const readsNames = flags.format === 'json' || flags.format === 'html';
  return {
    results: [...results].map(([path, result]) => {
      const { findings } = result.report;
      return [path, { ...result, report: readsNames ? { ...result.report } : { findings, ...NO_NOTES } }];
    }),
    problems,
  };
}
