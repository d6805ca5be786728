// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Edit } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { changePerson, movePeople } from '../../src/domain/edits/people.ts';
import { rankPerson } from '../../src/domain/edits/rank.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';

const drawnRows = new Set<string>();
let root: Root;
let app: RunningApp;

beforeEach(async () => {
  stubPage();
  app = newApp();
  const { assessmentHost } = await import('../../src/grid/assessmentHost.tsx');
  const host = assessmentHost(app);
  const { content } = host;
  vi.spyOn(host, 'content').mockImplementation((row, ...rest) => {
    drawnRows.add(row.personId);
    return content(row, ...rest);
  });
  const { AssessmentDock } = await import('../../src/grid/AssessmentDock.tsx');
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(async () => root.render(inApp(app, <AssessmentDock />)));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

async function drawnBy(deed: (chart: RunningApp['chart']) => void): Promise<string[]> {
  drawnRows.clear();
  await act(async () => deed(app.chart));
  return [...drawnRows].sort();
}

const commit = (edit: Edit) => (chart: RunningApp['chart']) => chart.verbs.commit(edit, { step: 'edit' });

test('an edit draws the rows it changes and no other', async () => {
  expect(document.querySelectorAll('[role="row"][data-person-id]')).toHaveLength(15);
  expect(await drawnBy(commit(assess(['person:8'], { level: 'trust' })))).toEqual(['person:8']);
  expect(await drawnBy(commit(changePerson('person:3', { jobTitle: '独立董事' })))).toEqual(['person:3']);
  expect(await drawnBy(commit(rankPerson('person:8', 1)))).toEqual(['person:1', 'person:8']);
  expect(await drawnBy(commit(movePeople(['person:4'], { ribId: 'rib:1', place: 0 })))).toEqual([
    'person:3',
    'person:4',
  ]);
  expect(await drawnBy((chart) => chart.verbs.undo())).toEqual(['person:3', 'person:4']);
});

test('hovering and selecting draw the row left and the row entered', async () => {
  expect(await drawnBy((chart) => chart.verbs.hover('person:5'))).toEqual(['person:5']);
  expect(await drawnBy((chart) => chart.verbs.hover('person:6'))).toEqual(['person:5', 'person:6']);
  expect(await drawnBy((chart) => chart.verbs.select({ kind: 'people', ids: ['person:9'] }))).toEqual(['person:9']);
  expect(await drawnBy((chart) => chart.verbs.select({ kind: 'people', ids: ['person:1'] }))).toEqual([
    'person:1',
    'person:9',
  ]);
});
