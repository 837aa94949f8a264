/**
 * The bits of a word's flag byte, after those of `Dialect`.
 */

/** Never to be offered. */
export const OFFENSIVE = 16;
/** Only in the case in which it stands. */
export const KEEPS_CASE = 32;
/** Has a capital letter. */
export const HAS_CAPITAL = 64;
