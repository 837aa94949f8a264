/**
 * The table of words that are taken for each other, and the decision by their neighbours. Written by
 * scripts/build-confusables.ts.
 *
 * Columns: `word`, `before` and `after` (pairs per million with a neighbour there), `kindsBefore` and `kindsAfter` (letters,
 * see `confusable-profile.ts`), `instead` (`from:8|form:7`: words that may be meant, with the margin by which one must fit
 * better). The first row’s `instead` lists the part-of-speech bits that the letters stand for. A row is only read when its
 * word turns up.
 */
import type { Form } from '../article/forms.ts';
import { chanceBeside, type Profile, type Side } from '../lexicon/confusable-profile.ts';
import { logProbability } from '../lexicon/language-model.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** What one word has over another beside one neighbour. */
interface Evidence {
  /** Difference of log-probabilities. */
  readonly gain: number;
  /** Whether the better word was seen beside the neighbour. */
  readonly isSeen: boolean;
}

export interface Rival {
  readonly word: string;
  readonly margin: number;
  /** How much likelier it is than the word itself without regard to neighbours, as a logarithm. */
  readonly prior: number;
  readonly evidence: Readonly<Record<Side, Map<string, Evidence>>>;
}

export interface Better {
  readonly word: string;
  /** By how much its log-probability exceeds what the margin asks. */
  readonly surplus: number;
}

const NOTHING: Evidence = { gain: 0, isSeen: false };
/** A neighbour by which the word is likelier than its rival by so much, as a logarithm, settles it. */
const AGAINST = -1;
/** What a missing neighbour costs: a name or mark there may explain the word. */
const ONE_SIDED = 1.5;
/** Neighbours remembered for each pair and side before they are forgotten. */
const REMEMBERED = 500;

export class ConfusableTable {
  private readonly table: string;
  private starts: Map<string, number> | undefined;
  private kinds: Map<number, number> | undefined;
  private readonly profiles = new Map<string, Profile>();
  private readonly rivals = new Map<string, readonly Rival[]>();

  /** @param table the table’s text; nothing of it is read yet. */
  constructor(table: string) {
    this.table = table;
  }

  /** Whether a word may be another’s slip. */
  has(lower: string): boolean {
    return (this.fieldsOf(lower)?.[5] ?? '') !== '';
  }

  /**
   * The word that fits much better than what stands.
   * @param before, after the neighbours’ forms; undefined where there is none in the sentence or it is a name or mark.
   */
  better(lexicon: Lexicon, word: string, before: Form | undefined, after: Form | undefined): Better | undefined {
    let best: Better | undefined;
    for (const rival of this.rivalsOf(lexicon, word)) {
      const surplus = this.gain(lexicon, word, rival, before, after) - rival.margin;
      if (surplus > (best?.surplus ?? 0)) best = { word: rival.word, surplus };
    }
    return best;
  }

  /**
   * Difference of log-probabilities of a rival and the word; -Infinity if the rival was never seen beside either neighbour
   * or one of them speaks for the word.
   */
  gain(lexicon: Lexicon, word: string, rival: Rival, before: Form | undefined, after: Form | undefined): number {
    const left = before === undefined ? NOTHING : this.evidence(lexicon, word, rival, 'before', before);
    if (left.gain < AGAINST) return -Infinity;
    const right = after === undefined ? NOTHING : this.evidence(lexicon, word, rival, 'after', after);
    if (right.gain < AGAINST || (!left.isSeen && !right.isSeen)) return -Infinity;
    return rival.prior + left.gain + right.gain - (before === undefined || after === undefined ? ONE_SIDED : 0);
  }

  private evidence(lexicon: Lexicon, word: string, rival: Rival, side: Side, { lower, word: known }: Form): Evidence {
    const remembered = rival.evidence[side];
    const before = remembered.get(lower);
    if (before !== undefined) return before;
    const frequency = known?.frequency ?? 0;
    const neighbour = { kind: this.kindOf(known?.parts ?? 0), frequency };
    const weight = (one: string): number | undefined => (side === 'before' ? lexicon.bigram(lower, one) : lexicon.bigram(one, lower));
    const [mine, its] = [weight(word), weight(rival.word)];
    const gain = frequency === 0 ? 0 : chanceBeside(this.profileOf(rival.word), side, its, neighbour) - chanceBeside(this.profileOf(word), side, mine, neighbour);
    const evidence = { gain, isSeen: its !== undefined };
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(lower, evidence);
    return evidence;
  }

  /** The words that a word may be a slip for. */
  rivalsOf(lexicon: Lexicon, word: string): readonly Rival[] {
    const known = this.rivals.get(word);
    if (known !== undefined) return known;
    const own = logProbability(lexicon.find(word)?.frequency ?? 0);
    const rivals = (this.fieldsOf(word)?.[5] ?? '').split('|').filter((item) => item !== '').map((item) => {
      const [rival, margin] = item.split(':');
      return { word: rival, margin: Number(margin), prior: logProbability(lexicon.find(rival)?.frequency ?? 0) - own, evidence: { before: new Map(), after: new Map() } };
    });
    this.rivals.set(word, rivals);
    return rivals;
  }

  private profileOf(word: string): Profile {
    const known = this.profiles.get(word);
    if (known !== undefined) return known;
    const [, before = '0', after = '0', kindsBefore = '', kindsAfter = ''] = this.fieldsOf(word) ?? [];
    const profile = { word, total: { before: Number(before), after: Number(after) }, kinds: { before: kindsBefore, after: kindsAfter } };
    this.profiles.set(word, profile);
    return profile;
  }

  private kindOf(parts: number): number {
    this.kinds ??= new Map(this.lineAt(this.table.indexOf('\n') + 1)[5].split('|').map((bits, i) => [Number(bits), i]));
    return this.kinds.get(parts) ?? -1;
  }

  private fieldsOf(word: string): readonly string[] | undefined {
    this.starts ??= startsOf(this.table);
    const start = this.starts.get(word);
    return start === undefined ? undefined : this.lineAt(start);
  }

  private lineAt(start: number): string[] {
    const end = this.table.indexOf('\n', start);
    return this.table.slice(start, end < 0 ? undefined : end).split('\t');
  }
}

/** Where each word’s row starts. */
function startsOf(table: string): Map<string, number> {
  const starts = new Map<string, number>();
  for (let start = table.indexOf('\n') + 1; start > 0 && start < table.length; start = table.indexOf('\n', start) + 1) starts.set(table.slice(start, table.indexOf('\t', start)), start);
  return starts;
}
