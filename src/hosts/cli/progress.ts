/** A bar for people who wait: on standard error, redrawn ten times a second at most, wiped when it is done. */
import type { WriteStream } from 'node:tty';

const WIDTH = 28;
const REDRAW_MS = 100;

export class Progress {
  private readonly count: number;
  private readonly screen: Pick<WriteStream, 'write'>;
  private done = 0;
  private drawnMs = 0;

  constructor(count: number, screen: Pick<WriteStream, 'write'>) {
    this.count = count;
    this.screen = screen;
  }

  step(by = 1): void {
    this.done += by;
    const now = performance.now();
    if (now - this.drawnMs < REDRAW_MS) return;
    this.drawnMs = now;
    const filled = Math.round((this.done / this.count) * WIDTH);
    this.screen.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${this.done} of ${this.count} articles`);
  }

  stop(): void {
    if (this.drawnMs > 0) this.screen.write('\r\u001b[K');
  }
}
