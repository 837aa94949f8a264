import { spellCardinal } from '../article/number-words.ts';
import { endsInStop, isOthersWords, isRunningText } from '../article/running-text.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onSentence } from '../rule/trigger.ts';
import { capitalise } from '../text/characters.ts';

/** The project’s tables spell so far; beyond it a sentence is better turned round. */
const SPELLED_TO = 99;

export default defineRule({
  id: 'sentence-figure',
  summary: 'A figure at the start of a sentence',
  why: 'Most houses begin no sentence with a figure: the number is spelled out or the sentence is turned round. Years may stand there.',
  severity: 'warning',
  fix: 'review',
  isOptIn: true,
  on: onSentence,
  messages: { figure: '“{found}” begins the sentence: spell it out or turn the sentence round.' },
  examples: [
    { bad: 'The hall was full. ⟦40⟧ people stood outside in the rain.', good: 'The hall was full. Forty people stood outside in the rain.' },
    { bad: 'The hall was full. ⟦1,200⟧ people stood outside in the rain.' },
    { bad: '⟦21⟧ of the boats were lost in the storm, the owners said.', good: 'Twenty-one of the boats were lost in the storm, the owners said.' },
    { good: '2019 was a year of storms, and 2020 was a year of fires.' },
    { good: '40 held after raid on boats\n\nThe police held 40 people, it was said.' },
    { good: 'Forty people stood outside. The rest, 12 of them, sang.' },
    { good: '1. The boats were lost in the storm.' },
    { good: '“12 of them sang,” he said. “We all did.”' },
    { good: '9-year-olds sang' },
    { good: '1 of 2 pictures shows the boats in the harbour.' },
  ],
  *find(article, _options, at) {
    const { first } = article.sentences[at];
    if (!article.isNumber(first) || article.isMark(first + 1, '.') || article.isMark(first + 1, ')') || article.isMark(first + 1, '/') || (article.lower(first + 1) === 'of' && article.isNumber(first + 2))) return;
    const written = article.written(first);
    if (/^(?:1[0-9]|20)\d\d$/.test(written) || !isRunningText(article, first) || !endsInStop(article, first) || isOthersWords(article, first)) return;
    const value = Number(written);
    const words = /^\d{1,2}$/.test(written) && value <= SPELLED_TO && !article.isGlued(first + 1) ? spellCardinal(value) : undefined;
    yield { span: article.span(first), say: 'figure', fixes: words === undefined ? [] : [capitalise(words)], group: 'figure' };
  },
});
