import type { Article } from '../article/article.ts';
import { isApart } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { markFor } from '../rule/quote-repair.ts';
import { onWords } from '../rule/trigger.ts';

/** Behind these nothing “lets” anybody: the clause begins with it. */
const OPENERS = /^(?:now|so|then|well|please|come|okay|ok|say|says|said)$/;
/** What an invitation is made of. */
const INVITED = /^(?:go|see|face|hope|be|get|take|start|make|look|talk|stop|have|give|try|move|call|do|begin|say|think|keep|just|not|all|assume|suppose|imagine|remember|forget|turn|return|find|ask|wait|work|play)$/;
const HAVE = /^(?:been|had|got|never|always|already|seen|done|heard|known|lost|won|made|found|learned|learnt|just|only|ever|lived|worked|played|said|told|taken|given|met|read|become|gone|come)$/;
const BE = /^(?:not|going|sure|so|a|an|the|very|glad|happy|sorry|afraid|proud|just|still|here|only|trying|looking|getting|really)$/;

export default defineRule({
  id: 'contraction-apostrophe',
  summary: 'A contraction without its apostrophe that is a word of its own: lets go, Ive been',
  why: '“Lets” allows and “let’s” invites; “Ive” is a name and “I’ve” is “I have”. The words beside it tell which is meant.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  on: onWords(['lets', 'ive', 'im', 'youre', 'theyre', 'weve', 'theyve', 'youve']),
  messages: { lost: '“{found}”: “{better}”, with an apostrophe.' },
  examples: [
    { bad: '⟦Lets⟧ go to the pier. Now ⟦lets⟧ see who comes.', good: 'Let’s go to the pier. Now let’s see who comes.', note: 'with the mark of the article' },
    { bad: 'Some of you know that ⟦Ive⟧ been ill.', good: 'Some of you know that I’ve been ill.' },
    { bad: 'He wrote that ⟦theyre⟧ late.', good: 'He wrote that they’re late.' },
    { bad: 'Now ⟦im⟧ going home, he wrote.', good: 'Now I’m going home, he wrote.' },
    { good: 'The law lets them go. It lets go of the rope, and lets see-through boats in.' },
    { good: 'Burl Ives sang, and Jony Ive had designed it.' },
    { good: 'Holiday lets have doubled. Lets in town are dear.' },
    { good: 'So Jony Ive has been here, and Im Jong-soo has not.' },
  ],
  *find(article, _options, at): Iterable<Problem> {
    if (isApart(article, at) || !article.isWord(at + 1) || article.isGlued(at + 1) || !article.sameSentence(at, at + 1)) return;
    const { lower, text, shape, isPossessive } = article.form(at);
    if (shape === 'upper' || isPossessive || !isMeant(article, at, lower)) return;
    const mark = markFor(article, 'single', 'close');
    const split = lower === 'ive' || lower === 'im' ? 1 : lower.endsWith('s') ? lower.length - 1 : lower.length - 2;
    const head = lower === 'ive' || lower === 'im' ? 'I' : text.slice(0, split);
    const better = `${head}${mark}${text.slice(split)}`;
    yield { span: article.span(at), say: 'lost', data: { better }, fixes: [better] };
  },
});

function isMeant(article: Article, at: number, lower: string): boolean {
  const next = article.lower(at + 1);
  if (lower === 'lets') return INVITED.test(next) && article.form(at + 1).shape === 'lower' && (article.isSentenceStart(at) || OPENERS.test(article.lower(at - 1))) && !isNoun(article, at);
  if (lower === 'ive') return HAVE.test(next) && !isName(article, at - 1);
  if (lower === 'im') return BE.test(next) && !isName(article, at - 1) && article.form(at + 1).shape === 'lower' && (article.isSentenceStart(at) || (article.form(at).shape === 'lower' && article.isWord(at - 1)));
  return true;
}

/** “Lets have doubled”: a plural with its verb. */
function isNoun(article: Article, at: number): boolean {
  if (!/^(?:have|do|be)$/.test(article.lower(at + 1)) || !article.isWord(at + 2)) return false;
  return (article.form(at + 2).parts & (Part.PARTICIPLE | Part.VERB_PAST)) !== 0;
}

/** “Jony Ive had”. */
function isName(article: Article, token: number): boolean {
  return article.isWord(token) && article.form(token).shape === 'capital' && !article.isSentenceStart(token);
}
