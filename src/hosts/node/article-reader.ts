/** Analyses texts without checking them: for commands that only look at what an article says. */
import { Article } from '../../article/article.ts';
import { FormTable } from '../../article/forms.ts';
import { NameForms } from '../../article/people/name-forms.ts';
import type { Prose } from '../../article/prose.ts';
import { NameBook } from '../../lexicon/names/name-book.ts';
import { openLexicon } from '../../lexicon/open.ts';

export function articleReader(bytes: ArrayBuffer): (prose: Prose) => Article {
  const lexicon = openLexicon(bytes);
  const forms = new FormTable(lexicon);
  const names = new NameForms(new NameBook(lexicon.sections), forms);
  return (prose) => {
    forms.startArticle();
    return new Article(prose, { lexicon, forms, names });
  };
}
