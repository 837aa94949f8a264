import type { Article } from '../article/article.ts';
import { dialectOf } from '../article/dialect.ts';
import { findNumbers, type Quantity } from '../article/numbers.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';
import { append } from '../text/append.ts';

type Form = 'full' | 'short';
type Space = 'yes' | 'no';
type Speed = 'kph' | 'km/h';

/** Short form, and the full one in the singular and plural; metres alone are left out, as “5m” may be five million. */
const UNITS: readonly (readonly [short: string, one: string, many: string])[] = [
  ['km', 'kilometre', 'kilometres'], ['cm', 'centimetre', 'centimetres'], ['mm', 'millimetre', 'millimetres'],
  ['kg', 'kilogram', 'kilograms'], ['ft', 'foot', 'feet'], ['lb', 'pound', 'pounds'], ['oz', 'ounce', 'ounces'], ['ha', 'hectare', 'hectares'],
];
const byWord = new Map(UNITS.flatMap((unit) => [...unit, unit[1].replace('metre', 'meter'), unit[2].replace('metre', 'meter')].map((word) => [word, unit] as const)));
const SHORT = new Set([...UNITS.map(([short]) => short), 'mph', 'kph', 'kmh']);

export default defineRule({
  id: 'unit-style',
  summary: 'Units in two ways: 5km and 5 kilometres, 5 km and 5km, km/h and kph',
  why: 'Whether a unit is shortened, and whether a space goes before it, is for the house to say; an article does it in one way. Pounds of weight are only taken for it where they are shortened.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: {
    form: choice(['auto', 'full', 'short'], 'auto', '5 kilometres or 5km; `auto` goes by the majority for each unit.'),
    space: choice(['auto', 'yes', 'no'], 'auto', '5 km or 5km; `auto` goes by the majority.'),
    speed: choice(['auto', 'kph', 'km/h'], 'auto', '80 kph or 80 km/h; `auto` goes by the majority.'),
  },
  messages: MESSAGES,
  examples: [
    { bad: 'It lies 5km from Bonn, 7km from Ulm and ⟦9 kilometres⟧ from Worms.', good: 'It lies 5km from Bonn, 7km from Ulm and 9km from Worms.' },
    { bad: 'It lies 5 km from Bonn, 7 km from Ulm and ⟦9km⟧ from Worms.', good: 'It lies 5 km from Bonn, 7 km from Ulm and 9 km from Worms.' },
    { bad: 'It weighs ⟦12kg⟧ in all.', good: 'It weighs 12 kilograms in all.', options: { form: 'full' } },
    { bad: 'The wind blew at 80⟦ kph⟧ all night.', good: 'The wind blew at 80 km/h all night.', options: { speed: 'km/h' } },
    { good: 'It lies five kilometres from Bonn and 7km from Ulm.' },
    { good: 'The 10km run raised £5m, and 10 miles on they had tea for 5 pounds.', options: { form: 'short' } },
    { good: 'It lies 5km from Bonn; “it is 5 kilometres,” he said.' },
    { good: 'It lies 5 km (3 miles) from Bonn and weighs 6 kg.' },
    { good: 'The 5-kilometre run and the 3 feet of snow pleased them.' },
    { good: 'A 9mm pistol and a 35 mm film were found.' },
  ],
  *find(article, { form, space, speed }) {
    const uses = article.derive(findNumbers).flatMap((quantity) => useAt(article, quantity) ?? []);
    if (uses.length === 0) return;
    const byUnit = new Map<string, Place<Form>[]>();
    for (const use of uses) if (use.unit !== undefined) append(byUnit, use.unit[0], formPlace(article, use, space));
    for (const [group, places] of byUnit) yield* outvote<Form>(article, { group, places, allowsTie: true, ...(form === 'auto' ? {} : { house: form }) });
    if (form !== 'full') yield* outvote<Space>(article, { group: 'space', places: uses.flatMap((use) => spacePlace(use) ?? []), allowsTie: true, ...(space === 'auto' ? {} : { house: space }) });
    yield* outvote<Speed>(article, { group: 'speed', places: uses.flatMap((use) => speedPlace(use) ?? []), allowsTie: true, ...(speed === 'auto' ? {} : { house: speed }) });
  },
});

interface Use {
  /** From the figure to the unit. */
  readonly span: readonly [number, number];
  readonly figure: string;
  readonly gap: string;
  readonly word: string;
  readonly unit: (typeof UNITS)[number] | undefined;
  readonly isOne: boolean;
  readonly isExempt: boolean;
}

function useAt(article: Article, quantity: Quantity): Use | undefined {
  const { first, last, suffix, currency, ratio, isSpelled, value, kind } = quantity;
  if (isSpelled || kind !== 'cardinal' || first !== last || ratio !== undefined || (currency !== undefined && currency !== 'GBP') || isApart(article, first)) return undefined;
  const match = /^(\d[\d,]*(?:\.\d+)?)([ \u00a0]?)(\p{L}+(?:\/h\b)?)(?![\p{L}\p{N}-])/u.exec(article.text.slice(article.tokens.start[first], article.tokens.start[first] + 30));
  if (match === null || (suffix !== '' && match[2] !== '')) return undefined;
  const [written, figure, gap, word] = match;
  const unit = word === 'pounds' || word === 'pound' || word === 'mm' ? undefined : byWord.get(word);
  if (unit === undefined && !SHORT.has(word) && word !== 'km/h') return undefined;
  const start = article.tokens.start[first];
  return { span: [start, start + written.length], figure, gap, word, unit, isOne: value === 1, isExempt: isOthersWords(article, first) };
}

function formPlace(article: Article, use: Use, space: 'auto' | Space): Place<Form> {
  const { span, figure, gap, word, isOne, isExempt } = use;
  const [short, one, many] = use.unit ?? [word, word, word];
  const isAmerican = dialectOf(article) === 'us';
  const usual = space === 'auto' ? (word === short ? gap : '') : space === 'yes' ? ' ' : '';
  const full = (isOne ? one : many).replace('metre', isAmerican ? 'meter' : 'metre');
  return { span, way: word === short ? 'short' : 'full', write: (way) => (way === 'short' ? `${figure}${usual}${short}` : `${figure} ${full}`), isExempt };
}

function spacePlace({ span, figure, gap, word, isExempt }: Use): Place<Space> | undefined {
  if (!SHORT.has(word) && word !== 'km/h') return undefined;
  return { span, way: gap === '' ? 'no' : 'yes', write: (way) => `${figure}${way === 'yes' ? ' ' : ''}${word}`, isExempt };
}

function speedPlace({ span, figure, gap, word, isExempt }: Use): Place<Speed> | undefined {
  if (word !== 'kph' && word !== 'kmh' && word !== 'km/h') return undefined;
  const start = span[0] + figure.length;
  return { span: [start, span[1]], way: word === 'km/h' ? 'km/h' : 'kph', write: (way) => `${gap}${way}`, isExempt };
}
