/** What each thread of `copydesk check` runs. */
import { FileDesk } from '../node/desk.ts';
import { oneByOne } from './check-many.ts';
import type { Batch, BatchOutcome } from './threads.ts';

const desk = new FileDesk();

export default async function checkBatch({ paths, flags }: Batch): Promise<BatchOutcome> {
  const { results, problems } = await oneByOne(desk, paths, flags);
  const readsNames = flags.format === 'json' || flags.format === 'html';
  return {
    results: [...results].map(([path, result]) => {
      const { findings } = result.report;
      const report = readsNames ? { findings, verified: result.report.verified, unverified: result.report.unverified } : { findings, verified: [], unverified: [] };
      return [path, { ...result, report }];
    }),
    problems,
  };
}
