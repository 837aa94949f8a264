/** What a spelling that begins with a digit may be, asked once for each spelling: a number, a year, a day, a time. */
import type { Form } from './forms.ts';

export interface DigitForm {
  /** NaN for what is no number: `10.2.1`. */
  readonly value: number;
  /** Digits behind the point. */
  readonly decimals: number;
  /** Noughts at the end of a whole number. */
  readonly noughts: number;
  /** What follows the digits, without a hyphen: `m`, `year-old`, `th`; '' if nothing. */
  readonly suffix: string;
  readonly isOrdinal: boolean;
  /** 1000 to 2999, of four plain digits; 0 if not. */
  readonly year: number;
  /** The first year of `1990s`, `80s`; 0 if it is none. */
  readonly decade: number;
  /** 1 to 39, with or without an ordinal's ending; 0 if not. Beyond 31 so that 32 March is seen for what it is. */
  readonly day: number;
  /** Could be an hour or an hour and minutes: `9`, `9.30`, `9am`, `9.30pm`. */
  readonly isClock: boolean;
}

const PARTS = /^(\d[\d,]*(?:\.\d+)*)(.*)$/;
const ORDINAL = /^(?:st|nd|rd|th)(?=-|$)/;

/** @returns null for a spelling that does not begin with a digit. */
export function digitForm({ lower }: Form): DigitForm | null {
  const parts = PARTS.exec(lower);
  if (parts === null) return null;
  const plain = parts[1].replace(/,/g, '');
  const tail = parts[2].replace(/^-/, '');
  const isOrdinal = ORDINAL.test(tail);
  const suffix = isOrdinal ? tail.slice(3) : tail;
  const isBare = parts[2] === '';
  const value = plain.indexOf('.') === plain.lastIndexOf('.') ? Number(plain) : Number.NaN;
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const isDay = /^\d{1,2}$/.test(parts[1]) && (isBare || (isOrdinal && suffix === '')) && value >= 1 && value <= 39;
  return {
    value,
    decimals,
    noughts: decimals > 0 ? 0 : (/0+$/.exec(plain)?.[0].length ?? 0),
    suffix,
    isOrdinal,
    year: isBare && /^[12]\d{3}$/.test(parts[1]) ? value : 0,
    decade: tail === 's' && /^(?:[12]\d\d|\d)0$/.test(parts[1]) ? (value < 100 ? 1900 + value : value) : 0,
    day: isDay ? value : 0,
    isClock: /^\d{1,2}(?:\.\d\d)?(?:[ap]m)?$/.test(lower),
  };
}
