// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { hintNewTexts, hintWholeTexts } from '../../src/sheet/wholeText.ts';

const whole = '与陈工一起完成机房改造的验收，并请他在评审会上说明';

beforeEach(() => {
  document.body.innerHTML = `<div class="grid-cell"><span title="11-20 李"><span id="text">${whole}</span></span></div>
    <div class="grid-cell"><span id="own" title="2026-12-01">12-01</span></div>`;
  vi.spyOn(window, 'getComputedStyle').mockReturnValue({ textOverflow: 'ellipsis' } as CSSStyleDeclaration);
});

const the = (id: string) => document.getElementById(id) ?? expect.fail(id);

/** As wide as it wants to be, in so much room. */
function roomFor(text: HTMLElement, width: number): void {
  Object.defineProperty(text, 'scrollWidth', { value: 300, configurable: true });
  Object.defineProperty(text, 'clientWidth', { value: width, configurable: true });
}

test('a clipped text is told whole while it is clipped, before what is said around it', () => {
  const text = the('text');
  roomFor(text, 120);
  hintWholeTexts(text);
  expect(text.title).toBe(`${whole}\n11-20 李`);
  text.textContent = '验收，请陈工说明';
  hintWholeTexts(text.parentElement);
  expect(text.title, 'as it reads now').toBe('验收，请陈工说明\n11-20 李');
  roomFor(text, 300);
  hintWholeTexts(text);
  expect(text.hasAttribute('title')).toBe(false);
});

test('what is typed under a resting mouse is told whole as soon as the mouse moves; else a move measures nothing', () => {
  const text = the('text');
  roomFor(text, 120);
  const measured = vi.fn(() => 300);
  Object.defineProperty(text, 'scrollWidth', { get: measured, configurable: true });
  hintWholeTexts(text);
  const before = measured.mock.calls.length;
  hintNewTexts(text);
  expect(measured.mock.calls.length).toBe(before);
  text.textContent = '由尊重到信任，请他说明方案的可靠性';
  hintNewTexts(text.parentElement);
  expect(text.title).toBe('由尊重到信任，请他说明方案的可靠性\n11-20 李');
});

test('a hint of its own stays', () => {
  roomFor(the('own'), 20);
  hintWholeTexts(the('own'));
  roomFor(the('own'), 300);
  hintWholeTexts(the('own'));
  expect(the('own').title).toBe('2026-12-01');
});
