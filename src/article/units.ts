/** Units of measure behind a figure, and what one is in another: miles and kilometres, degrees, pounds, acres, gallons. */
import type { Article } from './article.ts';
import type { Quantity } from './numbers.ts';

export interface Unit {
  readonly name: string;
  readonly dimension: 'length' | 'mass' | 'area' | 'volume' | 'speed' | 'temperature';
  /** How many of the dimension's base unit (metre, kilogram, square metre, litre, km/h, degree Celsius) it is. */
  readonly factor: number;
  /** What is taken off first: 32 for degrees Fahrenheit. */
  readonly zero: number;
  readonly isMetric: boolean;
}

type Row = readonly [string, Unit['dimension'], number, boolean, string];

/** Exact by definition (NIST Handbook 44, appendix C); a gallon and a pint are left out, as they differ by country. */
const ROWS: readonly Row[] = [
  ['inch', 'length', 0.0254, false, 'in inch inches'],
  ['foot', 'length', 0.3048, false, 'ft foot feet'],
  ['yard', 'length', 0.9144, false, 'yd yds yard yards'],
  ['mile', 'length', 1609.344, false, 'mi mile miles'],
  ['centimetre', 'length', 0.01, true, 'cm centimetre centimetres centimeter centimeters'],
  ['metre', 'length', 1, true, 'm metre metres meter meters'],
  ['kilometre', 'length', 1000, true, 'km kilometre kilometres kilometer kilometers'],
  ['ounce', 'mass', 0.028349523125, false, 'oz ounce ounces'],
  ['pound', 'mass', 0.45359237, false, 'lb lbs pound pounds'],
  ['stone', 'mass', 6.35029318, false, 'st stone'],
  ['gram', 'mass', 0.001, true, 'g gram grams gramme grammes'],
  ['kilogram', 'mass', 1, true, 'kg kilo kilos kilogram kilograms'],
  ['acre', 'area', 4046.8564224, false, 'acre acres'],
  ['hectare', 'area', 10000, true, 'ha hectare hectares'],
  ['mph', 'speed', 1.609344, false, 'mph'],
  ['km/h', 'speed', 1, true, 'kph kmh'],
  ['fahrenheit', 'temperature', 5 / 9, false, 'f fahrenheit'],
  ['celsius', 'temperature', 1, true, 'c celsius'],
];
const SQUARE: readonly Row[] = [
  ['square foot', 'area', 0.09290304, false, 'ft foot feet'],
  ['square mile', 'area', 2589988.110336, false, 'mi mile miles'],
  ['square metre', 'area', 1, true, 'm metre metres meter meters'],
  ['square kilometre', 'area', 1e6, true, 'km kilometre kilometres kilometer kilometers'],
];

function byWord(rows: readonly Row[]): Map<string, Unit> {
  return new Map(rows.flatMap(([name, dimension, factor, isMetric, words]) => words.split(' ').map((word) => [word, { name, dimension, factor, zero: name === 'fahrenheit' ? 32 : 0, isMetric }] as const)));
}

const units = byWord(ROWS);
const squares = byWord(SQUARE);

/** @returns the unit and the last token it takes: “miles per hour”, “square miles”, “°C”, “degrees Fahrenheit”, the `km` of “10km”. */
export function unitOf(article: Article, { suffix, last, next, currency, ratio }: Quantity): { unit: Unit; last: number } | undefined {
  // “150 pounds” may be money; with its weight in kilograms behind it, it is not.
  if (currency === 'GBP' && article.lower(next - 1) === 'pounds') return found(units.get('pounds'), next - 1);
  if (currency !== undefined || ratio !== undefined) return undefined;
  if (suffix !== '') return found(units.get(suffix.replace(/^°|^degrees?-?/, '')), last);
  const word = article.lower(next);
  if (/^(?:square|sq)$/.test(word)) return found(squares.get(article.lower(next + (article.isMark(next + 1, '.') ? 2 : 1))), next + (article.isMark(next + 1, '.') ? 2 : 1));
  if (article.isMark(next, '°') || article.isMark(next, 'º') || word === 'degrees' || word === 'degree') return found(degree(article.lower(next + 1)), next + 1);
  const unit = word.length > 1 || /^[mgfc]$/i.test(word) ? units.get(word) : undefined;
  const isSpeed = article.lower(next + 1) === 'per' && article.lower(next + 2) === 'hour';
  const isSlashed = article.isMark(next + 1, '/') && /^(?:h|hr|hour)$/.test(article.lower(next + 2));
  if (unit?.dimension === 'length' && (isSpeed || isSlashed)) return found(units.get(unit.isMetric ? 'kph' : 'mph'), next + 2);
  return unit?.dimension === 'temperature' && article.form(next).shape === 'lower' && word.length === 1 ? undefined : found(unit, next);
}

function degree(word: string): Unit | undefined {
  const unit = units.get(word);
  return unit?.dimension === 'temperature' ? unit : undefined;
}

function found(unit: Unit | undefined, last: number): { unit: Unit; last: number } | undefined {
  return unit === undefined ? undefined : { unit, last };
}

export function convert(value: number, from: Unit, to: Unit): number {
  return ((value - from.zero) * from.factor) / to.factor + to.zero;
}
