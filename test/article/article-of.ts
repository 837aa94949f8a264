/** Articles for the tests of analyses, from plain text. */
import { Article, type Setting } from '../../src/article/article.ts';
import { FormTable } from '../../src/article/forms.ts';
import { readLexiconFile } from '../../src/hosts/node/lexicon-file.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { readerFor } from '../../src/readers/index.ts';

const lexicon = openLexicon(readLexiconFile());
const resources = { lexicon, forms: new FormTable(lexicon) };

export function articleOf(text: string, setting: Setting = {}, format = 'text'): Article {
  return new Article(readerFor({ format }).read(text), resources, setting);
}
