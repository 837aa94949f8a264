/** An article that is open in the editor: its text, kept in step with the client’s edits. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { readers } from '../../readers/index.ts';
import { Positions, type Encoding } from './positions.ts';

/** What editors call the languages that a reader is for, where it is neither the reader’s name nor an ending. */
const LANGUAGES: Readonly<Record<string, string>> = { gfm: 'markdown', 'markdown.mdx': 'mdx', rmd: 'markdown', quarto: 'markdown', gitcommit: 'text' };

/** Said of anything that the editor has no mode for, Markdown in a bare Emacs included; the file’s ending knows better. */
const ANY_TEXT = new Set(['text', 'plaintext', 'fundamental']);

export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  private readonly encoding: Encoding;
  private content: string;
  private currentVersion: number;
  private places: Positions | undefined;

  constructor({ uri, languageId, version, text }: { readonly uri: string; readonly languageId: string; readonly version: number; readonly text: string }, encoding: Encoding) {
    this.uri = uri;
    this.languageId = languageId;
    this.currentVersion = version;
    this.content = text;
    this.encoding = encoding;
  }

  get text(): string {
    return this.content;
  }

  get version(): number {
    return this.currentVersion;
  }

  get positions(): Positions {
    return (this.places ??= new Positions(this.content, this.encoding));
  }

  /** The reader’s name; undefined leaves it to the ending of the path. */
  get format(): string | undefined {
    if (ANY_TEXT.has(this.languageId)) return undefined;
    const name = LANGUAGES[this.languageId] ?? this.languageId;
    return readers.has(name) ? name : undefined;
  }

  /** Edits are made one after the other, each in the text that the one before has left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change) {
        const [from, to] = this.positions.spanOf(change.range);
        this.content = this.content.slice(0, from) + change.text + this.content.slice(to);
      } else {
        this.content = change.text;
      }
      this.places = undefined;
    }
    this.currentVersion = version;
  }
}
