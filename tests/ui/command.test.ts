import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { deskCommands } from '../../src/desk/deskCommands.ts';
import { canvasCommands } from '../../src/diagram/canvasCommands.ts';
import { keyState } from '../../src/diagram/keyHand.ts';
import { noView } from '../../src/diagram/noView.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { exportCommands } from '../../src/exporting/exportCommands.ts';
import { nobody, type Selection, thePerson, theRib, theTarget } from '../../src/store/selection.ts';
import { canvasDesk } from '../../src/ui/canvasDesk.ts';
import { canvasKeys } from '../../src/ui/canvasKeys.ts';
import { commandsFound, keyFor } from '../../src/ui/command.ts';
import { strokesOf } from '../../src/ui/keyTable.ts';
import { languages } from '../../src/words/language.ts';
import { newApp } from '../support/newApp.tsx';

function running(select: Selection) {
  const app = newApp();
  canvasDesk(app).setState({ view: noView });
  app.chart.verbs.select(select);
  return app;
}

const chain = newApp().chain();
const person = thePerson(seatedIds(chain)[0] ?? 'person:none');
const selections = [nobody, theTarget, theRib(chain.ribs[0]?.id ?? 'rib:none'), person];

describe('what a command’s key says', () => {
  it('is in the key table, under the very key', () => {
    for (const row of canvasKeys) {
      for (const { key } of strokesOf(row.keys)) {
        const verb = typeof row.does === 'function' ? row.does(key) : row.does;
        const found = keyFor(canvasKeys, verb);
        expect(found?.in.length).toBeGreaterThan(0);
        expect(strokesOf(found?.keys ?? '').length).toBeGreaterThan(0);
      }
    }
    expect(keyFor(canvasKeys, { verb: 'rank', rank: 3 })?.keys).toBe('Ctrl 3');
    expect(keyFor(canvasKeys, { verb: 'zoom', by: -1 })?.keys).toBe('Ctrl −');
    expect(keyFor(canvasKeys, { verb: 'level', step: 1, isTarget: false })?.keys).toBe(']');
  });

  it('and whether it is to be had follow what is selected', () => {
    const open = (selection: Selection, name: string) => {
      const app = running(selection);
      expect(keyState(app.chart.getState(), canvasDesk(app).getState())).toBeTruthy();
      return canvasCommands(app).some(({ names, isOff }) => names.en === name && !isOff);
    };
    expect(selections.map((each) => open(each, 'Duplicate'))).toEqual([false, false, false, true]);
    expect(selections.map((each) => open(each, 'Rename chain'))).toEqual([false, false, true, false]);
    expect(selections.map((each) => open(each, 'Edit target'))).toEqual([false, true, false, false]);
    expect(selections.map((each) => open(each, 'Select all'))).toEqual([true, true, true, true]);
  });
});

describe('a command', () => {
  const app = running(person);
  const commands = [...canvasCommands(app), ...deskCommands(app), ...exportCommands(app)];

  it('has a name of its own in both languages', () => {
    for (const language of languages) {
      const names = commands.map((each) => each.names[language]);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  test.prop([fc.constantFrom(...commands), fc.constantFrom(...languages), fc.nat(20), fc.nat(20)])(
    'is found by any part of its name in either language, whatever the case',
    (command, language, from, length) => {
      const part = command.names[language].slice(from, from + length + 1);
      for (const query of [part, part.toUpperCase(), `  ${part} `])
        expect(commandsFound(commands, query)).toContain(command);
    },
  );
});
