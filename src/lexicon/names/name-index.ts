/** Names by what they have in common. */

export interface NameIndex {
  readonly names: Uint16Array;
  /** Where each group starts; one more than there are groups, and one to count with. */
  readonly start: Uint16Array;
}

/** @param groupOf the group of a name, below `groupCount`; -1 leaves it out. */
export function indexBy(nameCount: number, groupCount: number, groupOf: (name: number) => number): NameIndex {
  const start = new Uint16Array(groupCount + 2);
  for (let name = 0; name < nameCount; name++) start[groupOf(name) + 2]++;
  start[1] = 0; // those left out
  for (let group = 2; group < start.length; group++) start[group] += start[group - 1];
  const names = new Uint16Array(start[start.length - 1]);
  for (let name = 0; name < nameCount; name++) {
    const group = groupOf(name);
    if (group >= 0) names[start[group + 1]++] = name;
  }
  return { names, start };
}

/** The names of a group, in order. */
export function within({ names, start }: NameIndex, group: number): Uint16Array {
  return names.subarray(start[group], start[group + 1]);
}
