import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { sightHead } from '../../src/diagram/sight.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { captionLeading, targetLeading } from '../../src/layout/head.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { headOutline } from '../../src/scene/headOutline.ts';
import { drawn, fishTexts } from '../support/fish.ts';

const targets = fc.array(fc.constantFrom('独家中标', '城商行', 'GU', ' ', '产品进入', 'core', 'replacement', '系统'), {
  minLength: 1,
  maxLength: 12,
});

test.prop([targets, fc.constantFrom('near' as const, 'middle' as const, 'far' as const), fc.boolean()])(
  'the fish’s eye never lies over the target, from near and from far, in either direction',
  (words, sight, isMirrored) => {
    const chain = { ...exampleChain(), target: words.join('') };
    const fishbone = drawn(chain, { isMirrored });
    const head = sightHead(chain, fishbone, sight, fishTexts);
    const caption = sight === 'near' ? fishbone.style.targetCaption * captionLeading : 0;
    const height = head.lines.length * head.size * targetLeading;
    const right = head.text.x + Math.max(...head.lines.map((line) => standardMeasure(line, head.size, true)));
    for (const shape of headOutline(fishbone, { head, caption })) {
      if (shape.kind !== 'circle') continue;
      const { x, y, r } = shape;
      const isBeside = x - r >= right || x + r <= head.text.x;
      expect(isBeside || y + r <= (caption - height) / 2 || y - r >= (caption + height) / 2).toBe(true);
    }
  },
);
