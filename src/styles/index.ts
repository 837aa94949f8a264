import { ap } from './ap.ts';
import { auto } from './auto.ts';
import type { Style } from './style.ts';

export const styles: readonly Style[] = [auto, ap];
