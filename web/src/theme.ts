/** Light, dark, or as the system has it. */
import { recall, remember } from './memory.ts';

type Choice = 'auto' | 'light' | 'dark';
const NEXT: Readonly<Record<Choice, Choice>> = { auto: 'dark', dark: 'light', light: 'auto' };
const LABELS: Readonly<Record<Choice, string>> = { auto: 'Auto', light: 'Light', dark: 'Dark' };

export class Theme {
  private choice = recall<Choice>(localStorage, 'theme', 'auto');
  private readonly button: HTMLElement;

  constructor(button: HTMLElement) {
    this.button = button;
    button.addEventListener('click', () => {
      this.choice = NEXT[this.choice] ?? 'auto';
      remember(localStorage, 'theme', this.choice);
      this.draw();
    });
  }

  draw(): void {
    if (this.choice === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = this.choice;
    this.button.textContent = LABELS[this.choice] ?? LABELS.auto;
    this.button.setAttribute('aria-label', `Colours: ${this.button.textContent}`);
  }
}
