import { isAcceptable } from '../article/acceptance.ts';
import type { Article } from '../article/article.ts';
import { isSaying } from '../article/attribution.ts';
import type { Form } from '../article/forms.ts';
import { isPost } from '../article/posts.ts';
import { isOthersWords } from '../article/running-text.ts';
import { isParticle } from '../article/people/particles.ts';
import { openingSlipOf } from '../article/opening-slips.ts';
import { Kind } from '../article/tokens.ts';
import { QuoteRole } from '../article/quotations.ts';
import { judgeUnknown } from '../article/unknown-words.ts';
import { DETERMINERS } from '../article/word-classes.ts';
import { wordCounts } from '../article/word-counts.ts';
import { hasCommonNeighbour } from '../lexicon/common-neighbour.ts';
import type { Suggestion } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onForms } from '../rule/trigger.ts';
import { capitalise } from '../text/characters.ts';

/** Frequency class (0 to 255) from which a word is common enough that a capital at sentence start hides a slip of it. */
const COMMON = 120;
/** Log-probability of a suggestion from which the slip is certain, however short the word: *teh*. */
const CERTAIN = -9;
/** The same below which it is doubtful, for one slip and for more. */
const LIKELY = -16;
const LIKELY_IF_TWO = -14;
/** Log-probability that a slip at sentence start needs: *Keyes* is a name, *Goverment* none. */
const SURE_SHORT = -9.5;
const SURE_LONG = -13;
const LONG = 7;

export default defineRule({
  id: 'spelling',
  summary: 'A word that no dictionary has',
  why: 'A misspelling is what readers see first. A word is marked if no English dictionary has it and the article gives no reason to think that it is meant: unfamiliar names are left to the rules for names.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  precedence: -5,
  on: onForms((form) => form.word === undefined && form.shape !== 'figure'),
  messages: {
    likely: '“{found}”: “{better}” was probably meant.',
    article: '“{found}”: the article has “{better}” elsewhere.',
    doubtful: '“{found}” stands in no dictionary. Was “{better}” meant?',
  },
  examples: [
    { bad: '⟦Teh⟧ board met. ⟦Adn⟧ nobody came.', good: 'The board met. And nobody came.' },
    { good: 'Teh said it was late. Fro Berg left, and Htet won.' },
    { bad: 'The ⟦goverment⟧ fell in the spring.', good: 'The government fell in the spring.' },
    { bad: 'Cannons fell silent when the ⟦truse⟧ began. The truce held, and the truce was signed.', good: 'Cannons fell silent when the truce began. The truce held, and the truce was signed.' },
    { bad: 'Last week ⟦teh⟧ ⟦goverment⟧ ⟦recieved⟧ the report.', good: 'Last week the government received the report.' },
    { good: 'Anneliese Vandermolen flew to Uusikaupunki with the Grombachers.' },
    { good: 'David de Gea and Leonardo da Vinci spoke of Willie le Roux.' },
    { good: 'The vote was 52–48, said the ex-minister, whose co-author agreed.' },
    { bad: 'The ⟦wether⟧ turned, and the fleet stayed in port.' },
    { bad: '⟦Goverment⟧ officials declined to speak.', good: 'Government officials declined to speak.' },
    { good: 'The recalibration was baselessly called a counterproposal by the policymaking body.' },
    { good: 'Income per capita, the de facto capital, a fiancé and a stare decisis case.' },
    { good: 'A lightbulb moment in the mailroom cut the timeframe.' },
    { good: 'The “blorfing” craze: people blorf at work, blorf at home and blorf on trains.' },
    { good: 'The crowd sang “Chalo dilli jaana hai, raste mein khaana hai”.' },
    { bad: 'The crew left a ⟦useable⟧ track behind.' },
    { good: 'The pre and post-war towns, and pre- and post-match talk.' },
    { good: 'Serum irisin rose in all adipocytes, and the myocytes lost their isoforms.' },
    { good: 'A bootloader, two heatsinks and a paddleboat stood in the shed of the café.' },
    { good: 'See www.example.com or write to desk@example.org about #budget. Map: maps.to/2Qx9p.' },
    { good: 'The wipeout on the scoreboxes left the steelmen and cheerleaders cold; the ratepayers’ mailshot was more impactful.' },
    { good: 'Oppositionists promised largesse in the infantilised pre–World Cup debate.' },
    { good: 'Feminist groups marched. A feminist union struck. “Marcha feminista”, they called it.' },
    { good: 'They called the floor a gulber. Two more gulbers were laid, and the gulber held.' },
    { good: 'The plant took in 3.44 mmscfd of gas. “Whoaaaa,” said the foreman, Mr Rao ji.' },
    { bad: 'The report left ⟦thepublic⟧ in the dark.', good: 'The report left the public in the dark.' },
    { bad: 'They were ⟦boogying⟧ till dawn.' },
    { good: 'It took a coupla hours of tai chi, and the clinicals were kept for later.' },
    { bad: 'It is an ⟦essentialpart⟧ of the deal.', good: 'It is an essential part of the deal.' },
  ],
  *find(article, _options, at) {
    const form = article.form(at);
    if (article.tokens.kind[at] !== Kind.WORD || isAcceptable(form, article.lexicon) || isPartOfCode(article, at)) return;
    if (form.shape === 'lower') yield* inSmallLetters(article, form, at);
    else if (form.shape === 'capital' && article.isSentenceStart(at)) yield* atSentenceStart(article, form, at);
  },
});

/** `.gitignore`, `and/or`, `follow[ing]`, `f***ing`, `sum(x)`: marks touch it that touch no word of prose. */
function isPartOfCode(article: Article, at: number): boolean {
  const touches = (token: number): boolean => article.tokens.kind[token] === Kind.MARK && /^(?:[./\\_$~|=<>{}[\]^+@#]+|\*{2,})$/.test(article.written(token));
  if (article.isGlued(at) && (touches(at - 1) || (article.isMark(at - 1, '?') && article.form(at).shape === 'lower'))) return true;
  if (at + 1 >= article.tokens.count || !article.isGlued(at + 1)) return false;
  if (article.isMark(at + 1, '–') && article.form(at).stem.length < 5) return true; // pre–Cold War
  return article.isMark(at + 1, '(') || (touches(at + 1) && !article.isMark(at + 1, '.') && !article.isMark(at + 1, ']'));
}

function* inSmallLetters(article: Article, form: Form, at: number): Iterable<Problem> {
  if (isParticle(article, at) || isClipped(article, form, at) || isSuspended(article, form, at)) return;
  const { isSlip, isDoubtful = false, isInCompany = false, suggestions } = judgeUnknown(article, at);
  if (!isSlip) return;
  const found = problem(article, at, suggestions);
  const isVague = isInCompany || isGuess(article, form, suggestions[0]);
  if (isDoubtful && isVague && form.stem.length < LONG && isOfOthers(article, at)) return;
  if (isDoubtful) yield { ...found, say: 'doubtful', ...(isVague ? { fixes: [] } : {}), query: true, severity: 'warning' };
  else yield { ...found, ...(isFar(form.stem, suggestions[0]) ? { severity: 'warning' } : {}) };
}

/** What others said or posted is not asked about: they make words (*pukers*) and write brands small (*dulux*). */
function isOfOthers(article: Article, at: number): boolean {
  return isOthersWords(article, at) || isPost(article, article.tokens.start[at]);
}

/** Nothing to put in its place unseen: lists of rare words have it (*boogying*), or it is another form of what was suggested (*clinicals*). */
function isGuess(article: Article, { lower, stem }: Form, { text, distance }: Suggestion): boolean {
  return (distance > 1 && article.lexicon.isListed(lower)) || (stem.length > 5 && stem.startsWith(text));
}

/** Far from what was suggested, short, or the same but for its ending: it may be a word after all. */
function isFar(stem: string, { score, from, text, distance }: Suggestion): boolean {
  if (from === 'article' || score > CERTAIN) return false;
  if (from === 'split' || stem.length < 5 || stem.startsWith(text) || text.startsWith(stem)) return true;
  return score < (distance > 1 ? LIKELY_IF_TWO : LIKELY);
}

/** “pre and post-war”, “pre- and post-war”. */
function isSuspended(article: Article, { lower }: Form, at: number): boolean {
  return /^(?:pre|post|pro|anti|sub|intra|inter|micro|macro|neo|non|multi)$/.test(lower) && (/^(?:and|or|to)$/.test(article.lower(at + 1)) || article.isMark(at + 1, '-') || article.isMark(at + 1, '‐'));
}

/** talkin’, th’, ’tis: an apostrophe stands for what is missing. */
function isClipped(article: Article, { lower }: Form, at: number): boolean {
  if (article.isGlued(at) && article.quotes.roleOf(at - 1) === QuoteRole.APOSTROPHE) return true;
  const next = at + 1;
  if (next >= article.tokens.count || !article.isGlued(next) || !/^['’]$/.test(article.written(next))) return false;
  return lower.length < 4 || article.lexicon.has(`${lower}g`);
}

function problem(article: Article, at: number, suggestions: readonly Suggestion[]): Problem {
  const [first] = suggestions.map((one) => ({ ...one, text: asInArticle(article, one) }));
  return {
    span: article.span(at),
    say: first.from === 'article' ? 'article' : 'likely',
    data: { better: asModifier(article, at, first) },
    fixes: suggestions.map((one) => asModifier(article, at, { ...one, text: asInArticle(article, one) })),
  };
}

/** “a wakeup call”: a verb and its particle taken apart before a noun keep a hyphen. */
function asModifier(article: Article, at: number, { from, text }: Suggestion): string {
  const isCompound = from === 'split' && / (?:up|out|off|down|over|in|on|back|away|through)$/.test(text) && DETERMINERS.has(article.lower(at - 1));
  return isCompound ? text.replace(' ', '-') : text;
}

/** A name that no dictionary has is offered with its capital: *llhan* for *Ilhan*. */
function asInArticle(article: Article, { text, from }: Suggestion): string {
  if (from !== 'article' || article.lexicon.has(text)) return text;
  for (let token = 0; token < article.tokens.count; token++) if (article.tokens.kind[token] === Kind.WORD && article.form(token).stem.toLowerCase() === text) return article.form(token).stem;
  return text;
}

/** “Goverment officials …”: only one letter from a common word, else every unfamiliar name would be marked. */
function* atSentenceStart(article: Article, form: Form, at: number): Iterable<Problem> {
  const next = article.isWord(at + 1) ? article.form(at + 1) : undefined;
  const opener = openingSlipOf(form.lower);
  if (opener !== undefined && next !== undefined && !article.isGlued(at + 1) && !isSaying(next.lower) && article.derive(wordCounts).get(form.lower) === 1) {
    const better = capitalise(opener);
    yield { span: article.span(at), say: 'likely', data: { better }, fixes: [better] };
    return;
  }
  if (form.stem.length < 5 || next?.shape === 'capital' || article.derive(wordCounts).get(form.stem.toLowerCase()) !== 1) return;
  if (!hasCommonNeighbour(article.lexicon, form.stem.toLowerCase(), COMMON)) return;
  const suggestions = article.lexicon.suggest(form.lower, { limit: 2, ...(next === undefined ? {} : { after: next.lower }) });
  const [first] = suggestions;
  if (first === undefined || first.distance > 1 || first.from !== 'dictionary' || first.text[0] !== form.lower[0]) return;
  if (first.score < (form.stem.length < LONG ? SURE_SHORT : SURE_LONG)) return;
  const word = article.lexicon.find(first.text);
  if (word === undefined || word.frequency < COMMON || word.spelling !== word.spelling.toLowerCase()) return;
  yield { ...problem(article, at, suggestions.map((one) => ({ ...one, text: capitalise(one.text) }))), severity: 'warning' };
}
