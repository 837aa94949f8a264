import type { Style } from './style.ts';

/** No house: the article's own majority decides. */
export const auto: Style = { name: 'auto', title: 'The article’s own majority', dialect: 'auto', rules: {} };
