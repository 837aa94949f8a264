/** Words that LanguageTool's clients add: right here from now on, kept in a file if there is one. */
import { existsSync, readFileSync } from 'node:fs';
import { putWhole } from '../cli/output-file.ts';
import { RequestError } from './problem.ts';

/** Every request carries them to its thread. */
const MOST = 10_000;

export class Words {
  private readonly file: string | undefined;
  private readonly words: Set<string>;
  private sorted: readonly string[] | undefined;

  /** @param file one word a line. */
  constructor(file?: string) {
    this.file = file;
    this.words = new Set(file !== undefined && existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/).filter((word) => word !== '') : []);
  }

  list(): readonly string[] {
    this.sorted ??= [...this.words].sort();
    return this.sorted;
  }

  /** @returns false if it was there. @throws RequestError if there are too many. */
  add(word: string): boolean {
    if (this.words.has(word)) return false;
    if (this.words.size >= MOST) throw new RequestError(400, 'bad_request', `there are ${MOST} words already`, 'word');
    this.words.add(word);
    this.save();
    return true;
  }

  /** @returns false if it was not there. */
  delete(word: string): boolean {
    if (!this.words.delete(word)) return false;
    this.save();
    return true;
  }

  private save(): void {
    this.sorted = undefined;
    if (this.file !== undefined) putWhole(this.file, this.list().map((word) => `${word}\n`).join(''));
  }
}
