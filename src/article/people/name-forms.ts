/**
 * What a spelling can be in a name, asked once for each distinct spelling: whether it can stand in a name at all, whether
 * the gazetteers have it, and whether it is a title, a particle or a suffix. The pass over an article then reads numbers.
 */
import { Part } from '../../lexicon/lexicon.ts';
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { KeyBit } from '../../lexicon/names/layout.ts';
import type { NameBook } from '../../lexicon/names/name-book.ts';
import { nameKey } from '../../lexicon/names/name-key.ts';
import { Class, classAt } from '../../text/characters.ts';
import type { Form, FormTable } from '../forms.ts';
import { CALENDAR, HONORIFICS, PARTICLES, SUFFIXES, TITLES } from './name-parts.ts';

export const NameBit = {
  /** Can be a word of a name: begins with a capital, or with a small particle (al-Assad). */
  NAME: 1,
  /** Stands in a gazetteer of people, as given name, as surname. */
  GIVEN: 2,
  SURNAME: 4,
  PERSON: 8,
  PARTICLE: 16,
  INITIAL: 32,
  HONORIFIC: 64,
  TITLE: 128,
  SUFFIX: 256,
  /** Has a small spelling in the dictionary: a capital may come from the sentence or the headline. */
  WORD: 512,
  /** Never part of a person's name: The, But, Monday. */
  STOP: 1024,
  /** In no dictionary, with or without its possessive ending. */
  UNKNOWN: 2048,
  UPPER: 4096,
  POSSESSIVE: 8192,
} as const;

const FUNCTION_WORDS = Part.DETERMINER | Part.PRONOUN | Part.PREPOSITION | Part.CONJUNCTION;
const UNASKED = -1;
const NOT_ASKED = -2;

/** Words of a gazetteer by form, looked up once each. */
export class FormWords {
  private column = new Int32Array(512).fill(NOT_ASKED);
  private readonly find: (form: number) => number;

  constructor(find: (form: number) => number) {
    this.find = find;
  }

  /** The word's number, or -1. */
  of(form: number): number {
    if (form >= this.column.length) this.column = widened(this.column, Math.max(form + 1, 2 * this.column.length), NOT_ASKED);
    const known = this.column[form];
    return known === NOT_ASKED ? (this.column[form] = this.find(form)) : known;
  }
}

export class NameForms {
  readonly book: NameBook;
  private readonly forms: FormTable;
  private table = new Int32Array(1024).fill(UNASKED);
  /** For each gazetteer of people the word's number by form. */
  private words: Int32Array[] = [];
  private columns = new Map<Gazetteer, FormWords>();
  private slips = new Map<Gazetteer, (readonly number[])[]>();
  private generation = -1;

  constructor(book: NameBook, forms: FormTable) {
    this.book = book;
    this.forms = forms;
  }

  /** `NameBit`s of a form. */
  bits(form: number): number {
    if (this.generation !== this.forms.generation) this.renew();
    const known = form < this.table.length ? this.table[form] : UNASKED;
    return known !== UNASKED ? known : this.ask(form);
  }

  /** The number of a form's word in a gazetteer of people (by its place in the book), or -1. Ask for its bits first. */
  word(gazetteer: number, form: number): number {
    return this.words[gazetteer][form];
  }

  /** The number of a form's word in any gazetteer, or -1. */
  wordIn(gazetteer: Gazetteer, form: number): number {
    return this.wordsIn(gazetteer).of(form);
  }

  /** The same for many forms: kept from one article to the next. */
  wordsIn(gazetteer: Gazetteer): FormWords {
    if (this.generation !== this.forms.generation) this.renew();
    let words = this.columns.get(gazetteer);
    if (words === undefined) this.columns.set(gazetteer, (words = new FormWords((form) => gazetteer.words.find(this.keyOf(form)))));
    return words;
  }

  private keyOf(id: number): string {
    const { isPossessive, stem, lower } = this.forms.get(id);
    return nameKey(isPossessive ? stem : lower);
  }

  /** Words of a gazetteer one slip away from a form. */
  near(gazetteer: Gazetteer, form: number): readonly number[] {
    let kept = this.slips.get(gazetteer);
    if (kept === undefined) this.slips.set(gazetteer, (kept = []));
    return (kept[form] ??= this.findNear(gazetteer, form));
  }

  private findNear(gazetteer: Gazetteer, id: number): readonly number[] {
    return gazetteer.words.near(this.keyOf(id));
  }

  private renew(): void {
    this.slips = new Map();
    this.columns = new Map();
    this.generation = this.forms.generation;
    this.table = new Int32Array(1024).fill(UNASKED);
    this.words = this.book.people.map(() => new Int32Array(1024).fill(-1));
  }

  private ask(id: number): number {
    if (id >= this.table.length) {
      const size = Math.max(id + 1, this.table.length * 2);
      this.table = widened(this.table, size, UNASKED);
      this.words = this.words.map((column) => widened(column, size, -1));
    }
    const form = this.forms.get(id);
    const bits = this.bitsOf(form);
    this.table[id] = bits;
    return bits;
  }

  private bitsOf(form: Form): number {
    const { stem, lower, shape } = form;
    const kind = classAt(stem, 0);
    const isNamelike = kind === Class.UPPER || (kind === Class.LOWER && shape === 'mixed' && /^\p{Ll}{1,3}['-]\p{Lu}/u.test(stem));
    const key = form.isPossessive ? nameKey(stem) : nameKey(lower);
    if (!isNamelike) return PARTICLES.has(key) ? NameBit.PARTICLE | (this.personBits(form.id, key) & NameBit.PERSON) : 0;
    let bits: number = NameBit.NAME | this.partBits(key) | (form.isPossessive ? NameBit.POSSESSIVE : 0);
    if (shape === 'upper') bits |= NameBit.UPPER;
    if (stem.length === 1 || /^\p{Lu}\.$/u.test(stem)) bits |= NameBit.INITIAL;
    bits |= this.personBits(form.id, key);
    if (form.word === undefined) bits |= NameBit.UNKNOWN;
    else if (form.word.spelling === form.word.spelling.toLowerCase()) bits |= NameBit.WORD;
    const isStop = CALENDAR.has(key) || ((form.parts & FUNCTION_WORDS) !== 0 && (bits & NameBit.WORD) !== 0);
    return isStop ? bits | NameBit.STOP : bits;
  }

  private partBits(key: string): number {
    if (SUFFIXES.has(key)) return NameBit.SUFFIX;
    return (HONORIFICS.has(key) ? NameBit.HONORIFIC : 0) | (TITLES.has(key) ? NameBit.TITLE : 0) | (PARTICLES.has(key) ? NameBit.PARTICLE : 0);
  }

  private personBits(id: number, key: string): number {
    let bits = 0;
    this.book.people.forEach(({ words }, g) => {
      const word = words.find(key);
      this.words[g][id] = word;
      if (word < 0 || !words.isRight(word)) return;
      const kinds = words.bits[word];
      bits |= NameBit.PERSON | (kinds & KeyBit.GIVEN ? NameBit.GIVEN : 0) | (kinds & KeyBit.SURNAME ? NameBit.SURNAME : 0);
    });
    return bits;
  }
}

function widened(from: Int32Array, size: number, fill: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size).fill(fill);
  to.set(from);
  return to;
}
