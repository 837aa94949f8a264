import type { Article } from '../article/article.ts';
import { findNameClashes } from '../article/people/name-families.ts';
import type { Problem, ProblemFix } from '../rule/problem.ts';
import { carryCase } from '../lexicon/letter-case.ts';
import { findInconsistencies } from '../article/people/inconsistencies.ts';
import { findLabelSlips } from '../article/people/label-slips.ts';
import { stemEnd } from '../article/people/name-fix.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'name-consistency',
  summary: 'One name, two spellings in one article',
  why: 'An article that disagrees with itself about a name is wrong at least once, whether or not anybody has heard of the name. What a list of names or a dictionary has is taken for right, then the spelling of the first full mention, then the more frequent one; where the article cannot tell, both are offered.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  precedence: 2,
  on: onArticle,
  messages: {
    other: '“{found}” here, “{better}” elsewhere in the article.',
    open: '“{found}” here, “{better}” elsewhere in the article: which is right?',
    label: '“{found}” in the {label}, “{better}” in the article.',
  },
  examples: [
    { bad: 'Paul Hetherington booked early. ⟦Heatherington⟧ flew home. “Robbed,” Hetherington said. Hetherington sighed.', good: 'Paul Hetherington booked early. Hetherington flew home. “Robbed,” Hetherington said. Hetherington sighed.' },
    { bad: 'The vaccine was bought from Vordanix in May. ⟦Voradnix⟧ declined to comment. Vordanix shares rose, and Vordanix said no more.', good: 'The vaccine was bought from Vordanix in May. Vordanix declined to comment. Vordanix shares rose, and Vordanix said no more.' },
    { bad: 'Singapore signed first. ⟦Sinagapore⟧’s envoy smiled, and Singapore’s press cheered.', good: 'Singapore signed first. Singapore’s envoy smiled, and Singapore’s press cheered.' },
    { bad: 'Jon Ostmeyer paid. A month later ⟦John⟧ Ostmeyer paid again. Jon Ostmeyer declined to comment.', good: 'Jon Ostmeyer paid. A month later Jon Ostmeyer paid again. Jon Ostmeyer declined to comment.' },
    { bad: '---\nslug: ⟦heatherington⟧-flies-home\n---\n\nPaul Hetherington flew home. Hetherington sighed.', good: '---\nslug: hetherington-flies-home\n---\n\nPaul Hetherington flew home. Hetherington sighed.', format: 'markdown', note: 'at the top' },
    { bad: '---\ntags: [economy, ⟦Wendel⟧ Ostmeyer]\n---\n\nWendell Ostmeyer flew home. Ostmeyer sighed.', good: '---\ntags: [economy, Wendell Ostmeyer]\n---\n\nWendell Ostmeyer flew home. Ostmeyer sighed.', format: 'markdown', note: 'at the top' },
    { good: '---\nslug: 2024-05-01-muellers-erdogan-orourke-interviews\n---\n\nMüller, O’Rourke and Erdoğan gave interviews.', format: 'markdown', note: 'at the top' },
    { bad: 'Bob Sauer found the bolt. It had bent. ⟦Sawyer⟧’s dog barked, and Sauer rang the police.', good: 'Bob Sauer found the bolt. It had bent. Sauer’s dog barked, and Sauer rang the police.' },
    { good: 'Bob Sauer found the bolt. Tom Sawyer did not. Sawyer sang, and Sauer rang the police.' },
    { bad: 'Jan Ostmeyer and Lena ⟦Webber⟧ came first. Lena Weber, his lawyer, waved. Weber left.', good: 'Jan Ostmeyer and Lena Weber came first. Lena Weber, his lawyer, waved. Weber left.' },
    { good: 'A handwritten note said “get Osmeyer on the phone”. Jan Ostmeyer took it. Ostmeyer laughed.' },
    { good: 'Subscribe to our HT Crickit channel for more from the world of Cricket.' },
    { good: 'Corrects the spelling of the last name of Ada Fenwick from Fenwich. Fenwick left. Fenwick said so.' },
    { good: 'Mario Ostmeyer and his sister Maria Ostmeyer sang; so did Steve Ostmeyer and Steven Ostmeyer.' },
    { good: 'Jurgen Ostmeyer and his rival Karel Ostmeier shook hands. Ostmeyer smiled.' },
    { good: 'The Wendelins left. Wendelin’s aunt, a Wendelina, stayed.' },
    { good: 'Israel and Israeli, Iraq and Iraqi, Korea and Korean, Obama and the Obamas.' },
    { good: 'Anna Petrov met Olga Petrova. Filipino and Filipina nurses came.' },
    { good: 'Al-Qaida claimed it; Alqaida denied it.' },
  ],
  *find(article) {
    for (const { wrong, right, isSure, isOpen } of article.derive(findInconsistencies)) {
      const because = right.tokens.slice(0, 3).map((token) => article.span(token));
      for (const token of wrong.tokens) {
        if (isCorrected(article, token) || isAsWritten(article, token)) continue;
        const end = stemEnd(article, token);
        const start = article.tokens.start[token];
        const better = carryCase(article.text.slice(start, end), right.text);
        const fixes = isOpen ? [better, otherwise(article, token, right.tokens)] : [better];
        yield { span: [start, end], say: isOpen ? 'open' : 'other', data: { better }, fixes, because, group: wrong.lower, ...(isOpen ? { query: true } : {}), ...(isSure ? {} : { severity: 'warning' }) };
      }
    }
    yield* clashes(article);
    for (const { label, span, better, spelling } of article.derive(findLabelSlips)) {
      yield { span, say: 'label', data: { label, better }, fixes: [better], because: spelling.tokens.slice(0, 3).map((token) => article.span(token)), group: article.slice(span).toLowerCase(), severity: 'warning' };
    }
  },
});

/** The other way out where the article cannot tell: this spelling stays, and the others are brought to it. */
function otherwise(article: Article, kept: number, others: readonly number[]): ProblemFix {
  const spelling = article.text.slice(article.tokens.start[kept], stemEnd(article, kept));
  const edits = others.map((token) => {
    const span = [article.tokens.start[token], stemEnd(article, token)] as const;
    return { span, text: carryCase(article.slice(span), spelling) };
  });
  return { text: spelling, edits };
}

/** “corrects the spelling of the name from Bensen”: a correction names the slip. */
function isCorrected(article: Article, token: number): boolean {
  return /^(?:from|not|of)$/.test(article.lower(token - 1)) && /\b(?:correct(?:s|ed|ing|ion)?|misspell\w*|misspelt)\b/i.test(article.slice(article.sentences[article.sentenceOf(token)].span));
}

/** Letters before a quotation in which it is said to be writing. */
const BEFORE = 80;
const WRITING = /\b(?:notes?|signs?|banners?|placards?|posters?|graffiti|texts?|messages?|tweets?|scrawled|spelled|spelt)\b[^.!?“”"]*$/;

/** A note that says “get Zalensky”: quoted as it is spelled. */
function isAsWritten(article: Article, token: number): boolean {
  const start = article.tokens.start[token];
  if (!article.isQuoted(start)) return false;
  const quotation = article.quotes.quotations.findLast(({ span }) => span[0] <= start && start < span[1]);
  return quotation !== undefined && WRITING.test(article.text.slice(Math.max(0, quotation.span[0] - BEFORE), quotation.span[0]));
}

/** “Jon Corzine … John Corzine”: two good names for one person. */
function* clashes(article: Article): Iterable<Problem> {
  const judged = article.derive(findInconsistencies);
  for (const { wrong, right, at, isOpen } of article.derive(findNameClashes)) {
    if (judged.some((one) => one.right.tokens.includes(at[0]) && one.wrong.tokens.includes(at[1]))) continue; // the other way round
    const [start, end] = [article.tokens.start[at[0]], stemEnd(article, at[0])];
    const better = carryCase(article.text.slice(start, end), article.text.slice(article.tokens.start[at[1]], stemEnd(article, at[1])));
    const because = [article.span(right.given, right.surname)];
    const fixes = isOpen ? [better, otherwise(article, at[0], [at[1]])] : [better];
    yield { span: [start, end], say: isOpen ? 'open' : 'other', data: { better }, fixes, because, group: article.lower(wrong.surname), ...(isOpen ? { query: true } : {}), severity: 'warning' };
  }
}
