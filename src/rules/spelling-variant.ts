import type { Article } from '../article/article.ts';
import { findFreeUses, preferredForm, type FreeUse, type VariantKind } from '../article/free-variants.ts';
import { nameAround } from '../article/proper-names.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { cased } from '../article/spelling-variants.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice, list } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';

const KINDS: ReadonlySet<VariantKind> = new Set(['accent', 'case', 'spelling', 'transliteration', 'variant', 'verb']);

export default defineRule({
  id: 'spelling-variant',
  summary: 'One word spelled in two ways that are both right: adviser and advisor, NATO and Nato',
  why: 'Either spelling is good; both in one article look like two hands. The same holds for accents (cafe, café), transliterations (Kyiv, Kiev) and the capitals of names (NATO, Nato).',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: {
    prefer: list([], 'Forms that the house has chosen: `adviser`, `Nato`.'),
    follow: choice(['none', 'ap', 'guardian'], 'none', 'Whose forms stand for words that `prefer` does not name.'),
  },
  messages: MESSAGES,
  examples: [
    { bad: 'One adviser left, an adviser said. The ⟦advisor⟧ was ill.', good: 'One adviser left, an adviser said. The adviser was ill.' },
    { bad: 'NATO met. Each NATO state pays; ⟦Nato⟧ plans more.', good: 'NATO met. Each NATO state pays; NATO plans more.' },
    { bad: 'They left Kyiv for a ⟦café⟧. The Kyiv cafe, a cafe by the river, was shut.', good: 'They left Kyiv for a cafe. The Kyiv cafe, a cafe by the river, was shut.' },
    { bad: 'A ⟦protestor⟧ sang.', good: 'A protester sang.', options: { prefer: ['protester'] } },
    { bad: 'It was done by ⟦Al Qaeda⟧ in May.', good: 'It was done by al-Qaida in May.', options: { follow: 'ap' } },
    { good: 'The Café Royal is a cafe. Another cafe shut.' },
    { good: 'She went toward the adviser; the advisers were her friends.' },
    { good: '“He is my advisor,” the letter read. The adviser and an adviser left.' },
    { good: 'He learned that the Internet Society met online.' },
    { good: 'One cafe and another cafe shut; “my café is open,” she said.' },
  ],
  *find(article, { prefer, follow }) {
    const byVariant = new Map<FreeUse['variant'], FreeUse[]>();
    for (const use of article.derive(findFreeUses)) {
      if (!KINDS.has(use.variant.kind)) continue;
      const known = byVariant.get(use.variant);
      if (known === undefined) byVariant.set(use.variant, [use]);
      else known.push(use);
    }
    for (const [variant, uses] of byVariant) {
      const { forms } = variant;
      const house = prefer.find((form) => forms.includes(form)) ?? preferredForm(variant, follow);
      if (house === undefined && uses.every(({ form }) => form === uses[0].form)) continue;
      const places = uses.map((use) => placeOf(article, use)).filter(({ isExempt }) => house === undefined || !isExempt);
      yield* outvote<string>(article, { group: forms[0], places, ...(house === undefined ? {} : { house }) });
    }
  },
});

function placeOf(article: Article, { variant, form, first, last }: FreeUse): Place<string> {
  const span = article.span(first, last);
  const possessive = article.written(last).slice(article.form(last).stem.length);
  const written = article.slice(span);
  // “Al Qaeda” in mid-sentence is al-Qaida: its capital is a name’s.
  const isOwnCase = variant.kind === 'case' || (variant.kind === 'transliteration' && !article.isSentenceStart(first));
  const write = (wanted: string): string | undefined => {
    const better = (isOwnCase ? wanted : cased(written, wanted)) + possessive;
    return better === written ? undefined : better;
  };
  return { span, way: form, write, isExempt: isOthersWords(article, first) || isApart(article, first) || isName(article, { variant, first, last }) };
}

/** “Café Royal”, “Nato Street”: part of a longer name. */
function isName(article: Article, { variant, first, last }: Pick<FreeUse, 'variant' | 'first' | 'last'>): boolean {
  const name = nameAround(article, first);
  if (name === undefined || variant.kind === 'case' || variant.kind === 'transliteration') return false;
  return name.first < first || name.last > last || variant.forms[0] === variant.forms[0].toLowerCase();
}
