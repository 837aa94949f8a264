/**
 * A value that is made when first asked for and then kept: tables that an article may never need cost a cold start nothing.
 * The value must depend on nothing but the program itself.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
