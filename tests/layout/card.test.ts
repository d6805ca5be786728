import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { cardsOfRib } from '../../src/layout/card.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { editorStyleFor, exportCompactStyle, exportStandardStyle } from '../../src/layout/style.ts';

const looks = [
  { style: exportStandardStyle.card, density: 'standard' as const },
  { style: exportCompactStyle.card, density: 'compact' as const },
  { style: editorStyleFor('standard', true).card, density: 'standard' as const },
];
const names = [
  'Ru',
  'Vo',
  'Krishnamurthy',
  'Venkatasubramanian Krishnamurthy',
  'Konstantinopoulos',
  'Mohammed Al-Ghamdi',
];

describe('a card', () => {
  test.prop([fc.constantFrom(...looks), fc.subarray(names, { minLength: 1 }), fc.boolean(), fc.boolean()])(
    'breaks no word of a name, with or without a seal and a rank',
    ({ style, density }, people, isCoach, isRanked) => {
      const texts = people.map((name) => ({ name, jobTitle: '部长', isRanked, isCoach, isMissing: false }));
      const cards = cardsOfRib(texts, style, density, standardMeasure);
      expect(cards.map((card) => card.nameLines.join(' '))).toEqual(people);
    },
  );

  it('is no wider than usual where nothing asks for it', () => {
    const text = { name: '王立', jobTitle: '部长', isRanked: true, isCoach: true, isMissing: false };
    for (const { style, density } of looks)
      expect(cardsOfRib([text], style, density, standardMeasure)[0]?.width).toBe(style.width);
  });
});
