/** Keys for everything a desk does with findings, wherever the focus is. By place on the keyboard: Alt makes other letters on some. */
import type { Desk } from './desk.ts';

export interface Shortcut {
  readonly keys: string;
  readonly does: string;
  matches(event: KeyboardEvent): boolean;
  /** The number of the key, for suggestions. */
  run(event: KeyboardEvent): void;
}

export interface Commands {
  open(): void;
  showTab(index: number): void;
  switchFocus(): void;
  toggleDeadline(): void;
  showHelp(): void;
}

export function shortcutsOf(desk: Desk, commands: Commands): readonly Shortcut[] {
  const onActive = (act: (slip: NonNullable<Desk['active']>) => void): (() => void) => () => {
    if (desk.active !== undefined) act(desk.active);
  };
  return [
    shortcut('F8 or Alt ↓', 'next finding', ({ code, altKey, shiftKey }) => (code === 'F8' && !shiftKey) || (altKey && code === 'ArrowDown'), () => desk.move(1)),
    shortcut('Shift F8 or Alt ↑', 'finding before', ({ code, altKey, shiftKey }) => (code === 'F8' && shiftKey) || (altKey && code === 'ArrowUp'), () => desk.move(-1)),
    shortcut('Alt Enter', 'accept the first suggestion', ({ code, altKey }) => altKey && code === 'Enter', onActive((slip) => slip.finding.fixes[0] !== undefined && desk.accept(slip, slip.finding.fixes[0]))),
    shortcut('Alt 1 … 6', 'accept that suggestion', ({ code, altKey }) => altKey && /^Digit[1-6]$/.test(code), ({ code }) => {
      const fix = desk.active?.finding.fixes[Number(code.slice(-1)) - 1];
      if (desk.active !== undefined && fix !== undefined) desk.accept(desk.active, fix);
    }),
    shortcut('Alt I', 'let it stand', alt('KeyI'), onActive((slip) => desk.ignore(slip))),
    shortcut('Alt N', 'add the name', alt('KeyN'), onActive(({ finding }) => desk.addName(String(finding.data['found'] ?? '')))),
    shortcut('Alt Q', 'ask the writer', alt('KeyQ'), onActive(({ finding }) => desk.ask({ id: finding.fingerprint, quote: String(finding.data['found'] ?? ''), question: finding.message, state: 'asked', note: '' }))),
    shortcut('Alt S', 'accept all safe fixes', alt('KeyS'), () => desk.acceptAllSafe()),
    shortcut('Alt L', 'deadline mode: errors only', alt('KeyL'), () => commands.toggleDeadline()),
    shortcut('Alt Shift 1 … 3', 'findings, revise, side by side', ({ code, altKey, shiftKey }) => altKey && shiftKey && /^Digit[1-3]$/.test(code), ({ code }) => commands.showTab(Number(code.slice(-1)) - 1)),
    shortcut('F6', 'from the text to the panel and back', ({ code }) => code === 'F6', () => commands.switchFocus()),
    shortcut('Ctrl O', 'open a file', ({ code, ctrlKey, metaKey }) => (ctrlKey || metaKey) && code === 'KeyO', () => commands.open()),
    shortcut('F1', 'these keys', ({ code }) => code === 'F1', () => commands.showHelp()),
  ];
}

/** Runs what an event asks for; the more particular combination counts. */
export function listen(shortcuts: readonly Shortcut[]): void {
  document.addEventListener('keydown', (event) => {
    const found = shortcuts.filter((one) => one.matches(event)).at(-1);
    if (found === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    found.run(event);
  }, { capture: true });
}

function shortcut(keys: string, does: string, matches: (event: KeyboardEvent) => boolean, run: (event: KeyboardEvent) => void): Shortcut {
  return { keys, does, matches, run };
}

function alt(code: string): (event: KeyboardEvent) => boolean {
  return (event) => event.altKey && !event.shiftKey && !event.ctrlKey && event.code === code;
}
