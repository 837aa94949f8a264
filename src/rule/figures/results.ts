/** Records: “102 matches, of which England won 61, drew 24 and lost 17”. */
import type { Article } from '../../article/article.ts';
import type { Quantity } from '../../article/numbers.ts';
import { sumOf, type Reckoning } from './reckoning.ts';
import { Cue, type FiguredSentence } from './sentence.ts';
import { between, quantityTerm } from './terms.ts';

const GAMES = '(?:[a-z-]+ ){0,2}?(?:matches|games|tests|internationals|fights|bouts|races|fixtures|outings|meetings|encounters|one-day internationals)';
const RECORD = /\b(?:won|winning) #(\d+)(?: [a-z]+)?,? (?:(?:and )?(?:drew|drawn|drawing|tied) #(\d+)(?: [a-z]+)?,? )?(?:and )?(?:lost|losing) (?:just |only |the other )?#(\d+)/;
const BEFORE = new RegExp(`#(\\d+) ${GAMES}\\b[^#;:]{0,60}$`);
const AFTER = new RegExp(`^ (?:of|in|from) (?:[a-z]+ ){0,3}?#(\\d+) ${GAMES}`);

export function* wrongRecords(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities, cues } = sentence;
  if (quantities.length < 3 || (cues & Cue.RESULT) === 0) return;
  const { pattern } = sentence;
  const record = RECORD.exec(pattern);
  if (record === null) return;
  const parts = [record[1], record[2], record[3]].filter((at) => at !== undefined).map((at) => quantities[Number(at)]);
  const at = BEFORE.exec(pattern.slice(0, record.index))?.[1] ?? AFTER.exec(pattern.slice(record.index + record[0].length))?.[1];
  if (at === undefined || !isPlain([...parts, quantities[Number(at)]]) || /[;.]/.test(Number(at) < Number(record[1]) ? between(pattern, Number(at), Number(record[1])) : '')) return;
  // Without draws the rest may have been drawn.
  const played = quantities[Number(at)];
  if (record[2] === undefined && parts.reduce((sum, { value }) => sum + value, 0) < played.value) return;
  const wrong = sumOf(article, parts.map((part) => quantityTerm(article, part)), quantityTerm(article, played));
  if (wrong !== undefined) yield wrong;
}

function isPlain(quantities: readonly Quantity[]): boolean {
  return quantities.every(({ kind, currency, ratio, suffix, isJoined }) => kind === 'cardinal' && currency === undefined && ratio === undefined && suffix === '' && !isJoined);
}
