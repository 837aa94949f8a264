import type { Article } from '../article/article.ts';
import { voteDialect } from '../article/dialect.ts';
import { isQuotedWriting } from '../article/posts.ts';
import { listedName, nameAround } from '../article/proper-names.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { findVariantUses, type SpellingVariant, type VariantUse } from '../article/spelling-variants.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice, flag } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

/** As much evidence as three words give. */
const SURE = 6;

type Dialect = 'us' | 'gb' | 'au' | 'ca' | 'in';

export default defineRule({
  id: 'dialect',
  summary: 'American spelling in British text, or British in American',
  why: 'A house writes one English. Without one set, the article’s own spellings vote, and its “Mr.” or “Mr”, its “percent” or “per cent” and the order of its dates with them. Names keep the spelling of their bearers: the Department of Defense, the Ministry of Defence.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: {
    ise: choice(['auto', 'ise', 'ize'], 'auto', 'What British spelling does: realise or realize; `auto` goes by the majority.'),
    quotations: flag(false, 'What people say is spelled as the house spells too.'),
  },
  messages: {
    us: '“{found}” is British; the text is American: “{better}”.',
    gb: '“{found}” is American; the text is British: “{better}”.',
    ise: '“{found}” here, -{ise} elsewhere: “{better}”.',
    name: '“{found}”: the body spells its name “{better}”.',
    tied: '“{found}” beside “{other}”: British and American spelling in one article.',
  },
  examples: [
    { bad: 'The harbour was grey. Neighbours favoured the ⟦theater⟧ nearby.', good: 'The harbour was grey. Neighbours favoured the theatre nearby.' },
    { bad: 'Gov. Ames praised the neighbors, Mr. Bell said, and ⟦organisers⟧ agreed.', good: 'Gov. Ames praised the neighbors, Mr. Bell said, and organizers agreed.' },
    { bad: 'Mr Ames travelled on 5 May. Staff apologised and ⟦recognized⟧ it.', good: 'Mr Ames travelled on 5 May. Staff apologised and recognised it.' },
    { bad: 'The color was off. The ⟦labour⟧ was hard.', good: 'The color was off. The labor was hard.' },
    { good: 'Mr Ames travelled to the US Department of Defense and the Lincoln Center on Labor Day.' },
    { good: 'The neighbors and organizers met the British Ministry of Defence.' },
    { good: 'Mr Bell favoured it. “We honor our neighbors,” read the sign in Ohio.', options: { quotations: false } },
    { good: 'Mr Bell favoured it. In grey Ohio the mayor tweeted: “We honor our neighbors in favor of a weaponized color.”' },
    { good: 'Mr Bell favoured it. It said in a statement the plan “risks politicizing the color of favor”. “We honor it,” said The Springfield Post.' },
    { good: 'The BJP met on October 3. The chief minister spoke of patronising remarks and left.' },
    { good: 'Mr Bell recognized the colour and organized a defence.' },
    { good: 'Mr Bell’s behaviour was no surprise; he advertised computer programs.' },
  ],
  *find(article, { ise, quotations }) {
    const uses = article.derive(findVariantUses);
    if (uses.length === 0) return;
    const vote = article.derive(voteDialect);
    const dialect = article.setting.dialect ?? vote.dialect;
    const wanted = ise === 'auto' ? vote.ise : ise;
    if (dialect === undefined) {
      yield* ask(article, uses);
      return;
    }
    const heard = quotations ? uses : uses.filter(({ token }) => !isOthersWords(article, token));
    for (const use of heard) if (!isQuotedWriting(article, article.tokens.start[use.token])) yield* judge(article, use, dialect, wanted ?? (vote.gb >= 2 * vote.us && dialect !== 'ca' ? 'ise' : undefined));
  },
});

function* judge(article: Article, use: VariantUse, dialect: Dialect, ise: 'ise' | 'ize' | undefined): Iterable<Problem> {
  const { token, variant, way } = use;
  const wants = wantedWay(variant, dialect, way, ise);
  if (wants === way || !isTelling(article, use, dialect)) return;
  const name = nameAround(article, token);
  const better = use[wants];
  const span = article.span(token);
  const isName = name !== undefined;
  if (isName && !isApart(article, token) && !isOfficeWord(article, use, dialect)) {
    if (listedName(article, token) === 'right' || listedName(article, token, variant[wants]) !== 'right') return;
    yield { span, say: 'name', data: { better }, fixes: [better], group: variant.us, evenInQuotation: true };
    return;
  }
  if (isName && listedName(article, token) === 'right') return;
  const isOwnVote = article.setting.dialect === undefined;
  const because = isOwnVote ? article.derive(voteDialect).proofs[wants].slice(0, 3) : [];
  const say = variant.isIse && dialect !== 'us' ? 'ise' : wants;
  yield { span, say, data: { better, ise: ise ?? 'ise' }, fixes: [better], because, group: variant.us, evenInQuotation: true };
}

/** Which spelling the dialect has; the one that stands if it allows both. */
function wantedWay(variant: SpellingVariant, dialect: Dialect, way: 'us' | 'gb', ise: 'ise' | 'ize' | undefined): 'us' | 'gb' {
  if (dialect === 'us') return 'us';
  if (variant.isIse) return dialect === 'ca' ? 'us' : ise === undefined ? way : ise === 'ise' ? 'gb' : 'us';
  if (dialect !== 'ca' && dialect !== 'au') return 'gb';
  const allowed = variant[dialect].split('|');
  return allowed.includes(variant[way]) ? way : way === 'us' ? 'gb' : 'us';
}

/** Whether this spelling, at this place, belongs to the other dialect alone. */
function isTelling(article: Article, { token, variant, way }: VariantUse, dialect: Dialect): boolean {
  const { use } = variant;
  if (isParty(article, token)) return false;
  if (use === '') return true;
  if (use === 'us' || use === 'weak') return use === way;
  if (way === 'gb') return use !== 'verb' || isVerb(article, token);
  if (use === 'unit') return article.isNumber(token - 1);
  if (use === 'noun') return /^(?:a|an|the|his|her|their|its|no|driving|your)$/.test(article.lower(token - 1)) && (article.form(token + 1)?.parts & Part.NOUN) === 0;
  if (use === 'verb') return isVerb(article, token);
  return use === 'software' && (dialect === 'gb' || dialect === 'in') && isSurelyBritish(article) && !isComputing(article, token);
}

/** “Labour has said …”, “Labor won”: the party begins a sentence. */
function isParty(article: Article, token: number): boolean {
  return article.form(token).shape === 'capital' && /^labou?r$/.test(article.form(token).lower) && nameAround(article, token) === undefined;
}

function isVerb(article: Article, token: number): boolean {
  return /^(?:to|must|should|can|could|will|would|may|might|not)$/.test(article.lower(token - 1)) && article.form(token).shape === 'lower';
}

/** By more than a date or a title: “program” is found in British text too. */
function isSurelyBritish(article: Article): boolean {
  return article.setting.dialect !== undefined || article.derive(voteDialect).gb >= SURE;
}

function isComputing(article: Article, token: number): boolean {
  return /\b(?:computers?|software|code[drs]?|coding|apps?|Microsoft|Windows|algorithms?|hack\w*|malware|AI)\b/.test(article.slice(article.sentences[article.sentenceOf(token)].span));
}

/**
 * “Russian Defence Minister” in American text, “the Labour Department”: an office’s common name is spelled as the text is.
 * American departments keep their spelling in British text, and each country’s own office may.
 */
function isOfficeWord(article: Article, { token, way }: VariantUse, dialect: Dialect): boolean {
  const isOffice = dialect === 'us' ? /^(?:ministers?|secretary|ministry|department)$/ : /^ministers?$/;
  if (!isOffice.test(article.lower(token + 1))) return false;
  const isOwn = way === 'us' ? /^(?:us|u\.s\.|american|pentagon)$/ : /^(?:uk|u\.k\.|british)$/;
  return !isOwn.test(article.lower(token - 1)) && !isOwn.test(article.lower(token - 2));
}

/** No dialect leads, yet both are there: one question, at the last of those that depart from the first. */
function* ask(article: Article, uses: readonly VariantUse[]): Iterable<Problem> {
  const telling = uses.filter((use) => use.variant.use === '' && !use.variant.isIse && article.form(use.token).shape === 'lower' && !isOthersWords(article, use.token) && isTelling(article, use, 'gb'));
  const first = telling[0];
  const odd = telling.findLast(({ way }) => way !== first.way);
  if (odd === undefined) return;
  const [span, other] = [article.span(odd.token), article.span(first.token)];
  yield { span, say: 'tied', data: { other: article.slice(other) }, fixes: [odd[first.way]], because: [other], query: true, evenInQuotation: true };
}
