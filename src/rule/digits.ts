/** Figures grouped as English or as Indian papers group them, and large counts in lakhs and crores. */

/** @param digits without marks. @returns `11,11,111` the Indian way, `1,111,111` otherwise. */
export function groupDigits(digits: string, isIndian = false): string {
  if (digits.length <= 3) return digits;
  const tail = digits.slice(-3);
  const head = digits.slice(0, -3);
  const pairs = isIndian ? head.replace(/\B(?=(?:\d\d)+$)/g, ',') : head.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${pairs},${tail}`;
}

/** “4.1 crore” for 41,000,000, “5 lakh” for 500,000; undefined if that takes more than two decimals. */
export function inCrores(value: number): string | undefined {
  const [by, scale] = value >= 1e7 ? [1e7, 'crore'] : [1e5, 'lakh'];
  const figure = Number((value / by).toPrecision(12));
  return value < 1e5 || Number(figure.toFixed(2)) !== figure ? undefined : `${figure} ${scale}`;
}
