import { describe, expect, it } from 'vitest';
import { decodeEntity } from '../../../src/readers/markdown/entities.ts';
import { ENTITY_NAMES } from '../../../src/readers/markdown/entity-names.ts';

describe('decodeEntity', () => {
  it('knows names, in their case', () => {
    expect(decodeEntity('Eacute')).toBe('É');
    expect(decodeEntity('eacute')).toBe('é');
    expect(decodeEntity('EACUTE')).toBeUndefined();
    expect(decodeEntity('zwnj')).toBe('\u200c');
    expect(decodeEntity('yuml')).toBe('ÿ');
    expect(decodeEntity('constructor')).toBeUndefined();
  });

  it('knows numbers', () => {
    expect(decodeEntity('#8217')).toBe('’');
    expect(decodeEntity('#X1F600')).toBe('😀');
    expect(decodeEntity('#147')).toBe('“');
    expect(decodeEntity('#9999999')).toBe('\uFFFD');
  });

  it('has one character for every name', () => {
    expect(ENTITY_NAMES.size).toBeGreaterThan(400);
    for (const [name, character] of ENTITY_NAMES) {
      expect(name).toMatch(/^[A-Za-z\d]+$/);
      expect(character).toHaveLength(1);
    }
  });
});
