/**
 * Distinct spellings, each analysed once. An article of a thousand words holds four hundred of them and the next article
 * mostly the same ones, so what is asked of a spelling (its case, the dictionary's answer, which rules it triggers) is kept
 * by form and shared between articles.
 */
import type { Lexicon, Word } from '../lexicon/lexicon.ts';
import { Class, classAt, isLetter, straightenApostrophes, withoutInvisibles } from '../text/characters.ts';

/** How a spelling is written. `capital`: first letter only (also of parts: `Anglo-American`); `mixed`: `iPhone`, `McDonald`. */
export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'figure';

export interface Form {
  readonly id: number;
  /** As written, but with straight apostrophes and without invisible characters. */
  readonly text: string;
  readonly lower: string;
  /** The id of the lower-case spelling: two forms of the same word share it. */
  readonly lowerId: number;
  readonly shape: Shape;
  /** Without a possessive ending: `Ukraine` of `Ukraine's`. */
  readonly stem: string;
  readonly isPossessive: boolean;
  /** The dictionary's word for the whole or, if there is none, for the stem. */
  readonly word: Word | undefined;
  /** `Part` bits of the word in this case; 0 if unknown. */
  readonly parts: number;
}

/** Past this many spellings the table starts afresh between two articles, so that a server's memory stays flat. */
const LIMIT = 200_000;
const UNASKED = 65_535;

export class FormTable {
  private ids = new Map<string, number>();
  private forms: Form[] = [];
  private readonly lexicon: Lexicon;
  private readonly limit: number;
  private age = 0;
  private recalled = new Map<(form: Form) => number, (id: number) => number>();
  private remembered = new Map<(form: Form) => unknown, unknown>();

  constructor(lexicon: Lexicon, limit = LIMIT) {
    this.lexicon = lexicon;
    this.limit = limit;
  }

  get size(): number {
    return this.forms.length;
  }

  /** Grows by one each time the ids start afresh; what is kept by id is kept for one generation. */
  get generation(): number {
    return this.age;
  }

  /** Ids are dense, from 0, and valid for one generation. */
  get(id: number): Form {
    return this.forms[id];
  }

  /** Makes room if the table is full, before an article is read. */
  startArticle(): void {
    if (this.forms.length < this.limit) return;
    this.ids = new Map();
    this.forms = [];
    this.recalled = new Map();
    this.remembered = new Map();
    this.age++;
  }

  /**
   * Asks a small number (bits, 0 to 65,534) of each spelling once and keeps the answers: `forms.recall(cueFor)(id)`. The
   * function it returns is valid for one generation.
   */
  recall(of: (form: Form) => number): (id: number) => number {
    const known = this.recalled.get(of);
    if (known !== undefined) return known;
    let answers = new Uint16Array(1024).fill(UNASKED);
    const recall = (id: number): number => {
      if (id < answers.length && answers[id] !== UNASKED) return answers[id];
      if (id >= answers.length) answers = longer(answers, id);
      return (answers[id] = of(this.forms[id]));
    };
    this.recalled.set(of, recall);
    return recall;
  }

  /** As `recall`, for anything that is not undefined. */
  remember<T extends object | null>(of: (form: Form) => T): (id: number) => T {
    const known = this.remembered.get(of) as ((id: number) => T) | undefined; // set below by the same key
    if (known !== undefined) return known;
    const answers: (T | undefined)[] = [];
    const remember = (id: number): T => {
      while (answers.length <= id) answers.push(undefined); // an array with gaps is a slow one
      return (answers[id] ??= of(this.forms[id]));
    };
    this.remembered.set(of, remember);
    return remember;
  }

  /** The id of a spelling with straight apostrophes, if it was met in this generation. */
  idOf(text: string): number | undefined {
    return this.ids.get(text);
  }

  /** @param written a token's text; may hold invisible characters and curly apostrophes. */
  intern(written: string): number {
    const known = this.ids.get(written);
    return known ?? this.add(written);
  }

  private add(written: string): number {
    const text = withoutInvisibles(straightenApostrophes(written));
    if (text !== written) {
      const id = this.intern(text);
      this.ids.set(written, id);
      return id;
    }
    const lower = text.toLowerCase();
    const lowerId = lower === text ? this.forms.length : this.intern(lower);
    const isPossessive = /[^']'s$/i.test(text);
    const stem = isPossessive ? text.slice(0, -2) : text;
    const word = this.lexicon.find(text) ?? (isPossessive ? this.lexicon.find(stem) : undefined);
    const id = this.forms.length;
    this.ids.set(text, id);
    this.forms.push({ id, text, lower, lowerId, shape: shapeOf(stem), stem, isPossessive, word, parts: word?.parts ?? 0 });
    return id;
  }
}

function longer(answers: Uint16Array, id: number): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(Math.max(2 * answers.length, id + 1)).fill(UNASKED);
  wider.set(answers);
  return wider;
}

export function shapeOf(text: string): Shape {
  let letters = 0;
  let uppers = 0;
  let misplaced = false;
  let startsPart = true;
  for (let i = 0; i < text.length; i++) {
    const kind = classAt(text, i);
    if (!isLetter(kind)) {
      startsPart = kind === Class.HYPHEN || (kind === Class.APOSTROPHE && i === 1);
      continue;
    }
    letters++;
    if (kind === Class.UPPER) {
      uppers++;
      if (!startsPart) misplaced = true;
    }
    startsPart = false;
  }
  if (letters === 0) return 'figure';
  if (uppers === 0) return 'lower';
  if (uppers === letters && letters > 1) return 'upper';
  if (misplaced) return 'mixed';
  return classAt(text, 0) === Class.UPPER ? 'capital' : 'mixed';
}
