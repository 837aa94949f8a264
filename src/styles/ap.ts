import type { Style } from './style.ts';

/** The Associated Press and papers that follow it. */
export const ap: Style = {
  name: 'ap',
  title: 'Associated Press',
  dialect: 'us',
  rules: {},
};
