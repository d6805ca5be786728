// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stepAt } from '../../src/diagram/sight.ts';
import { useStep } from '../../src/diagram/useStep.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a hand that goes on zooming passes steps without a drawing, and where it rests the picture is drawn for it', () => {
  const drawn: number[] = [];
  const { result } = renderHook(() => {
    const all = useStep(0.5);
    if (drawn.at(-1) !== all[0]) drawn.push(all[0]);
    return all;
  });
  for (const zoom of [0.55, 0.6, 0.65, 0.7, 0.9, 0.91, 0.92, 0.93]) {
    act(() => result.current[2](zoom));
    act(() => void vi.advanceTimersByTime(60));
  }
  expect(drawn).toEqual([stepAt(0.5), stepAt(0.9)]);
  act(() => result.current[2](0.5));
  act(() => void vi.advanceTimersByTime(60));
  act(() => result.current[2](0.9));
  act(() => void vi.runAllTimers());
  expect(drawn).toEqual([stepAt(0.5), stepAt(0.9)]);
});

test('a crowd, and what no hand does, are drawn at once, whatever was waited for', () => {
  const { result } = renderHook(() => useStep(0.5));
  act(() => result.current[2](0.3));
  act(() => result.current[2](0.15));
  expect(result.current[0]).toBe(stepAt(0.15));
  act(() => result.current[2](0.3));
  expect(result.current[0]).toBe(stepAt(0.15));
  act(() => result.current[1](0.8));
  expect(result.current[0]).toBe(stepAt(0.8));
  act(() => void vi.runAllTimers());
  expect(result.current[0]).toBe(stepAt(0.8));
});
