// @vitest-environment jsdom
/** What a card says at each density and distance, in both languages. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { Crowd } from '../../src/diagram/Crowd.tsx';
import { type CardData, PersonCard } from '../../src/diagram/PersonCard.tsx';
import { SightCard } from '../../src/diagram/SightCard.tsx';
import { notAssessed, type PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topTen } from '../../src/domain/topTen.ts';
import type { Density } from '../../src/layout/style.ts';
import { cardTag } from '../../src/ui/cardTag.ts';
import { shade } from '../../src/ui/shade.ts';
import type { Language } from '../../src/words/language.ts';
import { drawn } from '../support/fish.ts';

afterEach(cleanup);

const chairman: CardData = {
  id: 'person:1',
  person: { name: 'Da Hai', jobTitle: '董事会长', role: 'approver', coach: true },
  assessment: {
    ...notAssessed,
    level: 'respect',
    targetLevel: 'trust',
    stance: 'supporter',
    primaryOwner: '王立',
    assessedOn: '2026-10-21',
  },
  rank: 1,
  nameLines: ['Da Hai'],
  titleLines: ['董事会长'],
  density: 'standard',
  language: 'zh',
};

/** What a reader sees on it, in order. */
const textOf = (card: CardData) => render(<PersonCard {...card} />).container.textContent;
const at = (density: Density, language: Language = 'zh') => textOf({ ...chairman, density, language });

describe('a card near by', () => {
  test('says rank, name, coach, title, role and level; the detailed one also target, owner and day', () => {
    expect(at('compact')).toBe('1Da Hai董事会长教');
    expect(at('standard')).toBe('1Da Hai教董事会长批准尊重');
    expect(at('detailed')).toBe('1Da Hai教董事会长批准尊重目标 信任王立10-21');
  });

  test('is in English where the interface is', () => {
    expect(at('standard', 'en')).toMatch(/^1Da HaiC董事会长\w+Respect$/);
    expect(at('detailed', 'en')).toMatch(/→ Trust王立10-21$/);
  });

  test('says what is missing, and never invents an assessment', () => {
    const bare: CardData = {
      ...chairman,
      person: { name: '', jobTitle: '' },
      assessment: notAssessed,
      rank: undefined,
      nameLines: ['姓名待补'],
      titleLines: [],
      density: 'detailed',
    };
    expect(textOf(bare)).toBe('姓名待补职务待补未评目标 未定');
    expect(textOf({ ...bare, nameLines: ['Name?'], language: 'en' })).toContain('Title?');
  });

  test('in lines as the layout broke them', () => {
    const { container } = render(
      <PersonCard {...chairman} nameLines={['阿卜杜拉赫曼·', '买买提明']} titleLines={['副部长', '（核心网品类）']} />,
    );
    expect(container.textContent).toContain('阿卜杜拉赫曼·\n买买提明');
    expect(container.textContent).toContain('副部长\n（核心网品类）');
  });

  test('coloured says the answer in place of role and level; compact, where no line is left, on the bar', () => {
    const tag = cardTag(exampleChain(), 'person:5', 'stance', 'zh', '2026-11-02');
    expect(textOf({ ...chairman, tag })).toBe('1Da Hai教董事会长反对');
    expect(textOf({ ...chairman, tag, density: 'compact' })).toBe('1Da Hai董事会长教反对');
  });

  test('shows where a competitor is ahead, at any density but not from afar', () => {
    const marks = (density: Density) =>
      render(<PersonCard {...chairman} density={density} rivalLevel="trust" />).container.querySelectorAll(
        '.rival-mark',
      );
    expect([marks('compact').length, marks('standard').length]).toEqual([1, 1]);
    const none = render(<PersonCard {...chairman} rivalLevel="none" />).container;
    expect(none.querySelector('.rival-mark')).toBeNull();
    expect(render(<PersonCard {...chairman} />).container.querySelector('.rival-mark')).toBeNull();
  });

  test('at another seat of a ranked human has the rank with an arrow', () => {
    const marks = (isOtherSeat: boolean) =>
      render(<PersonCard {...chairman} isOtherSeat={isOtherSeat} />).container.querySelectorAll('.card-rank svg')
        .length;
    expect([marks(true), marks(false)]).toEqual([1, 0]);
  });
});

describe('a card from some way off', () => {
  const seen = (sight: 'near' | 'middle' | 'far', more: Partial<CardData> = {}, name = 24, title: number | null = 18) =>
    render(<SightCard sight={sight} card={{ ...chairman, ...more }} width={172} height={70} size={{ name, title }} />)
      .container;

  test('has the name and the title, from farther the name alone', () => {
    expect(seen('near').textContent).toBe('1Da Hai教董事会长批准尊重');
    expect(seen('middle').textContent).toBe('1Da Hai教董事会长');
    expect(seen('middle', {}, 26, null).textContent).toBe('1Da Hai教');
    expect(seen('far').textContent).toBe('1Da Hai');
  });

  test('is set in the picture’s sizes', () => {
    const sizes = [...seen('middle').querySelectorAll<HTMLElement>('[style*="font-size"]')].map(
      (each) => each.style.fontSize,
    );
    expect(sizes).toEqual(['24px', '18px']);
  });

  test('ends a text that has no room in dots, and tells the whole of it to who points there', () => {
    const jobTitle = '核心网产品采购与供应链管理部高级副总经理兼评标委员会主任';
    const title = seen('middle', { person: { ...chairman.person, jobTitle } }).querySelector('.card-title');
    expect(title?.textContent).toMatch(/…$/);
    expect(title?.getAttribute('title')).toBe(jobTitle);
    const name = '阿卜杜拉赫曼·买买提明·阿卜杜热西提·欧阳立衡';
    const far = seen('far', { person: { ...chairman.person, name } }, 30).querySelector('.card-name-text');
    expect(far?.textContent).toMatch(/…$/);
    expect(far?.getAttribute('title')).toBe(name);
    expect(seen('far').querySelector('.card-name-text')?.getAttribute('title')).toBeNull();
  });

  test('says for somebody without a name or title that it is missing', () => {
    const person = { name: ' ', jobTitle: '' };
    expect(
      seen('middle', { person, nameLines: ['姓名', '待补'], rank: undefined }).textContent?.replace(/\s/gu, ''),
    ).toBe('姓名待补职务待补');
    expect(seen('far', { person, nameLines: ['Name?'], language: 'en', rank: undefined }).textContent).toBe('Name?');
  });

  test('coloured says the answer in the middle, and from far shows its colour alone', () => {
    const tag = cardTag(exampleChain(), 'person:5', 'stance', 'zh', '2026-11-02');
    expect(seen('middle', { tag }).textContent).toMatch(/反对$/);
    expect(seen('far', { tag }).textContent).toBe('1Da Hai');
    expect(seen('far', { tag }).querySelector('.card-tag')).not.toBeNull();
  });
});

describe('a crowd', () => {
  const chain = exampleChain();
  const fishbone = drawn(chain);
  const people = fishbone.ribs.flatMap((rib) => rib.people);
  const crowd = (look: Partial<Parameters<typeof Crowd>[0]> = {}) => {
    const { container } = render(
      <Crowd
        {...{ chain, fishbone, language: 'zh', today: '2026-11-02', colourBy: 'none' }}
        selected={new Set()}
        dimmed={new Set()}
        {...look}
      />,
    );
    const blocks = new Map<string, number>();
    for (const path of container.querySelectorAll('path')) {
      const fill = path.getAttribute('fill') ?? '';
      blocks.set(fill, (blocks.get(fill) ?? 0) + (path.getAttribute('d')?.match(/M/g)?.length ?? 0));
    }
    return blocks;
  };

  test('has a block for everybody, the ten in red and nobody else', () => {
    expect([...crowd().values()].reduce((sum, each) => sum + each, 0)).toBe(people.length);
    expect(crowd().get(shade('redFill'))).toBe(topTen(chain).length);
    expect(crowd().size).toBe(2);
  });

  test('takes the colours of the question, and leaves the ten red', () => {
    const blocks = crowd({ colourBy: 'stance' });
    expect(blocks.get(shade('redFill'))).toBe(10);
    const others = people.filter(({ rank }) => rank === undefined).map(({ id }) => chain.assessments[id]?.stance);
    expect(blocks.size - 1).toBe(new Set(others).size);
  });

  test('steps back whom the filter leaves out, also of the ten', () => {
    const dimmed = new Set<PersonId>(['person:1', 'person:3']);
    expect(crowd({ dimmed }).get(shade('blockPale'))).toBe(2);
    expect(crowd({ dimmed }).get(shade('redFill'))).toBe(9);
  });

  test('frames who is selected, besides the block', () => {
    expect(crowd().has('none')).toBe(false);
    expect(crowd({ selected: new Set(['person:1', 'person:8']) }).get('none')).toBe(2);
  });
});
