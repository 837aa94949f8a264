/** Leaves out what the baseline knows, or writes it anew, and says in one line how far the two have drifted apart. */
import type { FileResult } from './check-file.ts';
import type { CheckFlags } from './check-flags.ts';
import { Baseline } from './baseline.ts';

/** @throws InputError */
export function applyBaseline(results: readonly FileResult[], location: string, { updateBaseline }: Pick<CheckFlags, 'updateBaseline'>): readonly FileResult[] {
  const baseline = Baseline.open(location);
  const known = results.filter(({ path }) => path !== '<stdin>');
  const sifted = new Map(known.map((result) => [result, baseline.sift(result)]));
  const fresh = results.map((result) => sifted.get(result)?.result ?? result);
  const gone = [...sifted.values()].reduce((sum, { goneCount }) => sum + goneCount, 0) + baseline.countLost();
  if (updateBaseline) {
    const added = fresh.filter(({ path }) => path !== '<stdin>').reduce((sum, { report }) => sum + report.findings.length, 0);
    baseline.update(known);
    process.stderr.write(`${location}: ${baseline.size} findings kept, ${added} of them new, ${gone} gone\n`);
  } else if (gone > 0) {
    process.stderr.write(`${location}: ${gone} of its findings ${gone === 1 ? 'is' : 'are'} gone; --update-baseline renews it\n`);
  }
  return fresh;
}
