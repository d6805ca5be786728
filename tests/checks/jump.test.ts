/** The way from a finding to the place where it is put right. */
import { describe, expect, test } from 'vitest';
import { goTo, jumpOf } from '../../src/checks/jump.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { checksOf, type Finding } from '../../src/domain/checks/checks.ts';
import type { FindingField } from '../../src/domain/checks/finding.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { personById, ribById } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { openCellDoor } from '../../src/ui/cellDoors.ts';
import { compareDesk } from '../../src/ui/compareDesk.ts';
import { laterSituations } from '../domain/checks/laterSituations.ts';
import { ruleSituations } from '../domain/checks/ruleSituations.ts';
import { tableSituations } from '../domain/checks/tableSituations.ts';
import { newApp } from '../support/newApp.tsx';
import { soundChain, today } from '../support/soundChain.ts';

const found = [...ruleSituations, ...tableSituations, ...laterSituations].map(({ check, change, zh }) => {
  const chain = change(soundChain());
  return { check, zh, chain, finding: checksOf(chain, today).find(({ id }) => id === check) ?? expect.fail(zh) };
});

/** Everything that could take whoever is led somewhere, and what took them. */
function doors(app: RunningApp, ...sheets: readonly string[]): string[] {
  const taken: string[] = [];
  for (const sheet of sheets)
    openCellDoor(app, sheet, (row, column, hand) => taken.push([sheet, row, column, hand].join(' ').trim()));
  return taken;
}

const everySheet = ['assessment-full', 'inspector', 'plan-full', 'decision', 'coverage', 'coverage-chain'];

/** Goes there in an app of its own, with these sheets on screen. */
function led(chain: DecisionChain, finding: Finding, ...sheets: readonly string[]) {
  const app = newApp(chain, { view: 'fishbone', isInspectorOpen: false });
  const taken = doors(app, ...sheets);
  const jump = jumpOf(chain, finding);
  if (jump) goTo(app, jump);
  const { selection } = app.chart.getState();
  const { view, isInspectorOpen } = app.preferences.getState();
  return { jump, app, taken, selection, view, isInspectorOpen };
}

const finding = (more: Partial<Finding> & Pick<Finding, 'id'>): Finding => ({
  severity: 'warning',
  personIds: [],
  ...more,
});

test.each(found)('$check, $zh: what it leads to is there', ({ chain, finding: each }) => {
  const { jump, selection } = led(chain, each, ...everySheet);
  if (!jump) {
    // It speaks of the whole chart: nobody and no chain is named in it.
    expect([each.personIds, each.planId, each.tierId, each.stageId]).toEqual([[], undefined, undefined, undefined]);
    return;
  }
  if (selection.kind === 'people') for (const id of selection.ids) expect(personById(chain, id)).toBeDefined();
  if (selection.kind === 'rib') expect(ribById(chain, selection.id)).toBeDefined();
  if (jump.plan && 'rowId' in jump.plan) {
    const { rowId } = jump.plan;
    expect(chain.plan.some(({ id }) => id === rowId)).toBe(true);
  }
});

describe('a person’s finding', () => {
  const missing = finding({ id: 'stance-missing', personIds: ['person:5'], field: 'stance' });

  test('leads to the field beside the fishbone, the inspector opened for it', () => {
    const { taken, view, isInspectorOpen, selection } = led(exampleChain(), missing, 'inspector');
    expect([taken, view, isInspectorOpen]).toEqual([['inspector person:5 stance on'], 'fishbone', true]);
    expect(selection).toMatchObject({ kind: 'people', ids: ['person:5'] });
  });

  test('leads to the cell of the table where that fills the page', () => {
    const { taken, isInspectorOpen } = led(exampleChain(), missing, 'inspector', 'assessment-full');
    expect([taken, isInspectorOpen]).toEqual([['assessment-full person:5 stance on'], false]);
  });

  test('of a field that no column shows leads to the name, of the private note to the inspector', () => {
    const at = (field?: FindingField) =>
      led(
        exampleChain(),
        finding({ id: 'private-data', personIds: ['person:5'], ...(field && { field }) }),
        'inspector',
        'assessment-full',
      ).taken;
    expect(at(undefined)).toEqual(['assessment-full person:5 name on']);
    expect(at('goal')).toEqual(['assessment-full person:5 gap on']);
    expect(at('privateNote')).toEqual(['inspector person:5 privateNote on']);
  });

  test('of a target that is wanting leads to the level, where the inspector has both', () => {
    const target = finding({ id: 'target-level-missing', personIds: ['person:5'], field: 'targetLevel' });
    expect(led(exampleChain(), target, 'inspector').taken).toEqual(['inspector person:5 level on']);
    expect(led(exampleChain(), target, 'assessment-full').taken).toEqual(['assessment-full person:5 targetLevel on']);
  });

  test('passes over who is no longer on the chart, and leads nowhere if all are gone', () => {
    const both = finding({ id: 'duplicate-person', personIds: ['person:gone', 'person:6'], field: 'name' });
    expect(led(exampleChain(), both).selection).toMatchObject({ ids: ['person:6'] });
    expect(jumpOf(exampleChain(), { ...both, personIds: ['person:gone'] })).toBeNull();
  });
});

describe('a finding about many', () => {
  test('leads to the first of the ten for stances and roles, for ranks to the first named one without', () => {
    const chain = exampleChain();
    const witness = (field: FindingField) => led(chain, finding({ id: 'no-coach', field })).selection;
    expect(witness('stance')).toMatchObject({ ids: [topTen(chain)[0]] });
    expect(witness('role')).toMatchObject({ ids: [topTen(chain)[0]] });
    const unranked = witness('rank');
    expect(unranked.kind === 'people' && topTen(chain).includes(unranked.ids[0] ?? 'person:0')).toBe(false);
    expect(
      jumpOf(
        { ...chain, people: {}, ribs: [], topTen: { by: 'position' } },
        finding({ id: 'top-short', field: 'rank' }),
      ),
    ).toBeNull();
  });

  test('leads to the target for what stands there, and for nothing in particular nowhere', () => {
    for (const field of ['target', 'reviewDue'] as const)
      expect(led(exampleChain(), finding({ id: 'target-missing', field })).selection.kind).toBe('target');
    expect(jumpOf(exampleChain(), finding({ id: 'too-large' }))).toBeNull();
  });

  test('of a chain leads to it while it is there', () => {
    const empty = finding({ id: 'rib-empty', ribId: 'rib:3' });
    expect(led(exampleChain(), empty).selection).toMatchObject({ kind: 'rib' });
    expect(jumpOf(exampleChain(), { ...empty, ribId: 'rib:99' })).toBeNull();
  });
});

describe('what stands in another view', () => {
  test('a row of the plan is shown in it with its field, its page before the other one', () => {
    const chain = soundChain();
    const late = finding({ id: 'plan-overdue', planId: 'plan:1', personIds: ['person:5'], field: 'due' });
    const { taken, view } = led(chain, late, 'plan-full', 'assessment-full');
    expect([taken, view]).toEqual([['plan-full plan:1 due on'], 'plan']);
    expect(led(chain, { ...late, planId: 'plan:gone' }, 'plan-full').taken).toEqual([]);
  });

  test('who has a gap and no plan is shown among those, not in the table', () => {
    const { view, jump } = led(
      exampleChain(),
      finding({ id: 'plan-missing', personIds: ['person:5'], field: 'goal' }),
      'assessment-full',
    );
    expect([view, jump?.plan]).toEqual(['plan', { gapOf: 'person:5' }]);
  });

  test('a tier, a step and the amount are shown in the decision mode', () => {
    const at = (more: Partial<Finding>) => led(exampleChain(), finding({ id: 'amount-missing', ...more }), 'decision');
    expect(at({ tierId: 'tier:1', field: 'below' }).taken).toEqual(['decision tier:1 below on']);
    expect(at({ stageId: 'stage:1' }).taken).toEqual(['decision stage:1  on']);
    expect(at({ tierId: 'tier:1', field: 'amount' }).taken).toEqual(['decision  amount on']);
    expect(at({ stageId: 'stage:1' }).view).toBe('decision');
  });

  test('a cell, a chain and somebody of the coverage are shown there; who is answered outside, at the selling points', () => {
    const at = (id: Finding['id'], more: Partial<Finding>) => {
      const { jump } = led(exampleChain(), finding({ id, ...more }));
      return Object.values(jump?.cell ?? {})
        .join(' ')
        .trim();
    };
    expect(at('coverage-hole', { because: 'subsidiary' })).toBe('coverage coverage subsidiary key');
    expect(at('coverage-owner', { because: 'key level with blanks' })).toBe('coverage coverage level with blanks key');
    expect(at('short-board', { ribId: 'rib:3' })).toBe('coverage coverage-chain rib:3');
    expect(at('grade-missing', { personIds: ['person:5'] })).toBe('coverage coverage-person person:5');
    expect(at('selling-point-outside', { personIds: ['person:5'] })).toBe('plan selling person:5');
  });

  test.each([
    ['level-fell', 'level'],
    ['stance-fell', 'stance'],
    ['snapshot-old', 'new'],
  ] as const)('%s is looked at in the comparison, at the change of that person', (id, kind) => {
    const { app, view, selection } = led(exampleChain(), finding({ id, personIds: ['person:5'] }), ...everySheet);
    expect(view).toBe('compare');
    expect(compareDesk(app).getState()).toMatchObject({ at: `${kind} person:5`, shown: 'both' });
    expect(selection).toMatchObject({ ids: ['person:5'] });
    const nobody = led(exampleChain(), finding({ id }));
    expect(compareDesk(nobody.app).getState().at).toBeNull();
  });
});
