/**
 * Spells out what a simple regular expression matches: `colou?rs?` as colour, color, colours, colors. Word lists of other
 * tools hold such patterns; our terms are plain words. What has no few spellings (`\w+`, look-arounds) is given up.
 */

/** One text that the pattern matches, and what its groups hold, from 1. */
export interface Spelled {
  readonly text: string;
  readonly groups: readonly string[];
}

/** At most so many spellings. */
const MOST = 64;
const CLASS_MOST = 12;

class Unspellable extends Error {}

/** @returns all spellings; undefined if they are not few or the pattern is beyond this. */
export function spellPattern(pattern: string): readonly Spelled[] | undefined {
  try {
    const reader = new Reader(pattern);
    const spelled = reader.alternatives();
    return reader.isDone && spelled.every(({ text }) => text.trim() !== '') ? unique(spelled) : undefined;
  } catch (error) {
    if (error instanceof Unspellable) return undefined;
    throw error;
  }
}

function unique(spelled: readonly Spelled[]): Spelled[] {
  return [...new Map(spelled.map((one) => [one.text, one])).values()];
}

class Reader {
  private readonly pattern: string;
  private at = 0;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  get isDone(): boolean {
    return this.at >= this.pattern.length;
  }

  /** `a|b|c` up to the end or a closing bracket. */
  alternatives(): Spelled[] {
    const all = [...this.sequence()];
    while (this.pattern[this.at] === '|') {
      this.at++;
      all.push(...this.sequence());
    }
    return all;
  }

  private sequence(): Spelled[] {
    let spelled: Spelled[] = [{ text: '', groups: [] }];
    while (!this.isDone && this.pattern[this.at] !== '|' && this.pattern[this.at] !== ')') {
      const atom = this.atom();
      if (this.pattern[this.at] === '?') {
        this.at++;
        atom.push({ text: '', groups: atom[0]?.groups.map(() => '') ?? [] });
      }
      if (/[*+{]/.test(this.pattern[this.at] ?? '')) throw new Unspellable();
      spelled = spelled.flatMap((head) => atom.map((tail) => ({ text: head.text + tail.text, groups: [...head.groups, ...tail.groups] })));
      if (spelled.length > MOST) throw new Unspellable();
    }
    return spelled;
  }

  private atom(): Spelled[] {
    const unit = this.pattern[this.at++];
    if (unit === '(') return this.group();
    if (unit === '[') return this.oneOf();
    if (unit === '\\') return this.escaped();
    if (/[.^$*+?{}\]]/.test(unit)) throw new Unspellable();
    return [{ text: unit, groups: [] }];
  }

  private group(): Spelled[] {
    const isCapture = this.pattern[this.at] !== '?';
    if (!isCapture) {
      if (this.pattern[this.at + 1] !== ':') throw new Unspellable();
      this.at += 2;
    }
    const inner = this.alternatives();
    if (this.pattern[this.at++] !== ')') throw new Unspellable();
    return isCapture ? inner.map(({ text, groups }) => ({ text, groups: [text, ...groups] })) : inner;
  }

  private oneOf(): Spelled[] {
    const end = this.pattern.indexOf(']', this.at);
    const members = this.pattern.slice(this.at, end);
    if (end < 0 || members === '' || /[\\^]|.-./.test(members) || members.length > CLASS_MOST) throw new Unspellable();
    this.at = end + 1;
    return [...members].map((text) => ({ text, groups: [] }));
  }

  private escaped(): Spelled[] {
    const unit = this.pattern[this.at++] ?? '';
    if (unit === 'b') return [{ text: '', groups: [] }];
    if (unit === 's') return [{ text: ' ', groups: [] }];
    if (/[\p{L}\p{N}]/u.test(unit) || unit === '') throw new Unspellable();
    return [{ text: unit, groups: [] }];
  }
}
