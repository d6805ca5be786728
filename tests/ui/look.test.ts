import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lookStyles } from '../../src/build/look.ts';
import { faded, mixOf } from '../../src/scene/faded.ts';
import { type ColourName, color, dark, screenColor } from '../../src/scene/tokens.ts';
import { onScreen, propertyOf } from '../../src/ui/shade.ts';
import { contrast } from '../support/contrast.ts';

const light: Readonly<Record<ColourName, string>> = { ...color, ...screenColor };
const looks = { light, dark };

function isReddish(colour: string): boolean {
  if (!colour.startsWith('#')) return false;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return r - Math.max(g, b) > 60 && Math.abs(g - b) < (r - Math.min(g, b)) / 4;
}

/** What is written or drawn on what: every pair that stands somewhere, by what it owes. */
const written: readonly (readonly [ink: ColourName, grounds: readonly ColourName[]])[] = [
  [
    'ink',
    ['paper', 'canvas', 'stripe', 'stripeBlue', 'marked', 'markedSoft', 'blueSoft', 'greenSoft', 'amberSoft', 'past'],
  ],
  ['ink', ['chip', 'found', 'later', 'tagGrey', 'tagYellow', 'tagOchre']],
  ['ink', ['tagLevel0', 'tagLevel1', 'tagLevel2', 'tagLevel3']],
  ['ink2', ['paper', 'canvas', 'stripe', 'stripeBlue', 'marked', 'blueSoft', 'greenSoft']],
  ['ink3', ['paper', 'canvas', 'stripe', 'stripeBlue', 'blueSoft', 'markedSoft']],
  ['navy', ['paper', 'canvas', 'stripe', 'blueSoft']],
  ['blue', ['paper', 'canvas', 'blueSoft', 'stripeBlue']],
  ['red', ['paper', 'canvas', 'stripe', 'stripeBlue', 'blueSoft']],
  ['onRed', ['redFill']],
  ['green', ['paper', 'canvas']],
  ['amber', ['paper', 'canvas', 'amberSoft', 'amberHover']],
  ['chipText', ['chip']],
  ['paper', ['ink', 'inkHover', 'navy', 'blue', 'tagPurple', 'tagGreen', 'tagDeepGreen', 'tagLevel4', 'tagLevel5']],
  ['paper', ['tagBrown', 'tagViolet', 'tagUmber', 'tagTeal', 'tagOlive', 'tagSlate', 'ink3', 'green']],
  ['onNavy', ['navy']],
  ['onNavy2', ['navy']],
  ['onNavy3', ['navy']],
  ['linkOnInk', ['ink']],
];
const drawn: typeof written = [
  ['navy', ['paper', 'canvas']],
  ['twig', ['paper', 'canvas']],
  ['blue', ['paper', 'canvas', 'blueSoft']],
  ['redFill', ['paper', 'canvas']],
  ['amberLine', ['paper', 'canvas', 'amberSoft']],
  ['control', ['paper']],
  ['toggleOff', ['paper']],
  ['paper', ['green', 'ink', 'navy', 'blue', 'toggleOff']],
];

describe('the table of colours', () => {
  for (const [name, colours] of Object.entries(looks)) {
    const failing = (pairs: typeof written, least: number) =>
      pairs.flatMap(([ink, grounds]) =>
        grounds.flatMap((ground) => {
          const ratio = contrast(colours[ink], colours[ground]);
          return ratio < least ? [`${ink} on ${ground}: ${ratio.toFixed(2)}`] : [];
        }),
      );

    test(`is read (${name})`, () => {
      expect(failing(written, 4.5)).toEqual([]);
    });

    test(`is seen (${name})`, () => {
      expect(failing(drawn, 3)).toEqual([]);
    });
  }

  test('loses in the dark little of what a reader needs', () => {
    const worse = written.flatMap(([ink, grounds]) =>
      grounds.flatMap((ground) => {
        const [day, night] = [contrast(light[ink], light[ground]), contrast(dark[ink], dark[ground])];
        return night < 0.7 * Math.min(day, 7) ? [`${ink} on ${ground}: ${day.toFixed(1)} → ${night.toFixed(1)}`] : [];
      }),
    );
    expect(worse).toEqual([]);
  });

  test('keeps red for the ten: no other colour comes near it', () => {
    for (const colours of Object.values(looks)) {
      const near = Object.entries(colours).flatMap(([name, colour]) => (isReddish(colour) ? [name] : []));
      expect(near.filter((name) => !name.startsWith('red'))).toEqual([]);
      expect(near).toEqual(expect.arrayContaining(['red', 'redFill']));
    }
  });

  test('says of equal colours on paper that they are equal in the dark, so that a drawing may be known by its colours', () => {
    const names = Object.keys(color) as (keyof typeof color)[];
    for (const one of names) {
      const twins = names.filter((other) => color[other] === color[one]);
      expect(new Set(twins.map((name) => dark[name])).size, `${twins}`).toBe(1);
    }
  });
});

describe('a drawing on screen', () => {
  test('has every colour of the table as the property of its name', () => {
    const styles = lookStyles();
    for (const [name, value] of Object.entries(color)) {
      const property = /var\((--[a-z0-9-]+)\)/.exec(onScreen(value, true))?.[1] ?? '';
      expect(styles, name).toContain(`${property}: ${value};`);
    }
    for (const name of Object.keys(dark)) expect(styles).toContain(`${propertyOf(name)}: ${dark[name as ColourName]};`);
    expect(onScreen(color.red)).toBe('var(--red-fill)');
    expect(onScreen(color.red, true)).toBe('var(--red)');
    expect(onScreen(color.onRed, true)).toBe('var(--on-red)');
  });

  test('mixes anew what was drawn back, and knows white on red from paper there too', () => {
    const text = (fill: string) => ({ kind: 'text', x: 0, y: 0, text: '1', size: 1, fill }) as const;
    const shapes = faded([text(color.red), text(color.paper), text(color.onRed)], color.canvas, 0.38);
    const fills = shapes.map((shape) => (shape.kind === 'text' ? shape.fill : ''));
    expect(fills.every((fill) => mixOf(fill))).toBe(true);
    expect(fills.map((fill) => onScreen(fill, true))).toEqual(
      ['red', 'paper', 'on-red'].map((name) => `color-mix(in srgb, var(--${name}) 38%, var(--canvas))`),
    );
  });
});

test('no style sheet calls something of its own by the name of a colour', () => {
  const root = new URL('../../src/', import.meta.url).pathname;
  const colours = new Set(Object.keys(light).map(propertyOf));
  const own = readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    /\.(?:tsx?|css)$/.test(name)
      ? [...readFileSync(join(root, name), 'utf8').matchAll(/(--[a-z0-9-]+)(?=:|'(?:[,:\]]| as ))/g)].map(
          ([, each]) => each ?? '',
        )
      : [],
  );
  expect(own).toEqual(expect.arrayContaining(['--rule', '--row', '--sheet-ratio']));
  expect(own.filter((each) => colours.has(each))).toEqual([]);
});

test('no colour stands in code or styles of the screen but in the table', () => {
  const root = new URL('../../src/', import.meta.url).pathname;
  const isElsewhere = /^(?:scene\/tokens\.ts|export\/|build\/installed\.ts)/;
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|css)$/.test(name) && !isElsewhere.test(name))
    .flatMap((name) =>
      readFileSync(join(root, name), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          /['"`: ](?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|rgba?\(|hsla?\()/i.test(line)
            ? [`${name}:${at + 1} ${line.trim()}`]
            : [],
        ),
    );
  expect(found).toEqual([]);
});
