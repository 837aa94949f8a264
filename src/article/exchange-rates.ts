/** Between what bounds exchange rates have moved since about 1990: not a rate, but what no rate was. */

/** How many of the second one of the first bought, at least and at most. Rounded outwards, from general knowledge. */
const BOUNDS = new Map<string, readonly [number, number]>([
  ['GBP USD', [1.05, 2.15]], ['EUR USD', [0.8, 1.62]], ['GBP EUR', [1, 1.8]], ['USD INR', [15, 96]], ['GBP INR', [28, 125]], ['EUR INR', [38, 112]],
  ['USD JPY', [74, 165]], ['GBP JPY', [115, 255]], ['EUR JPY', [88, 190]], ['USD CNY', [4.6, 8.8]], ['USD CAD', [0.9, 1.65]], ['USD AUD', [0.88, 2.12]],
  ['GBP AUD', [1.4, 3.1]], ['USD CHF', [0.7, 1.85]],
]);

/** @returns the bounds for one of `from` in `to`; undefined if the two are not listed. */
export function rateBounds(from: string, to: string): readonly [number, number] | undefined {
  const straight = BOUNDS.get(`${from} ${to}`);
  if (straight !== undefined) return straight;
  const inverse = BOUNDS.get(`${to} ${from}`);
  return inverse === undefined ? undefined : [1 / inverse[1], 1 / inverse[0]];
}
