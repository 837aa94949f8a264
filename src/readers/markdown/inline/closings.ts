/**
 * Searches for closing marks in linear time: one that was sought in vain is not sought again.
 */
export class Closings {
  private readonly text: string;
  private absent: Set<string> | undefined = undefined;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * Where a closing mark stands from a place on, or -1.
   * @param from never before the place of an earlier search for the same mark.
   */
  find(closing: string, from: number): number {
    if (this.absent?.has(closing) === true) return -1;
    const at = this.text.indexOf(closing, from);
    if (at < 0) (this.absent ??= new Set()).add(closing);
    return at;
  }
}
