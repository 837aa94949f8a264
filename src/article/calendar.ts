/** The calendar: names of months and days, how long months are, which day of the week a date was. */

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
/** As `Date.getUTCDay` counts them. */
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const months = new Map<string, number>([
  ...MONTHS.map((name, i) => [name.toLowerCase(), i + 1] as const),
  ...MONTHS.map((name, i) => [name.toLowerCase().slice(0, 3), i + 1] as const),
  ['sept', 9],
]);
const weekdays = new Map<string, number>([
  ...WEEKDAYS.map((name, i) => [name.toLowerCase(), i] as const),
  ...WEEKDAYS.map((name, i) => [name.toLowerCase().slice(0, 3), i] as const),
  ['tues', 2], ['weds', 3], ['thur', 4], ['thurs', 4],
]);

/** @returns 1 to 12. Shortened names are without their dot. */
export function monthOf(lower: string): number | undefined {
  return months.get(lower);
}

/** @returns 0 (Sunday) to 6. Plurals are no weekday: “Sundays” names none. */
export function weekdayNamed(lower: string): number | undefined {
  return weekdays.get(lower);
}

/** @param year the longest February, if not known. */
export function daysInMonth(month: number, year = 2000): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Day of the week by the Gregorian calendar, 0 for Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** Days since 1 January 1970; for distances. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}
