/** Light or dark: as the system says, until the user chooses. The colours themselves are style sheets' (look.css). */
import type { RunningApp } from './app.ts';

/** Shows the look that was chosen, now and whenever it changes; without a choice the style sheet follows the system. */
export function followLook(app: RunningApp): void {
  const frames = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]');
  const bySystem = [...frames].map(({ content }) => content);
  const show = () => {
    const { look } = app.preferences.getState();
    document.documentElement.dataset.look = look;
    const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper');
    frames.forEach((frame, index) => {
      frame.content = look === 'system' ? (bySystem[index] ?? '') : paper;
    });
  };
  show();
  app.preferences.subscribe((now, before) => {
    if (now.look !== before.look) show();
  });
}
