// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { changePerson } from '../../src/domain/edits/people.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { personById } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { SummaryBand } from '../../src/grid/SummaryBand.tsx';
import { inApp, newApp } from '../support/newApp.tsx';

test('a figure names the first few and how many more; its tooltip names all', async () => {
  const chain = topTen(exampleChain()).reduce((now, id) => changePerson(id, { coach: true })(now), exampleChain());
  const names = topTen(chain).map((id) => personById(chain, id)?.name ?? '');
  for (const [language, comma, more] of [
    ['zh', '、', ' 等'],
    ['en', ', ', ' and 7 more'],
  ] as const) {
    const page = document.createElement('div');
    const root = createRoot(page);
    await act(async () => root.render(inApp(newApp(chain, { language }), <SummaryBand />)));
    const said = [...page.querySelectorAll('.summary-figure span[title]')].at(-1);
    expect(said?.textContent?.replaceAll('\u00a0', ' ')).toContain(names.slice(0, 3).join(comma) + more);
    expect(said?.getAttribute('title')).toContain(names.join(comma));
    await act(async () => root.unmount());
  }
});
