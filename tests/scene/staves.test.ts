/** The mean level of each chain: under it its name, in whole words where they can be read. */
import { expect, test } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { stavesOf } from '../../src/domain/shortBoards.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { stavesPicture } from '../../src/scene/coverage/staves.ts';
import { texts } from '../support/pages.ts';

const chain = exampleChain('en');
const saidAt = (width: number) => {
  const place = { x: 0, y: 0, width, scale: 1, measure: standardMeasure, language: 'en' as const };
  return texts(stavesPicture(chain, stavesOf(chain), place).boards).map((each) => each.text);
};

test.each([520, 640, 900])('no word of a chain’s name is divided at %i px', (width) => {
  const words = chain.ribs.flatMap(({ name }) => name.split(' '));
  const said = saidAt(width).flatMap((text) => text.split(' '));
  expect(words.filter((word) => !said.includes(word))).toEqual([]);
});
