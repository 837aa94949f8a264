/**
 * The articles of fixtures/ from their marked forms in fixtures/marked/.
 *
 * A mark is ⟦what stands|rule|what the first fix makes of it⟧; without a third part the fix does not matter. `?rule` is a
 * slip that no rule finds yet, and `!rule` an alarm that is wrong: both are recorded, and neither is asked of the rules.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface FixtureMark {
  /** In the article's text. */
  readonly range: readonly [number, number];
  readonly ruleId: string;
  /** After the first fix; undefined if it does not matter. */
  readonly right?: string;
  readonly state: 'found' | 'missed' | 'wrong';
}

export interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly FixtureMark[];
}

const MARK = /⟦([^⟧]*?)\|([?!]?)([a-z-]+)(?:\|([^⟧]*))?⟧/g;

/** @throws if a mark is not one. */
export function readFixture(name: string, marked: string): Fixture {
  const marks: FixtureMark[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, wrong, flag, ruleId, right] = match as unknown as [string, string, string, string, string | undefined]; // the last group may not take part
    text += marked.slice(at, match.index);
    marks.push({ range: [text.length, text.length + wrong.length], ruleId, state: flag === '?' ? 'missed' : flag === '!' ? 'wrong' : 'found', ...(right === undefined ? {} : { right }) });
    text += wrong;
    at = match.index + whole.length;
  }
  text += marked.slice(at);
  if (/[⟦⟧]/.test(text)) throw new Error(`${name}: a mark that is not ⟦what stands|rule|what is right⟧`);
  return { name, text, marks };
}

export function readFixtures(root: string): Fixture[] {
  const folder = join(root, 'fixtures/marked');
  return readdirSync(folder).sort().map((name) => readFixture(name, readFileSync(join(folder, name), 'utf8')));
}
