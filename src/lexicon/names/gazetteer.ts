/**
 * A typed view over one gazetteer: names by their words, entities by their names. Opening copies nothing. Whatever gives
 * text decodes it each time: texts are for messages and fixes, not for the search.
 */
import type { Sections } from '../sections.ts';
import { arraysInFile, arraysInMemory, type Arrays } from './arrays.ts';
import { compileNames, type KeysOf } from './compile.ts';
import { Entities } from './entities.ts';
import { Status, type Kind } from './layout.ts';
import { plainSpelling } from './name-key.ts';
import { oddSpelling } from './odd-spellings.ts';
import type { NameRow } from './name-row.ts';
import { NameWords } from './name-words.ts';
import { startsOf } from './pack.ts';
import { firstThat, namesOfNumber } from './name-index.ts';

export class Gazetteer extends Entities {
  readonly words: NameWords;
  /** The entity of each name. */
  readonly entityOf: Uint16Array;
  private readonly sequence: Uint16Array;
  private readonly start: Uint32Array;
  private readonly flags: Uint8Array;
  /** Right names in the order of the word that their surname begins with, and all in that of their entities. */
  private readonly bySurname: Uint16Array;
  private readonly byEntity: Uint16Array;
  private oddStart: Uint32Array | undefined;
  /** The first name that begins with each word, one more than it, as far as asked for; they lie in the order of their words. */
  private readonly firstName: Uint32Array;

  constructor(arrays: Arrays) {
    super(arrays);
    this.words = new NameWords(arrays);
    this.entityOf = arrays.uint16('en');
    this.sequence = arrays.uint16('sq');
    this.start = startsOf(arrays.bytes('sl'));
    this.flags = arrays.bytes('fl');
    this.firstName = new Uint32Array(this.words.count + 1);
    this.bySurname = arrays.uint16('si');
    this.byEntity = arrays.uint16('ei');
  }

  /** @returns undefined if the file has no names of this kind. */
  static inFile(sections: Sections, kind: Kind): Gazetteer | undefined {
    return sections.has(`n${kind}kt`) ? new Gazetteer(arraysInFile(sections, kind)) : undefined;
  }

  /** @throws TooManyNamesError past 65,535 names or words. */
  static of(rows: readonly NameRow[], keysOf?: KeysOf): Gazetteer {
    return new Gazetteer(arraysInMemory(compileNames(rows, keysOf)));
  }

  get nameCount(): number {
    return this.entityOf.length;
  }

  wordCount(name: number): number {
    return this.start[name + 1] - this.start[name];
  }

  word(name: number, at: number): number {
    return this.sequence[this.start[name] + at];
  }

  /** The first name of exactly these words (`count` of them, from `from` on), or -1; others of the same words follow it. */
  find(words: ArrayLike<number>, from: number, count: number): number {
    const found = this.search(words, from, count);
    return found >= 0 && this.wordCount(found) === count ? found : -1;
  }

  /** The first name of the most of these words, at most `limit` of them; -1 if none. */
  longest(words: ArrayLike<number>, from: number, limit: number): number {
    return limit < 1 ? -1 : this.search(words, from, limit);
  }

  /** Names that begin alike lie together, the shortest first; word by word the stretch narrows. */
  private search(words: ArrayLike<number>, from: number, limit: number): number {
    const { start, sequence } = this;
    if (words[from] < 0) return -1;
    let low = this.firstFrom(words[from]);
    let high = this.firstFrom(words[from] + 1);
    let found = -1;
    for (let depth = 1; low < high; depth++) {
      if (start[low + 1] - start[low] === depth) found = low;
      while (low < high && start[low + 1] - start[low] === depth) low++;
      if (depth === limit || low === high) break;
      const wanted = words[from + depth];
      if (wanted < 0) break;
      low = this.bound(low, high, depth, wanted);
      if (low === high || sequence[start[low] + depth] !== wanted) break;
      high = this.bound(low, high, depth, wanted + 1);
    }
    return found;
  }

  /** The first name from `low` on whose word at `depth` is not before `wanted`. */
  private bound(low: number, high: number, depth: number, wanted: number): number {
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sequence[this.start[middle] + depth] >= wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** All names of the same words as this one, itself the first of them. */
  namesakes(first: number): number[] {
    const found = [first];
    for (let next = first + 1; next < this.nameCount && this.isSameWords(first, next); next++) found.push(next);
    return found;
  }

  private isSameWords(a: number, b: number): boolean {
    const count = this.wordCount(a);
    if (count !== this.wordCount(b)) return false;
    for (let i = 0; i < count; i++) if (this.word(a, i) !== this.word(b, i)) return false;
    return true;
  }

  /** Names that begin with a word: from the first number up to, not including, the second. */
  namesFrom(word: number): readonly [number, number] {
    return [this.firstFrom(word), this.firstFrom(word + 1)];
  }

  private firstFrom(word: number): number {
    const known = this.firstName[word];
    if (known > 0) return known - 1;
    const first = firstThat(this.nameCount, (name) => this.sequence[this.start[name]] >= word);
    this.firstName[word] = first + 1;
    return first;
  }

  /** The right names whose surname begins with a word. */
  namesBySurname(word: number): Uint16Array {
    return namesOfNumber(this.bySurname, word, (name) => this.word(name, this.surnameAt(name)));
  }

  /** All names of an entity, right and wrong. */
  namesOf(entity: number): Uint16Array {
    return namesOfNumber(this.byEntity, entity, (name) => this.entityOf[name]);
  }

  /** `Status` of a name. */
  status(name: number): number {
    return this.flags[name] & 3;
  }

  isWrong(name: number): boolean {
    return (this.flags[name] & 3) === Status.WRONG;
  }

  /** Where the surname starts among a name's words. */
  surnameAt(name: number): number {
    return (this.flags[name] >> 2) & 3;
  }

  surnameLength(name: number): number {
    return (this.flags[name] >> 4) & 7;
  }

  /** A name as it is printed. */
  spelling(name: number): string {
    const odd = oddSpelling(this.arrays, (this.oddStart ??= startsOf(this.arrays.bytes('dl'))), name);
    return odd ?? plainSpelling(Array.from({ length: this.wordCount(name) }, (_, i) => this.words.keyOf(this.word(name, i))));
  }
}
