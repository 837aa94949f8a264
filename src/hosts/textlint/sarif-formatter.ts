/** `textlint --format copydesk/formatters/sarif`. */
import type { TextlintResult } from '@textlint/types';
import manifest from '../../../package.json' with { type: 'json' };
import { sarif } from '../../reporters/sarif.ts';
import { checkedTexts } from './results.ts';

export default function format(results: readonly TextlintResult[]): string {
  return sarif(checkedTexts(results), { version: manifest.version });
}
