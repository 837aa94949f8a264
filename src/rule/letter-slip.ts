/** Whether one acronym is another with a slip of the keys: IFM for IMF, FFA for FAA, NSTB for NTSB. */

/**
 * @returns `swap` for the same letters in another order, `double` for one of the neighbours typed twice, `other` for one
 * letter changed; undefined if they are farther apart.
 */
export function letterSlip(wrong: string, right: string): 'swap' | 'double' | 'other' | undefined {
  if (wrong === right || wrong.length !== right.length || wrong.length < 2) return undefined;
  const places = [...wrong].flatMap((letter, i) => (letter === right[i] ? [] : [i]));
  if (places.length === 2 && places[1] === places[0] + 1 && wrong[places[0]] === right[places[1]] && wrong[places[1]] === right[places[0]]) return 'swap';
  if (places.length !== 1) return undefined;
  const [at] = places;
  return wrong[at] === right[at - 1] || wrong[at] === right[at + 1] ? 'double' : 'other';
}
