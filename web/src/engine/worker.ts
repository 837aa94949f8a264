/** The engine behind the page: it reads fields, checks them as one story and says what it found. */
import { ProseBuilder } from '../../../src/readers/prose-builder.ts';
import { proofreaderFrom } from '../../../src/proofreader/create.ts';
import type { Proofreader } from '../../../src/proofreader/proofreader.ts';
import { styles } from '../../../src/styles/index.ts';
import { CheckMemory } from '../../../src/engine/memory.ts';
import type { Noted, Prose, StoryField } from '../../../src/browser.ts';
import { SEPARATOR, type CheckReply, type CheckRequest, type Fact, type FieldText, type Place, type Reply } from './protocol.ts';

const proofreader = await loadProofreader();
const { rules } = proofreader;
const memory = new CheckMemory();
say({
  kind: 'ready',
  rules: rules.map(({ id, summary, why, sources = [] }) => ({ id, summary, why, sources })),
  styles: styles.map(({ name, title }) => ({ name, title })),
});
self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  try {
    say(check(proofreader, data));
  } catch (error) {
    say({ kind: 'failed', message: String(error) });
  }
});

async function loadProofreader(): Promise<Proofreader> {
  try {
    const response = await fetch(new URL('../lexicon.bin', self.location.href));
    if (!response.ok) throw new Error(`lexicon.bin: ${response.status}`);
    return proofreaderFrom(await response.arrayBuffer(), noFrontMatter);
  } catch (error) {
    say({ kind: 'failed', message: `The dictionary could not be loaded (${String(error)}).` });
    throw error;
  }
}

/** An editor's document has none, so no parser is loaded for it. */
function noFrontMatter(): unknown {
  return {};
}

function say(reply: Reply): void {
  self.postMessage(reply);
}

function check(by: Proofreader, { id, fields, settings }: CheckRequest): CheckReply {
  const start = performance.now();
  const story = fields.map((field): StoryField => {
    const prose = readField(field);
    return { name: field.name, text: prose.source, prose };
  });
  const report = by.checkStory(story, { settings, memory });
  const starts = startsOf(story);
  const facts = (noted: readonly Noted[]): Fact[] => noted.map(({ text, note = '', ranges }) => ({ text, note, places: ranges.map((range) => placeOf(starts, range)) }));
  const findings = report.findings.map((finding) => ({
    finding,
    place: { field: finding.fieldIndex ?? 0, range: finding.range },
    because: (finding.because ?? []).map((range, i) => ({ field: finding.becauseFields?.[i] ?? 0, range })),
  }));
  const lists = { verified: facts(report.verified), unverified: facts(report.unverified), figures: facts(report.figures), dates: facts(report.dates) };
  return { kind: 'checked', id, findings, ...lists, milliseconds: performance.now() - start };
}

/** The editor's blocks as they stand, so that every place is a place in the editor. */
function readField({ blocks }: FieldText): Prose {
  const builder = new ProseBuilder();
  let source = 0;
  for (const { kind, level, text, marks } of blocks) {
    builder.begin(kind, level);
    const start = builder.length;
    builder.addVerbatim(text, source);
    for (const mark of marks) builder.addMark(mark.kind, start + mark.span[0], start + mark.span[1]);
    builder.end();
    source += text.length + SEPARATOR.length;
  }
  return builder.finish(blocks.map(({ text }) => text).join(SEPARATOR), 'editor');
}

/** Where each field begins in the joined story. */
function startsOf(story: readonly StoryField[]): number[] {
  let at = 0;
  return story.map(({ text }) => {
    const start = at;
    at += text.length + SEPARATOR.length;
    return start;
  });
}

function placeOf(starts: readonly number[], [from, to]: readonly [number, number]): Place {
  const field = starts.findLastIndex((start) => start <= from);
  return { field, range: [from - starts[field], to - starts[field]] };
}
