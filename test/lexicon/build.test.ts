import { expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { lexiconSections } from '../../scripts/lexicon/sections.ts';
import { packSections } from '../../src/lexicon/sections.ts';

test('two builds give the same bytes', { timeout: 60_000 }, () => {
  const hash = (): string => createHash('sha256').update(new Uint8Array(packSections(lexiconSections().sections))).digest('hex');
  expect(hash()).toBe(hash());
});
