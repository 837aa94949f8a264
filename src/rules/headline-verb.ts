import type { Article } from '../article/article.ts';
import type { Form } from '../article/forms.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onBlock } from '../rule/trigger.ts';

/** Plurals in form only: they take a singular verb, or are names. */
const SINGULAR = new Set('news politics economics physics athletics gymnastics mathematics mumps measles wales states nations woods series species headquarters works means crossroads parks games awards times olympics'.split(' '));
/** Verbs of headlines, which the dictionary knows as rare nouns too. */
const COMMON = new Set('closes says rejects hits wins beats slams approves faces seeks warns urges kills injures threatens blasts wants needs makes takes gives gets holds opens starts stops grows loses agrees vows denies demands'.split(' '));
/** “Wolves beats …”: a team may be one. */
const SPORT = new Set('beats wins loses hits takes holds gets seeks needs wants'.split(' '));
const IRREGULAR = new Map([['is', 'are'], ['was', 'were'], ['has', 'have'], ['does', 'do'], ['goes', 'go']]);

export default defineRule({
  id: 'headline-verb',
  summary: 'A headline whose verb does not agree with its subject',
  why: 'Headlines are changed last and read first: “Storms closes roads” was “Storm closes roads” until somebody added an s.',
  severity: 'error',
  fix: 'review',
  on: onBlock,
  messages: { disagrees: '“{subject}” is plural, “{found}” is not.' },
  examples: [
    { bad: 'Storms ⟦closes⟧ roads in the north\n\nRain fell. The roads were shut.', good: 'Storms close roads in the north\n\nRain fell. The roads were shut.', note: 'at the top' },
    { bad: 'Ferry workers ⟦rejects⟧ offer on pay\n\nThey want more. The talks went on.', good: 'Ferry workers reject offer on pay\n\nThey want more. The talks went on.', note: 'at the top' },
    { bad: 'Three ferries ⟦was⟧ lost in storm\n\nRain fell. The boats sank.', good: 'Three ferries were lost in storm\n\nRain fell. The boats sank.', note: 'at the top' },
    { good: 'Storm closes roads in the north\n\nRain fell. The roads were shut.' },
    { good: 'News spreads fast in Heysham\n\nRain fell. The roads were shut.' },
    { good: 'The price of ferries rises again\n\nIt went up in May. Nobody was glad.' },
    { good: 'Wolves beats nobody in dull draw\n\nThe match was dull. It ended level.' },
    { good: 'Tax cuts plans revealed by council\n\nThe mayor spoke. Nobody was glad.' },
  ],
  *find(article, _options, at) {
    const block = article.blocks[at];
    if (block.kind !== 'headline' || block.last - block.first < 4) return;
    const verb = firstVerb(article, block.first, Math.min(block.last - 1, block.first + 5));
    if (verb < 0) return;
    const subject = verb - 1;
    const better = pluralVerb(article.written(verb));
    if (article.lexicon.has(better)) yield { span: article.span(verb), say: 'disagrees', data: { subject: article.written(subject) }, fixes: [better], because: [article.span(subject)] };
  },
});

/** A verb in -s right behind a plural noun that begins the headline, over adjectives and numerals only; -1 if there is none. */
function firstVerb(article: Article, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    if (!article.isWord(i) && !article.isNumber(i)) return -1;
    const form = article.form(i);
    if (isPluralNoun(form, i === first || isCounted(article, i))) {
      const next = i + 1;
      if (i === first && SPORT.has(article.lower(next))) return -1;
      return article.isWord(next) && !article.isGlued(next) && isSingularVerb(article.form(next)) && isObject(article, next + 1) ? next : -1;
    }
    if (i > first && form.shape !== 'lower') return -1;
    const isModifier = article.isNumber(i) || (form.parts & (Part.ADJECTIVE | Part.NUMERAL | Part.NOUN)) !== 0;
    if (!isModifier || (form.parts & (Part.PREPOSITION | Part.CONJUNCTION | Part.PRONOUN)) !== 0 || form.isPossessive) return -1;
  }
  return -1;
}

/** Known as a plural and nothing else; capital only at the start. */
function isPluralNoun({ shape, lower, parts, word, isPossessive }: Form, isFirst: boolean): boolean {
  if (isPossessive || SINGULAR.has(lower) || !lower.endsWith('s') || word === undefined) return false;
  if (shape !== 'lower' && !(shape === 'capital' && isFirst)) return false;
  if ((parts & Part.PLURAL) === 0 || (parts & (Part.ADJECTIVE | Part.PROPER | Part.NOUN)) !== 0) return false;
  return isFirst || (parts & Part.VERB_S) === 0; // “Storms …”: no headline begins with such a verb
}

function isCounted(article: Article, token: number): boolean {
  return article.isNumber(token - 1) || (article.isWord(token - 1) && (article.form(token - 1).parts & Part.NUMERAL) !== 0);
}

function isSingularVerb({ shape, lower, parts }: Form): boolean {
  if (shape !== 'lower') return false;
  return IRREGULAR.has(lower) || COMMON.has(lower) || ((parts & Part.VERB_S) !== 0 && (parts & Part.PLURAL) === 0);
}

/** What a finite verb can be followed by. */
function isObject(article: Article, token: number): boolean {
  return article.isWord(token) || article.isNumber(token);
}

function pluralVerb(verb: string): string {
  const irregular = IRREGULAR.get(verb);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  return /(?:ss|ch|sh|x|zz|o)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}
