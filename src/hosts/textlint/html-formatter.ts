/** `textlint --format copydesk/formatters/html`. */
import type { TextlintResult } from '@textlint/types';
import manifest from '../../../package.json' with { type: 'json' };
import { html } from '../../reporters/html.ts';
import { checkedTexts } from './results.ts';

export default function format(results: readonly TextlintResult[]): string {
  return html(checkedTexts(results), { version: manifest.version });
}
