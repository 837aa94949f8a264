import type { Article } from '../article/article.ts';
import type { Block } from '../article/blocks.ts';
import { isPost } from '../article/posts.ts';
import { lastBefore } from '../article/quotations.ts';
import { Kind } from '../article/tokens.ts';
import { Part } from '../lexicon/lexicon.ts';
import { leftoverStart } from '../rule/leftover-table.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onArticle } from '../rule/trigger.ts';

/** Shorter paragraphs may be crossheads, labels or items. */
const MIN_WORDS = 12;
/** The last sentence of several may be as short as this. */
const MIN_LAST = 4;
/** Of the paragraphs of an article, so many end in a stop. */
const MOST = 0.8;
/** With more of them the article is set so. */
const MANY = 40;
/** “Ada Fenwick, skipper who struck first”: the speaker’s name under the quotation. */
const SPEAKER = /^(?:\p{Lu}[\p{L}'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+, (?:[\p{L}-]+ ){1,3}(?:who|of|at|for|in|from) [^,;:]{3,90}$/u;
/** Lines of a post down to its signature. */
const POST = 3;
const STOPPED = /[.!?:;…—–-]["'”’)\]*]*$/;

export default defineRule({
  id: 'end-stop',
  summary: 'A paragraph without its full stop',
  why: 'The last stop of a paragraph is easily cut away with what stood behind it. Only whole sentences between paragraphs that end in a stop are looked at, never lists, headings or captions.',
  severity: 'warning',
  fix: 'review',
  checksQuotations: true,
  on: onArticle,
  messages: { stop: 'The sentence has no full stop.' },
  examples: [
    {
      bad: 'The council met in May.\n\nIts members voted to close the bridge and send all of the ferries down to ⟦Heysham⟧\n\nNobody objected.',
      good: 'The council met in May.\n\nIts members voted to close the bridge and send all of the ferries down to Heysham.\n\nNobody objected.',
    },
    {
      bad: 'The council met in May.\n\nIts members voted to close the bridge and send all the ferries to Heysham by ⟦26⟧\n\nNobody objected. They left.',
      good: 'The council met in May.\n\nIts members voted to close the bridge and send all the ferries to Heysham by 26.\n\nNobody objected. They left.',
    },
    { good: 'The council met in May.\n\nMembers of the council of the old borough of Heysham and Morecambe in the north\n\nNobody objected.' },
    { bad: 'The council met in May.\n\nIts members were by then very tired of it all. They all went by ⟦noon⟧\n\nNobody objected.', good: 'The council met in May.\n\nIts members were by then very tired of it all. They all went by noon.\n\nNobody objected.' },
    { good: 'The council met.\n\nWe voted to close the bridge because we had no money left for the repairs Ada Fenwick\n\nNobody objected.' },
    { good: 'The council met.\n\nWe had no money for it, and the bridge was old. Ada Fenwick, skipper who stopped the ferries in the spring\n\nNobody objected.' },
    { good: 'The council met.\n\nThey closed the bridge and nobody in the whole of the old town had a say\n\nAda is free.\n\nNobody is — Ada (@adafenwick) May 29, 2021\n\nNobody objected.' },
    { good: 'The council met.\n\nThe bridge will close\n\nNobody objected.' },
    { good: 'The council met.\n\n- Its members voted to close the bridge and send all of the ferries down to Heysham\n- Nobody objected.' },
    { good: 'The council met.\n\nIts members voted to close the bridge and send all of the ferries down to\nthe old harbour and beyond.\n\nNobody objected.' },
  ],
  *find(article) {
    const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph');
    const open = paragraphs.filter((block) => !isStopped(article, block));
    if (open.length === 0 || open.length > MANY || open.length > paragraphs.length * (1 - MOST) + 1) return;
    for (const block of open) {
      if (!isLike(article, article.blocks[block.index - 1]) || !isLike(article, article.blocks[block.index + 1]) || !isSentence(article, block) || isOfPost(article, block)) continue;
      const last = block.last - 1;
      yield { span: article.span(last), say: 'stop', fixes: [`${article.written(last)}.`] };
    }
  },
});

/** A post’s lines end as they like; its signature may stand some lines down. */
function isOfPost(article: Article, { index }: Block): boolean {
  return article.blocks.slice(index, index + POST).some(({ span }) => isPost(article, span[0]));
}

function isStopped(article: Article, { span }: Block): boolean {
  return STOPPED.test(article.text.slice(Math.max(span[0], span[1] - 12), span[1]).trimEnd());
}

/** A paragraph that ends in a stop and does not go on with this one. */
function isLike(article: Article, block: Block | undefined): boolean {
  if (block === undefined || block.first === block.last || block.kind !== 'paragraph' || !isStopped(article, block)) return false;
  return !article.isWord(block.first) || article.form(block.first).shape !== 'lower';
}

/** Long enough, with a finite verb and more articles than a headline, and a plain word at its end. */
function isSentence(article: Article, { first, last, span }: Block): boolean {
  if (last - first < MIN_WORDS || article.slice(span).includes('\n') || opensForGood(article, first, last)) return false;
  const end = last - 1;
  if (!isPlainEnd(article, end) || leftoverStart(article.slice(span)) !== undefined) return false;
  const { first: begin } = article.sentences[article.sentenceOf(end)];
  if (end - begin < (begin > first ? MIN_LAST : MIN_WORDS) || !article.isWord(begin) || article.form(begin).shape === 'lower') return false;
  if (isPullQuote(article, begin, end)) return false;
  let small = 0;
  let hasVerb = false;
  let hasDeterminer = begin > first;
  for (let i = begin + 1; i <= end; i++) {
    if (article.tokens.kind[i] === Kind.OPAQUE) return false;
    if (!article.isWord(i) || article.form(i).shape !== 'lower') continue;
    small++;
    if (isFinite(article, i)) hasVerb = true;
    if (/^(?:the|a|an|its|his|her|their|our|my|this|that|these|those)$/.test(article.lower(i))) hasDeterminer = true;
  }
  return hasVerb && hasDeterminer && small * 2 > end - begin - 2;
}

function isFinite(article: Article, token: number): boolean {
  const { parts, lower } = article.form(token);
  if (/^(?:is|was|are|were|has|had|have|will|would)$/.test(lower)) return true;
  if ((parts & (Part.VERB_PAST | Part.MODAL)) !== 0 && (parts & Part.ADJECTIVE) === 0) return true;
  if ((parts & Part.VERB_S) === 0 || !article.isWord(token - 1)) return false;
  const before = article.form(token - 1).parts;
  return (before & (Part.NOUN | Part.PRONOUN)) !== 0 && (before & (Part.PREPOSITION | Part.DETERMINER | Part.ADJECTIVE)) === 0;
}

/** The same words stand elsewhere in the article, or a dash and a label behind them. */
function isPullQuote(article: Article, first: number, last: number): boolean {
  if (/^[—–-]$/.test(article.written(last - 1)) && !article.isGlued(last)) return true;
  if (SPEAKER.test(article.slice(article.span(first, last)))) return true;
  const part = article.slice([article.tokens.start[first + 1], article.tokens.end[last]]);
  return article.text.indexOf(part) !== article.text.lastIndexOf(part);
}

/** A word or figure that a sentence can end in, not the name or year under a pull quote. */
function isPlainEnd(article: Article, end: number): boolean {
  const before = article.form(end - 1 >= 0 && !article.isMark(end - 1, '.') && !article.isMark(end - 1, ',') && article.isWord(end - 1) ? end - 1 : end);
  if (article.isNumber(end)) return !article.isMark(end - 1, ',');
  if (!article.isWord(end)) return false;
  const { shape, parts } = article.form(end);
  if ((parts & (Part.DETERMINER | Part.CONJUNCTION)) !== 0 && (parts & (Part.NOUN | Part.ADVERB | Part.PRONOUN)) === 0) return false;
  return shape === 'lower' || (before.shape === 'lower' && (before.parts & (Part.PREPOSITION | Part.DETERMINER | Part.ADJECTIVE)) !== 0);
}

/** A quotation begins between two tokens that nothing closes. */
function opensForGood({ quotes: { quotations } }: Article, first: number, last: number): boolean {
  for (let i = lastBefore(quotations, ({ open }) => open < last); i >= 0 && quotations[i].open >= first; i--) if (quotations[i].close < 0) return true;
  return false;
}
