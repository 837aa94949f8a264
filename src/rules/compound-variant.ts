import type { Article } from '../article/article.ts';
import { findFreeUses, preferredForm, type FreeUse } from '../article/free-variants.ts';
import { listedName, nameAround } from '../article/proper-names.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { cased } from '../article/spelling-variants.ts';
import { findStyleCues } from '../article/style-cues.ts';
import { Part } from '../lexicon/lexicon.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice, list } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import { append } from '../text/append.ts';

/** `parted`: with a space or a hyphen, where both occur beside a solid form: which of them is a matter of grammar. */
type Way = 'open' | 'hyphen' | 'solid' | 'parted';

export default defineRule({
  id: 'compound-variant',
  summary: 'One compound written in two ways: health care and healthcare, sub-postmaster and sub postmaster',
  why: 'Dictionaries and houses differ on when two words have become one; an article does not. A hyphen before a noun (long-term plan) beside none elsewhere (in the long term) is no fault.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: {
    prefer: list([], 'Forms that the house has chosen: `healthcare`, `e-mail`.'),
    follow: choice(['none', 'ap', 'guardian'], 'none', 'Whose forms stand for words that `prefer` does not name.'),
  },
  messages: { ...MESSAGES, name: '“{found}”: the name is written “{better}”.' },
  examples: [
    { bad: 'Healthcare is dear, and healthcare costs rise. ⟦Health care⟧ needs staff.', good: 'Healthcare is dear, and healthcare costs rise. Healthcare needs staff.' },
    { bad: 'One e-mail came, then an e-mail from Rome, then an ⟦email⟧ from Bonn.', good: 'One e-mail came, then an e-mail from Rome, then an e-mail from Bonn.' },
    { bad: 'A sub-baker and a sub-baker from Bonn met the ⟦sub baker⟧ who left.', good: 'A sub-baker and a sub-baker from Bonn met the sub-baker who left.' },
    { bad: 'A flight to ⟦Los-Angeles⟧ was late.', good: 'A flight to Los Angeles was late.' },
    { bad: 'The ⟦air strike⟧ failed.', good: 'The airstrike failed.', options: { prefer: ['airstrike'] } },
    { bad: 'The ⟦northwest⟧ is wet; they took a hard line on it.', good: 'The north-west is wet; they took a hard line on it.', options: { follow: 'guardian' } },
    { good: 'A high school teacher took a one-time fee.', options: { follow: 'ap' } },
    { good: 'A long-term plan pays in the long term; a front-line nurse works on the front line.' },
    { good: 'The Health Care Act made healthcare dear; healthcare costs rose.' },
    { good: 'They set out to follow up; the follow-up was late. A back-up plan will back up the rest.' },
    { good: 'North-west winds blew in Port-au-Prince, and Ann-Marie met Ann and Marie.' },
    { good: 'A part-time nurse worked part time, and a full-time cook full time.' },
  ],
  *find(article, { prefer, follow }) {
    const byVariant = new Map<FreeUse['variant'], FreeUse[]>();
    for (const use of article.derive(findFreeUses)) {
      if (use.variant.kind === 'compound' || use.variant.kind === 'hyphen') append(byVariant, use.variant, use);
    }
    for (const [variant, uses] of byVariant) {
      const { forms } = variant;
      const house = prefer.find((form) => forms.includes(form)) ?? preferredForm(variant, follow);
      if (house === undefined && uses.every(({ form }) => form === uses[0].form)) continue;
      const places = uses.map((use) => placeOf(article, use, uses, house)).filter(({ isExempt }) => house === undefined || !isExempt);
      yield* outvote<Way>(article, { group: forms[0], places, ...(house === undefined ? {} : { house: wayOf(house, forms) }) });
    }
    yield* judgeHyphened(article);
  },
});

function wayOf(form: string, forms: readonly string[]): Way {
  const isPartedTwice = forms.some((one) => one.includes(' ')) && forms.some((one) => !one.includes(' ') && !one.includes('-'));
  if (!/[ -]/.test(form)) return 'solid';
  return isPartedTwice ? 'parted' : form.includes(' ') ? 'open' : 'hyphen';
}

function placeOf(article: Article, { variant, form, first, last }: FreeUse, uses: readonly FreeUse[], house: string | undefined): Place<Way> {
  const span = article.span(first, last);
  const possessive = article.written(last).slice(article.form(last).stem.length);
  const way = wayOf(form, variant.forms);
  const write = (wanted: Way): string | undefined => {
    // Of “health care” and “health-care” the one that the article has.
    const found = house !== undefined && wayOf(house, variant.forms) === wanted ? house : uses.find((use) => wayOf(use.form, variant.forms) === wanted)?.form ?? variant.forms.find((one) => wayOf(one, variant.forms) === wanted);
    return found === undefined ? undefined : cased(article.slice(span), found) + possessive;
  };
  const name = nameAround(article, first);
  const isName = (name !== undefined && (name.last > last || name.first < first)) || (way !== 'solid' && /[ -]\p{Lu}/u.test(article.slice(span)) && uses.some(({ form: one }) => one !== form && wayOf(one, variant.forms) === 'solid'));
  return { span, way, write, isExempt: isOthersWords(article, first) || isApart(article, first) || isName || (form.includes(' ') && (isNounPhrase(article, form, last) || isHighSchool(article, form, first))) || (way === 'solid' && isAdjective(article, form, last)) };
}

/** “a hard line against it”: two words, whatever the adjective is. */
function isNounPhrase(article: Article, form: string, last: number): boolean {
  return /^(?:hard|left|right|far) /.test(form) && !isAdjective(article, form, last);
}

/** “a high school teacher”: the school is a high one, not the teacher. */
function isHighSchool(article: Article, form: string, first: number): boolean {
  return form.startsWith('school') && /^(?:high|middle|primary|secondary|elementary|grammar|public|private|state|law|medical|business|infant|nursery|boarding)$/.test(article.lower(first - 1));
}

/** “frontline nurses” beside “on the front line”. */
function isAdjective(article: Article, form: string, last: number): boolean {
  return /^(?:front|hard|far|left|right|long|full|part|grass|high|short)/.test(form) && article.isWord(last + 1) && (article.form(last + 1).parts & (Part.NOUN | Part.PLURAL)) !== 0;
}

/** Compounds in no table: a hyphen here and none there, and hyphens in names that have none. */
function* judgeHyphened(article: Article): Iterable<Problem> {
  const { hyphened } = article.derive(findStyleCues);
  const seen = new Set<string>();
  for (const token of hyphened) {
    const { stem, shape } = article.form(token);
    const lower = stem.toLowerCase();
    if (shape !== 'lower') yield* judgeName(article, token, stem);
    if (seen.has(lower)) continue;
    seen.add(lower);
    const [head, tail] = lower.split('-');
    if (shape === 'lower' && isBoundHead(article, head)) yield* judgeOpen(article, token, head, tail);
  }
}

/** Parts that hardly stand alone before a noun: sub, non, quarter (of finals). */
function isBoundHead(article: Article, head: string): boolean {
  return BOUND.has(head) || article.lexicon.find(head) === undefined;
}

const BOUND = new Set('sub non anti semi quarter multi ex pre mid ultra counter co vice pro inter'.split(' '));

/** “sub postmaster” beside “sub-postmaster”. */
function* judgeOpen(article: Article, token: number, head: string, tail: string): Iterable<Problem> {
  const open = `${head} ${tail.replace(/s$/, '')}`;
  for (let at = article.text.indexOf(open); at >= 0; at = article.text.indexOf(open, at + open.length)) {
    const i = article.tokenAt(at);
    if (article.lower(i) !== head || !article.isWord(i + 1) || article.form(i + 1).stem.replace(/s$/, '') !== tail.replace(/s$/, '')) continue;
    if (isApart(article, i) || isOthersWords(article, i) || !article.sameSentence(i, i + 1)) continue;
    const better = `${article.written(i)}-${article.written(i + 1)}`;
    yield { span: article.span(i, i + 1), say: 'mixed', data: { better, many: '' }, fixes: [better], because: [article.span(token)], group: open, evenInQuotation: true };
  }
}

/** “Los-Angeles”, “South-West Norfolk”: a place or body that has no hyphen there. */
function* judgeName(article: Article, token: number, stem: string): Iterable<Problem> {
  if (!/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(stem) || isApart(article, token)) return;
  if (listedName(article, token) !== undefined || listedName(article, token, stem.replace('-', ' '), 'places') !== 'right') return;
  const better = article.written(token).replace('-', ' ');
  yield { span: article.span(token), say: 'name', data: { better }, fixes: [better], group: stem, evenInQuotation: true };
}
