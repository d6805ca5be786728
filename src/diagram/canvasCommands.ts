/** The canvas's commands by name: what its keys and menus do, for what is selected. */
import { roles, stances } from '../domain/scales.ts';
import { selectedPeople } from '../store/selection.ts';
import type { RunningApp } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { canvasKeys, type KeyState } from '../ui/canvasKeys.ts';
import type { CanvasVerb } from '../ui/canvasVerb.ts';
import { setRole, setStance, shiftPeople, toTray } from '../ui/chartVerbs.ts';
import { type Command, keyFor, namesOf } from '../ui/command.ts';
import type { PlainWord } from '../ui/keyTable.ts';
import { canvasWords } from '../words/canvas.ts';
import { commandWords } from '../words/commands.ts';
import type { Language } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';
import { runVerb } from './canvasVerbs.ts';
import { keyState } from './keyHand.ts';
import { zoomSteps } from './zoomSteps.ts';

type CanvasWord = PlainWord<(typeof canvasWords)['zh']>;

const verbs: readonly (readonly [CanvasWord, CanvasVerb, of?: KeyState])[] = [
  ['addRib', { verb: 'add', where: 'after' }, 'target'],
  ['editTarget', { verb: 'edit', field: 'name' }, 'target'],
  ['addPerson', { verb: 'add', where: 'child' }, 'rib'],
  ['addRibAfter', { verb: 'add', where: 'after' }, 'rib'],
  ['addRibBefore', { verb: 'add', where: 'before' }, 'rib'],
  ['editRib', { verb: 'edit', field: 'name' }, 'rib'],
  ['addAfter', { verb: 'add', where: 'after' }, 'person'],
  ['addBefore', { verb: 'add', where: 'before' }, 'person'],
  ['editName', { verb: 'edit', field: 'name' }, 'person'],
  ['editTitle', { verb: 'edit', field: 'jobTitle' }],
  ['nextChain', { verb: 'next-rib' }],
  ['duplicate', { verb: 'duplicate' }],
  ['alsoSitsNext', { verb: 'also-sits' }],
  ['addPlanRow', { verb: 'plan' }],
  ['remove', { verb: 'remove' }],
  ['noRank', { verb: 'rank', rank: null }],
  ['search', { verb: 'search' }],
  ['selectAll', { verb: 'select-all' }],
  ['fit', { verb: 'fit' }],
  ['zoomIn', { verb: 'zoom', by: 1 }],
  ['zoomOut', { verb: 'zoom', by: -1 }],
];

/** None while no canvas is on screen. */
export function canvasCommands(app: RunningApp): readonly Command[] {
  const { view, isBlank, entered } = canvasDesk(app).getState();
  if (!view) return [];
  const state = keyState(app.chart.getState(), { isBlank, entered });
  const people = selectedPeople(app.chart.getState().selection, app.chain());
  const ofVerb = (names: Command['names'], verb: CanvasVerb, of?: KeyState): Command => {
    const rows = of ? canvasKeys.filter((row) => row.in.includes(of)) : canvasKeys;
    const row = keyFor(rows, verb);
    const isHere = row?.in.includes(state) && (!of || state.endsWith(of) || (of === 'person' && state === 'people'));
    return { names, keys: row?.keys, isOff: !isHere, run: () => runVerb(app, verb, view) };
  };
  const ofPeople = (name: (language: Language) => string, run: () => void): Command => ({
    names: namesOf(name),
    isOff: people.length === 0,
    run,
  });
  const level = (isTarget: boolean, step: 1 | -1) =>
    ofVerb(
      namesOf((language) => commandWords[language][isTarget ? 'targetLevel' : 'level'][step === 1 ? 'up' : 'down']),
      { verb: 'level', step, isTarget },
    );
  return [
    ...verbs.map(([word, verb, of]) =>
      ofVerb(
        namesOf((language) => canvasWords[language][word]),
        verb,
        of,
      ),
    ),
    ...Array.from({ length: 10 }, (_, at) =>
      ofVerb(
        namesOf((language) => canvasWords[language].top(at + 1)),
        { verb: 'rank', rank: at + 1 },
      ),
    ),
    ...stances.map((stance) =>
      ofPeople(
        (language) => canvasWords[language].said(canvasWords[language].stance, scaleWords[language].stance[stance]),
        () => setStance(app, people, stance),
      ),
    ),
    ...[level(false, 1), level(false, -1), level(true, 1), level(true, -1)],
    ...roles.map((role) =>
      ofPeople(
        (language) => canvasWords[language].said(canvasWords[language].role, scaleWords[language].role[role]),
        () => setRole(app, people, role),
      ),
    ),
    ofPeople(
      (language) => canvasWords[language].nearer,
      () => shiftPeople(app, people, -1),
    ),
    ofPeople(
      (language) => canvasWords[language].farther,
      () => shiftPeople(app, people, 1),
    ),
    ofPeople(
      (language) => canvasWords[language].toTray,
      () => toTray(app, people),
    ),
    ...zoomSteps.map((percent) => ({
      names: namesOf((language) => commandWords[language].zoomTo(percent)),
      run: () => view.zoomTo(percent / 100),
    })),
  ];
}
