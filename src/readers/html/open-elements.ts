/**
 * The elements open at a place, as far as a reader needs them: what kind of text it is, whether it is read at all.
 *
 * End tags that are missing, stray or crossed are what the standard makes of them in all but rare cases; a search
 * through the open elements is bounded, so that no page takes more than linear time.
 */
import type { MarkupKind } from '../../article/prose.ts';
import { blockKind, endedBy, isList } from './elements.ts';

/** What a block that begins somewhere is; the level is the depth of lists and quotations, the rank of headings. */
export interface Head {
  readonly kind: MarkupKind;
  readonly level?: number;
}

interface OpenElement {
  readonly name: string;
  /** Its own, or that of what it stands in. */
  readonly head: Head;
  readonly isHidden: boolean;
}

const PARAGRAPH: Head = { kind: 'paragraph' };
const MAX_SEARCH = 256;

export class OpenElements {
  private readonly stack: OpenElement[] = [];
  private readonly counts = new Map<string, number>();
  private hidden = 0;

  get isHidden(): boolean {
    return this.hidden > 0;
  }

  count(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  get head(): Head {
    return this.stack.at(-1)?.head ?? PARAGRAPH;
  }

  /** Ends the elements that this one's beginning ends. */
  endSiblings(name: string): void {
    for (const { ends, within } of endedBy(name)) {
      if (ends.some((one) => this.count(one) > 0)) this.endLast(ends, within);
    }
  }

  /** @param kind of a paragraph that only its class tells, as a caption of an editing system. */
  push(name: string, isHidden: boolean, kind?: MarkupKind): void {
    this.counts.set(name, this.count(name) + 1);
    this.stack.push({ name, head: this.headOf(name, kind ?? blockKind(name)), isHidden });
    if (isHidden) this.hidden++;
  }

  /** @returns false if no such element is open. */
  close(name: string): boolean {
    if (this.count(name) === 0) return false;
    while (this.pop() !== name);
    return true;
  }

  /** A list in a quotation is a list, and text of a list outside its items is of no kind. */
  private headOf(name: string, kind: MarkupKind | undefined): Head {
    if (kind === undefined) return isList(name) ? PARAGRAPH : this.head;
    if (kind === 'heading') return { kind, level: Number(name[1]) };
    if (kind === 'quotation') return { kind, level: this.count('blockquote') };
    if (kind !== 'list-item') return { kind };
    return { kind, level: Math.max(1, this.count('ul') + this.count('ol') + this.count('dl')) };
  }

  private endLast(names: readonly string[], within: readonly string[]): void {
    const lowest = Math.max(0, this.stack.length - MAX_SEARCH);
    let found = -1;
    for (let i = this.stack.length - 1; i >= lowest && !within.includes(this.stack[i].name); i--) {
      if (names.includes(this.stack[i].name)) found = i;
    }
    if (found < 0) return;
    while (this.stack.length > found) this.pop();
  }

  private pop(): string | undefined {
    const element = this.stack.pop();
    if (element === undefined) return undefined;
    this.counts.set(element.name, this.count(element.name) - 1);
    if (element.isHidden) this.hidden--;
    return element.name;
  }
}
