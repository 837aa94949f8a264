import table from '../../data/language/titles.tsv';
import type { Article } from '../article/article.ts';
import { dialectOf } from '../article/dialect.ts';
import { NameBit } from '../article/people/name-forms.ts';
import { isOthersWords, isRunningText } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onForms } from '../rule/trigger.ts';
import { capitalise } from '../text/characters.ts';
import { lazily } from '../text/lazily.ts';
import { readTable } from '../text/table.ts';

/** Formal titles by their last word, longest first. */
const byLast = lazily(readTitles);

function readTitles(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const titles = new Map<string, string[][]>();
  for (const { title, kind } of readTable(table, ['title', 'kind'])) {
    if (kind !== 'formal' || /^(?:mrs?|ms|miss|sir|lady|lord|dame|private|general|major|justice|regent|marshal|captain|king|queen|prince|princess|first lady|national security advis[eo]r|council ?member|chairman|chairwoman)\.?$/.test(title)) continue;
    const words = title.split(' ');
    const last = words[words.length - 1];
    titles.set(last, [...(titles.get(last) ?? []), words].sort((a, b) => b.length - a.length));
  }
  return titles;
}

export default defineRule({
  id: 'title-capital',
  summary: 'Capitals of formal titles before a name, behind it and alone',
  why: 'Most houses write President Ana Bell and the president; some write the President, some president Ana Bell. This asks to be told which.',
  severity: 'warning',
  fix: 'review',
  isOptIn: true,
  on: onForms(({ lower }) => byLast().has(lower)),
  options: {
    before: choice(['capital', 'small', 'any'], 'capital', 'President Ana Bell, or president Ana Bell.'),
    alone: choice(['small', 'capital', 'any'], 'small', 'The president said, or the President said.'),
  },
  messages: { before: '“{found}” before a name: the house writes “{better}”.', alone: '“{found}” without a name: the house writes “{better}”.' },
  examples: [
    { bad: 'It was signed by ⟦president⟧ Ana Bell in Bonn.', good: 'It was signed by President Ana Bell in Bonn.' },
    { bad: 'It was signed by the ⟦President⟧ in Bonn.', good: 'It was signed by the president in Bonn.' },
    { bad: 'It was signed by ⟦Foreign Minister⟧ Ana Bell.', good: 'It was signed by foreign minister Ana Bell.', options: { before: 'small' } },
    { good: 'It was signed by President Ana Bell, the president of Bonn, in May.' },
    { good: 'It was signed by the former president Ana Bell and the firm’s president, Max Cole.' },
    { good: 'The Prime Minister of Bonn Island Railway is a train, and President Street is wide.' },
    { good: 'It was signed by union president Ana Bell and the House speaker in the Executive Office of the President.' },
    { good: '“The President knows,” she said. President Bell did not.' },
  ],
  *find(article, options, at): Iterable<Problem> {
    const range = titleAt(article, at);
    if (range === undefined || !isRunningText(article, at) || isOthersWords(article, at)) return;
    const { first, last } = range;
    const isBefore = isNameBehind(article, last);
    if (!isBefore && !isAlone(article, first, last)) return;
    const wanted = isBefore ? options.before : options.alone;
    if (wanted === 'any' || (isBefore && wanted === 'capital' && (!isBare(article, first) || isDescribed(article, first)))) return;
    const span = article.span(first, last);
    const written = article.slice(span);
    if (wanted === 'small' && /^speaker$/i.test(written) && dialectOf(article) === 'gb') return; // the Commons’ own, with a capital in British papers
    const better = written.replace(/\p{L}+/gu, (word, at: number) => (wanted === 'small' ? lowered(word) : /^(?:of|the|for|and)$/.test(word) || written[at - 1] === '-' ? word : capitalise(word)));
    if (better === written || (article.isSentenceStart(first) && wanted === 'small')) return;
    yield { span, say: isBefore ? 'before' : 'alone', data: { better }, fixes: [better], group: better.toLowerCase() };
  },
});

/** Houses of parliaments keep their capitals: the House speaker. */
function lowered(word: string): string {
  return /^(?:House|Senate|Commons|Lords|Congress|Treasury)$/.test(word) ? word : word.toLowerCase();
}

/** “union vice president Ana Bell”, “campaign chairman”: a small word before it makes it a description. */
function isDescribed(article: Article, first: number): boolean {
  if (!article.isWord(first - 1) || !article.sameSentence(first - 1, first)) return false;
  const { shape, parts, lower } = article.form(first - 1);
  return shape === 'lower' && (parts & (Part.NOUN | Part.ADJECTIVE)) !== 0 && !/^(?:of|by|with|to|from|and|as|for|that|said|says|when|while|acting|under|over|on|in)$/.test(lower);
}

/** The longest title that ends here and does not go on. */
function titleAt(article: Article, at: number): { first: number; last: number } | undefined {
  for (const words of byLast().get(article.lower(at)) ?? []) {
    const first = at - words.length + 1;
    if (first >= 0 && words.every((word, i) => article.lower(first + i) === word)) return { first, last: at };
  }
  return undefined;
}

function isNameBehind(article: Article, last: number): boolean {
  const next = last + 1;
  if (!article.isWord(next) || article.form(last).isPossessive || !article.sameSentence(last, next)) return false;
  const bits = article.names.bits(article.tokens.form[next]);
  return (bits & NameBit.NAME) !== 0 && (bits & NameBit.STOP) === 0 && (bits & (NameBit.GIVEN | NameBit.SURNAME | NameBit.UNKNOWN)) !== 0;
}

/** “by president Ana Bell”; “the former president Ana Bell” only describes her. */
function isBare(article: Article, first: number): boolean {
  return !/^(?:the|a|an|former|then|its|his|her|their|ex|late|our)$/.test(article.lower(first - 1)) && !(article.isWord(first - 1) && article.form(first - 1).isPossessive);
}

/** “the President said”: after “the” and before nothing that makes a name of it. */
function isAlone(article: Article, first: number, last: number): boolean {
  if (article.lower(first - 1) !== 'the' || !article.sameSentence(first - 1, last)) return false;
  // “the Executive Office of the President” is a name.
  const isInName = /^(?:of|to)$/.test(article.lower(first - 2)) && article.isWord(first - 3) && article.form(first - 3).shape === 'capital';
  if (isInName) return false;
  const next = last + 1;
  return !article.isWord(next) || !article.sameSentence(last, next) || (article.form(next).shape === 'lower' && article.lower(next) !== 'of');
}
