/**
 * Texts to measure with, made from the fixtures: their paragraphs, mended as the marks say, shuffled into articles.
 *
 * There are some two hundred paragraphs. So that a long text does not consist of repetitions, which are themselves a
 * finding, each use of a paragraph has a few of its words and figures changed for others of the fixtures. The same seed
 * gives the same texts.
 */
import { join } from 'node:path';
import { readFixtures } from '../scripts/generate/fixtures.ts';

export const root = join(import.meta.dirname, '..');

/** Words that a paragraph's own may be changed for: lower case, six letters or more, no form of a verb or plural that would jar. */
const CHANGEABLE = /(?<![\p{L}\p{N}'’-])[a-z]{6,}(?![\p{L}\p{N}'’-])/gu;

/** A generator of numbers from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Newsroom {
  private readonly random: () => number;
  private readonly paragraphs: readonly string[];
  private readonly words: readonly string[];

  constructor(seed: number) {
    this.random = randomFrom(seed);
    this.paragraphs = mendedParagraphs();
    this.words = [...new Set(this.paragraphs.flatMap((paragraph) => paragraph.match(CHANGEABLE) ?? []))];
  }

  /** An article of about so many words, in Markdown that is plain text as well. */
  article(words: number): string {
    const parts = [`# ${this.paragraph().split(' ').slice(0, 8).join(' ').replace(/[^\p{L}\p{N} ]/gu, '')}`];
    let count = 0;
    while (count < words) {
      const paragraph = this.paragraph();
      parts.push(paragraph);
      count += countWords(paragraph);
    }
    return `${parts.join('\n\n')}\n`;
  }

  /** The same with markup: emphasis, links, entities, lists, a table, a quotation now and then. */
  markdownArticle(words: number): string {
    const blocks = this.article(words).trimEnd().split('\n\n');
    return `---\ntitle: An article\ndate: 2025-03-14\n---\n\n${blocks.map((block, i) => (i === 0 ? block : this.marked(block))).join('\n\n')}\n`;
  }

  private marked(block: string): string {
    const dice = this.random();
    if (dice < 0.1) return `> ${block}`;
    if (dice < 0.2) return block.split('. ').map((sentence) => `- ${sentence}`).join('\n');
    if (dice < 0.25) return `| who | what |\n|---|---|\n| ${block.slice(0, 40).replace(/[|\n]/g, ' ')} | ${block.slice(40, 90).replace(/[|\n]/g, ' ')} |`;
    return block.replace(CHANGEABLE, (word) => {
      const one = this.random();
      if (one < 0.03) return `*${word}*`;
      if (one < 0.05) return `**${word}**`;
      return one < 0.08 ? `[${word}](https://example.org/${word})` : word;
    });
  }

  private paragraph(): string {
    const source = this.pick(this.paragraphs);
    return source.replace(CHANGEABLE, (word) => (this.random() < 0.15 ? this.pick(this.words) : word)).replace(/\d(?=\d)/g, () => String(1 + Math.floor(this.random() * 9)));
  }

  private pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)];
  }
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Running paragraphs of all fixtures, slips replaced as marked. */
function mendedParagraphs(): string[] {
  return readFixtures(root).flatMap(({ text, marks }) => {
    let mended = text;
    for (const { range, right } of [...marks].reverse()) if (right !== undefined) mended = mended.slice(0, range[0]) + right + mended.slice(range[1]);
    return mended
      .replace(/^---\n[^]*?\n---\n/, '')
      .split(/\n{2,}/)
      .map((block) => block.trim().replace(/\s*\n\s*/g, ' '))
      .filter((block) => /^[“"A-Z]/.test(block) && /[.”"]$/.test(block) && countWords(block) > 12);
  });
}
