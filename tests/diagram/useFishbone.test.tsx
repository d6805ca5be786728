// @vitest-environment jsdom
import { fc, test } from '@fast-check/vitest';
import { act, renderHook } from '@testing-library/react';
import { expect } from 'vitest';
import { useFishbone, useLayoutOf } from '../../src/diagram/useFishbone.ts';
import type { exampleChain } from '../../src/domain/sample.ts';
import { allPersonIds } from '../../src/domain/seats.ts';
import { inApp, newApp } from '../support/newApp.tsx';
import { randomEdit } from '../support/randomEdit.ts';

const drawnOf = ({ ribs, people, topTen, target }: ReturnType<typeof exampleChain>) => [ribs, people, topTen, target];

test.prop([fc.array(randomEdit, { minLength: 1, maxLength: 12 })], { numRuns: 40 })(
  'the picture is laid out anew when what it shows has changed, and only then',
  (edits) => {
    const app = newApp();
    const { result, unmount } = renderHook(() => useFishbone(useLayoutOf(1200, 700)), {
      wrapper: ({ children }) => inApp(app, children),
    });
    for (const { edit } of edits) {
      const [before, shown] = [app.chain(), result.current];
      act(() => app.chart.verbs.commit(edit, { step: 'paste' }));
      const after = app.chain();
      const isSame = drawnOf(before).every((part, at) => part === drawnOf(after)[at]);
      if (isSame) expect(result.current).toBe(shown);
      else expect(result.current).not.toBe(shown);
      const people = result.current.ribs.flatMap((rib) => rib.people.map(({ id }) => id));
      expect(people).toEqual(allPersonIds(after).filter((id) => !after.tray.includes(id)));
    }
    unmount();
  },
);
