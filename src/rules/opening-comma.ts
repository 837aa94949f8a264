import type { Article } from '../article/article.ts';
import { endsInStop, isRunningText } from '../article/running-text.ts';
import { DETERMINERS } from '../article/word-classes.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';

/** Phrases that open a sentence and are set off, by the word they end in. */
const OPENINGS = new Map([
  ['example', ['for example']],
  ['instance', ['for instance']],
  ['moreover', ['moreover']],
  ['furthermore', ['furthermore']],
  ['nevertheless', ['nevertheless']],
  ['nonetheless', ['nonetheless']],
  ['addition', ['in addition']],
  ['hand', ['on the other hand']],
  ['words', ['in other words']],
  ['conclusion', ['in conclusion']],
  ['contrast', ['in contrast', 'by contrast']],
  ['unfortunately', ['unfortunately']],
  ['additionally', ['additionally']],
  ['consequently', ['consequently']],
]);
const SUBJECTS = /^(?:he|she|it|they|we|i|you|there|this|that|these|those|many|some|most|several|people|various)$/;

export default defineRule({
  id: 'opening-comma',
  summary: 'No comma behind “For example”, “Moreover” and the like at the head of a sentence',
  why: 'A phrase that only links a sentence to the last is set off from it; without the comma the reader runs into the subject.',
  severity: 'warning',
  fix: 'review',
  on: onWords(OPENINGS.keys()),
  messages: { comma: '“{found}” opens the sentence: a comma behind it.' },
  examples: [
    { bad: '⟦For example⟧ the pier was shut in May.', good: 'For example, the pier was shut in May.' },
    { bad: '⟦Moreover⟧ they had no boats left.', good: 'Moreover, they had no boats left.' },
    { bad: '⟦On the other hand⟧ it was cheap to run.', good: 'On the other hand, it was cheap to run.' },
    { good: 'For example, the pier was shut. In addition to the pier, the hall was shut.' },
    { good: 'It was, for example the crew said so, late. They said that moreover the boat was full.' },
    { good: 'An example the mayor gave was the pier. In other words of the song there is rain.' },
    { good: 'Nevertheless was the name of the boat. Moreover and over they sang.' },
    { good: '“Moreover they had no boats left,” he said.' },
  ],
  *find(article, _options, at): Iterable<Problem> {
    const opening = OPENINGS.get(article.lower(at))?.find((phrase) => stands(article, at, phrase));
    if (opening === undefined || !article.isWord(at + 1) || article.isGlued(at + 1) || !article.sameSentence(at, at + 1)) return;
    const next = article.lower(at + 1);
    if (!(SUBJECTS.test(next) || (DETERMINERS.has(next) && next !== 'no')) || !isRunningText(article, at) || !endsInStop(article, at)) return;
    const first = at - opening.split(' ').length + 1;
    const span = article.span(first, at);
    yield { span, say: 'comma', fixes: [`${article.slice(span)},`] };
  },
});

/** The phrase ends here, and a sentence begins with it. */
function stands(article: Article, at: number, phrase: string): boolean {
  const words = phrase.split(' ');
  const first = at - words.length + 1;
  return first >= 0 && article.isSentenceStart(first) && article.form(first).shape === 'capital' && words.every((word, i) => article.lower(first + i) === word);
}
