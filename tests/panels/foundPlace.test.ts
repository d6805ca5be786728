/** From a found text to where it stands: the view, the very cell or field, and who is selected there. */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { type TextPlace, textsOf } from '../../src/find/texts.ts';
import { goToPlace, personOf } from '../../src/panels/foundPlace.ts';
import { nobody, type Selection, thePerson, theRib, theTarget } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { openCellDoor } from '../../src/ui/cellDoors.ts';
import { fullChain } from '../support/fullChain.ts';
import { newApp } from '../support/newApp.tsx';
import { chartOf } from '../support/outlineChart.ts';

const sheets = [
  'assessment-full',
  'coverage',
  'coverage-chain',
  'decision',
  'inspector',
  'plan-full',
  'selling-answers-full',
  'selling-points-full',
];

/** Sheet, row and column that wait for whoever is led there: each sheet in turn comes on screen. */
function led(app: RunningApp): readonly string[] | null {
  let found: readonly string[] | null = null;
  for (const sheet of sheets)
    openCellDoor(app, sheet, (row, column) => {
      found = [sheet, row, column];
    })();
  return found;
}

const chart: DecisionChain = {
  ...chartOf('# 目标\n董事会\n\tCEO 张三\n\t董事 李四'),
  plan: [
    {
      id: 'plan:1',
      personId: 'person:1',
      goalKinds: [],
      goal: '',
      strategy: '',
      viaPersonIds: [],
      owner: '',
      due: null,
      status: 'planned',
      progress: '',
    },
  ],
  competitors: [{ id: 'c:1', name: '友商' }],
  coverage: [{ id: 'cov:1', relation: 'key', level: 'level:1', primaryOwner: '', secondaryOwner: '', note: '' }],
  ties: [{ id: 'tie:1', from: 'person:2', to: 'person:1', kind: 'influence', note: '' }],
};

type Way = [place: TextPlace, view: string, at: readonly string[] | null, selection?: Selection];

const ways: readonly Way[] = [
  [['people', 'person:1', 'name'], 'fishbone', ['inspector', 'person:1', 'name'], thePerson('person:1')],
  [['people', 'person:2', 'note'], 'fishbone', ['inspector', 'person:2', 'note'], thePerson('person:2')],
  [['assessments', 'person:2', 'evidence'], 'fishbone', ['inspector', 'person:2', 'evidence'], thePerson('person:2')],
  [['topTenReasons', 'person:1'], 'fishbone', ['inspector', 'person:1', 'person:1'], thePerson('person:1')],
  [['ribs', 'rib:1', 'name'], 'fishbone', ['inspector', '', 'ribName'], theRib('rib:1')],
  [['title'], 'fishbone', ['inspector', '', 'title'], theTarget],
  [['customer'], 'fishbone', ['inspector', '', 'customer'], theTarget],
  [['ties', 'tie:1', 'note'], 'fishbone', null, thePerson('person:2')],
  [['ties', 'gone', 'note'], 'fishbone', null, theTarget],
  [['plan', 'plan:1', 'measure'], 'plan', ['plan-full', 'plan:1', 'measure']],
  [['plan', 'plan:1', 'log', 0, 'text'], 'plan', ['plan-full', 'plan:1', 'progress']],
  [['decisionMode', 'tiers', 'tier:1', 'approver'], 'decision', ['decision', 'tier:1', 'approver']],
  [['decisionMode', 'scale'], 'decision', ['decision', '', '']],
  [['coverage', 'cov:1', 'note'], 'coverage', ['coverage', 'level:1', 'key']],
  [['coverageLevels', 'level:2', 'name'], 'coverage', ['coverage', 'level:2', 'key']],
  [['coverageAnalysis', 'rib:1', 'goal'], 'coverage', ['coverage-chain', 'rib:1', '']],
  [['sellingPoints', 'point:1', 'note'], 'plan', ['selling-points-full', 'point:1', 'note']],
  [['answers', 'answer:1', 'pain'], 'plan', ['selling-answers-full', 'answer:1', 'pain']],
  [['ratings', 'rating:1', 'by'], 'assessment', null],
  [['snapshots', 'snapshot:1', 'label'], 'compare', null],
];

test.each<Way>(ways)('%j is shown in %s', (place, view, at, selection = nobody) => {
  const app = newApp(chart, { view: 'compare', isInspectorOpen: false });
  goToPlace(app, place);
  expect(app.preferences.getState().view).toBe(view);
  expect(app.preferences.getState().isInspectorOpen).toBe(view === 'fishbone');
  expect(led(app)).toEqual(at);
  expect(app.chart.getState().selection).toEqual(selection);
});

test('a selling point is on the other page of its view, a plan row on the first', () => {
  const app = newApp(chart);
  goToPlace(app, ['sellingPoints', 'point:1', 'name']);
  expect(app.preferences.getState()).toMatchObject({ view: 'plan', isSellingShown: true });
  goToPlace(app, ['plan', 'plan:1', 'goal']);
  expect(app.preferences.getState()).toMatchObject({ view: 'plan', isSellingShown: false });
});

test('a competitor’s name heads a column: one is led to its first row', () => {
  const app = newApp(chart);
  goToPlace(app, ['competitors', 'c:1', 'name']);
  expect(app.preferences.getState().view).toBe('assessment');
  const [sheet, row, column] = led(app) ?? [];
  expect([sheet, row]).toEqual(['assessment-full', 'person:1']);
  expect(column).toContain('c:1');
});

test('with the assessment on screen a person’s text is shown in its table, as far as the table has it', () => {
  const app = newApp(chart, { view: 'assessment' });
  const seen: string[][] = [];
  const leave = openCellDoor(app, 'assessment-full', (row, column) => void seen.push([row, column]));
  goToPlace(app, ['assessments', 'person:2', 'evidence']);
  expect(seen).toEqual([['person:2', 'evidence']]);
  expect(app.preferences.getState().view).toBe('assessment');
  goToPlace(app, ['people', 'person:2', 'privateNote']);
  expect(seen).toHaveLength(1);
  expect(app.preferences.getState().view).toBe('fishbone');
  leave();
});

law.prop([fullChain({ ribs: { min: 1 }, peoplePerRib: { min: 1, max: 3 } }), fc.boolean()], { numRuns: 20 })(
  'every text of a chart has a way to it: its person or chain is selected, or the row that it leads to is there',
  (chain, isGridOpen) => {
    const app = newApp(chain, { view: isGridOpen ? 'assessment' : 'fishbone' });
    const rows = new Set(
      JSON.stringify(chain)
        .match(/"(?:[^"\\]|\\.)*"/g)
        ?.map((each) => JSON.parse(each)),
    );
    for (const { place } of textsOf(chain)) {
      goToPlace(app, place);
      const [, row = ''] = led(app) ?? [];
      expect(row === '' || rows.has(row), `${place} leads to ${row}`).toBe(true);
      const person = personOf(place);
      if (person) expect(app.chart.getState().selection).toEqual(thePerson(person));
      if (place[0] === 'ribs') expect(app.chart.getState().selection).toEqual(theRib(`${place[1]}` as `rib:${string}`));
    }
  },
);
