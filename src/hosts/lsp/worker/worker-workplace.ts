/** The server’s place in a browser: no files, so settings come from the editor and from front matter alone. */
import { parse } from 'yaml';
import { NameBook } from '../../../lexicon/names/name-book.ts';
import { openLexicon } from '../../../lexicon/open.ts';
import { proofreaderFrom } from '../../../proofreader/create.ts';
import type { Proofreader } from '../../../proofreader/proofreader.ts';
import { WorkplaceError, type FoundSettings, type Workplace } from '../workplace.ts';

export class WorkerWorkplace implements Workplace {
  readonly keepsSettings = false;
  readonly proofreader: Proofreader;
  private readonly lexicon: ArrayBuffer;

  /** @param lexicon the bytes of `dist/lexicon.bin`. */
  constructor(lexicon: ArrayBuffer, onRuleError: (ruleId: string, error: unknown) => void) {
    this.lexicon = lexicon;
    this.proofreader = proofreaderFrom(lexicon, parse, { onRuleError });
  }

  names(): NameBook {
    return new NameBook(openLexicon(this.lexicon).sections);
  }

  settingsFor(): Promise<FoundSettings> {
    return Promise.resolve({ configuration: {}, user: {} });
  }

  forget(): void {
    // There is nothing that was read from anywhere.
  }

  rulePage(): undefined {
    return undefined;
  }

  findArticles(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  stampOf(): undefined {
    return undefined;
  }

  read(uri: string): string {
    throw new WorkplaceError(`${uri}: there are no files in a browser`);
  }

  addWord(): Promise<string> {
    return Promise.reject(new WorkplaceError('there is no configuration file in a browser; use the article’s front matter or the setting copydesk.vocabulary'));
  }

  turnOffRule(): Promise<string> {
    return Promise.reject(new WorkplaceError('there is no configuration file in a browser; use the setting copydesk.rules'));
  }

  putPage(): undefined {
    return undefined;
  }
}
