import { describe, expect, test } from 'vitest';
import { openKey, sheetKey } from '../../src/sheet/keymap.ts';

describe('keys', () => {
  const press = (keys: string, hasList = false) => {
    const parts = keys.split('+');
    const key = parts.at(-1) ?? '';
    const found = sheetKey(
      {
        key,
        code: /^\d$/.test(key) ? `Digit${key}` : key,
        ctrlKey: parts.includes('Ctrl'),
        metaKey: parts.includes('Meta'),
        altKey: parts.includes('Alt'),
        shiftKey: parts.includes('Shift'),
      },
      hasList,
    );
    return found?.does ?? null;
  };

  test.each([
    ['ArrowDown', { verb: 'walk', step: 'down', isExtending: false }],
    ['Shift+ArrowRight', { verb: 'walk', step: 'right', isExtending: true }],
    ['Ctrl+Home', { verb: 'walk', step: 'first', isExtending: false }],
    ['Ctrl+Shift+End', { verb: 'walk', step: 'last', isExtending: true }],
    ['Enter', { verb: 'walk', step: 'down', isExtending: false }],
    ['Shift+Enter', { verb: 'walk', step: 'up', isExtending: false }],
    ['Tab', { verb: 'tab', step: 'next' }],
    ['F2', { verb: 'open' }],
    ['Delete', { verb: 'clear' }],
    ['Ctrl+d', { verb: 'fill' }],
    ['Meta+a', { verb: 'mark-all' }],
    ['Ctrl+r', { verb: 'fill-right' }],
    ['Shift+F8', { verb: 'add-block' }],
    ['Shift+F10', { verb: 'menu' }],
    ['ContextMenu', { verb: 'menu' }],
    ['Ctrl+Shift+l', { verb: 'filter' }],
    ['Alt+Shift+ArrowLeft', { verb: 'width', step: -1 }],
    ['Ctrl+;', { verb: 'today' }],
    ['Ctrl+Enter', { verb: 'add-row' }],
    ['Ctrl+Shift+d', { verb: 'duplicate-row' }],
    ['Ctrl+-', { verb: 'delete-row' }],
    ['Ctrl+0', null],
    ['Alt+0', null],
    ['Alt+Backspace', null],
    ['Ctrl+3', null],
    ['Alt+ArrowUp', { verb: 'move-row', step: -1 }],
    ['a', null],
    [' ', null],
    ['Ctrl+z', null],
    ['Ctrl+c', null],
  ])('%s on a cell of text', (keys, verb) => {
    expect(press(keys)).toEqual(verb);
  });

  test.each([
    ['Enter', { verb: 'walk', step: 'down', isExtending: false }],
    ['F2', { verb: 'open' }],
    ['Alt+ArrowDown', { verb: 'open' }],
    [' ', { verb: 'open' }],
    ['Shift+Enter', { verb: 'walk', step: 'up', isExtending: false }],
    ['5', null],
  ])('%s on a cell with a list', (keys, verb) => {
    expect(press(keys, true)).toEqual(verb);
  });

  test('in an open cell arrows belong to the list, or to the text', () => {
    const down = {
      key: 'ArrowDown',
      code: 'ArrowDown',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
    };
    expect(openKey(down, { hasList: true, isText: false })?.does).toEqual({ verb: 'choice', step: 1 });
    expect(openKey(down, { hasList: false, isText: true })).toBeNull();
    const entered = { ...down, key: 'Enter', ctrlKey: true };
    expect(openKey(entered, { hasList: false, isText: true, hasBlock: true })?.does).toEqual({ verb: 'fill-block' });
    expect(openKey(entered, { hasList: false, isText: true, hasBlock: false })?.does).toEqual({ verb: 'line-break' });
    expect(openKey({ ...down, key: 'Enter', altKey: true }, { hasList: false, isText: true })?.does).toEqual({
      verb: 'line-break',
    });
  });
});
