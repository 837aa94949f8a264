/** Where a gazetteer's arrays come from: the lexicon file, or memory for one just made. */
import type { Sections } from '../sections.ts';
import type { Kind, NameArrays } from './layout.ts';

/** Reads by the two letters of a section's name. */
export interface Arrays {
  bytes(name: string): Uint8Array;
  uint16(name: string): Uint16Array;
}

export function arraysInFile(sections: Sections, kind: Kind): Arrays {
  return {
    bytes: (name) => sections.bytes(`n${kind}${name}`),
    uint16: (name) => sections.uint16(`n${kind}${name}`),
  };
}

export function arraysInMemory(made: NameArrays): Arrays {
  const view = <T>(name: string, size: number, make: (buffer: ArrayBufferLike, offset: number, length: number) => T): T => {
    const { buffer, byteOffset, byteLength } = made.get(name) ?? new Uint8Array(0);
    return make(buffer, byteOffset, byteLength / size);
  };
  return {
    bytes: (name) => view(name, 1, (...place) => new Uint8Array(...place)),
    uint16: (name) => view(name, 2, (...place) => new Uint16Array(...place)),
  };
}

const decoder = new TextDecoder();

export function textAt(bytes: Uint8Array, offsets: Uint32Array, at: number): string {
  return decoder.decode(bytes.subarray(offsets[at], offsets[at + 1]));
}
