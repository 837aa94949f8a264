import { Part } from '../lexicon/lexicon.ts';
import { Kind } from '../article/tokens.ts';
import type { Article } from '../article/article.ts';
import { defineRule } from '../rule/define-rule.ts';
import { startsWithVowelSound } from '../rule/sound.ts';
import { onWords } from '../rule/trigger.ts';

const CURRENCY = new Map([['$', 'd'], ['€', 'e'], ['£', 'p'], ['₹', 'r']]);

export default defineRule({
  id: 'indefinite-article',
  summary: '“a” before a vowel sound or “an” before a consonant',
  why: 'The sound decides, not the letter: an FBI agent, a UN envoy, an 11th-hour deal, a one-off.',
  severity: 'error',
  fix: 'safe',
  checksQuotations: true,
  on: onWords(['a', 'an']),
  messages: { sound: '“{found} {next}”: it is said with “{better}”.' },
  examples: [
    { bad: 'She filed ⟦a⟧ appeal on Monday.', good: 'She filed an appeal on Monday.' },
    { bad: 'It was ⟦an⟧ useful talk with ⟦a⟧ FBI agent.', good: 'It was a useful talk with an FBI agent.' },
    { bad: '⟦An⟧ UN envoy paid ⟦a⟧ 80-euro fine.', good: 'A UN envoy paid an 80-euro fine.' },
    { good: 'An hour later, an MP met a European envoy and a one-time ally in a US-led force.' },
    { good: 'A historic day, an historic day: speakers differ.' },
    { good: 'Vitamin A is good. Plan A is off. Section 3(a) applies, and grade A eggs sell.' },
    { good: 'A REST service, an RAF jet and a HERT test were on show.' },
    { good: 'He gave it an 18 and her an 8; a €5m prize, an unimportant one.' },
  ],
  *find(article, _options, at) {
    const next = at + 1;
    if (!isArticle(article, at) || !article.sameSentence(at, next) || article.isGlued(next)) return;
    const word = wordAfter(article, next);
    if (word === undefined) return;
    const vowel = startsWithVowelSound(word);
    const isAn = article.lower(at) === 'an';
    if (vowel === undefined || vowel === isAn) return;
    const better = matchCase(article.written(at), vowel ? 'an' : 'a');
    yield { span: article.span(at), say: 'sound', data: { next: article.written(next), better }, fixes: [better], trust: 'safe' };
  },
});

/** Not the letter A: after a noun in capitals or as a name of a thing, “A” is no article. */
function isArticle(article: Article, at: number): boolean {
  const { text } = article.form(at);
  if (text === 'AN') return false;
  if (text === 'A' || text === 'An') return article.isSentenceStart(at);
  return !(article.isGlued(at) && article.tokens.kind[at - 1] === Kind.MARK && !/["“‘'—–(]/.test(article.written(at - 1)));
}

/** What is said next: a word, a figure, a currency's name; undefined if a mark stands between or it is no word that could follow. */
function wordAfter(article: Article, next: number): string | undefined {
  const { kind } = article.tokens;
  if (kind[next] === Kind.MARK) {
    const written = article.written(next);
    if (CURRENCY.has(written)) return article.isNumber(next + 1) ? article.written(next + 1) : undefined;
    return /^["“‘']$/.test(written) && article.isWord(next + 1) && article.isGlued(next + 1) ? article.written(next + 1) : undefined;
  }
  if (kind[next] === Kind.OPAQUE) return undefined;
  const form = article.form(next);
  if (form.lower === 'a' || form.lower === 'an') return undefined; // a word that stands twice
  const isFunction = (form.parts & (Part.PREPOSITION | Part.CONJUNCTION)) !== 0 && (form.parts & (Part.NOUN | Part.ADJECTIVE | Part.ADVERB)) === 0;
  return isFunction ? undefined : article.written(next);
}

function matchCase(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word[0].toUpperCase() + word.slice(1) : word;
}
