/** Names in the order of a number that each has (its entity, a word of its surname): those of one number lie together. */

/** Looks for the first that holds, of `count` that rise from not to so; `count` if none does. */
export function firstThat(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The names of one number, in order. */
export function namesOfNumber(names: Uint16Array, number: number, numberOf: (name: number) => number): Uint16Array {
  const from = firstThat(names.length, (place) => numberOf(names[place]) >= number);
  let to = from;
  while (to < names.length && numberOf(names[to]) === number) to++;
  return names.subarray(from, to);
}
