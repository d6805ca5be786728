/** What a company's template draws, as a preview shows it and as pages keep clear of it: outlines, fills, colours, texts. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { contrastOf, mixed } from '../../src/export/pptx/colors.ts';
import type { Drawing } from '../../src/export/pptx/drawings.ts';
import { companyTemplate, frame, templateOf } from './companyTemplate.ts';

const slide = { w: 12_192_000, h: 6_858_000 };
const box = { x: 1_000_000, y: 5_000_000, w: 4_000_000, h: 1_000_000 };
const place = frame(box.x, box.y, box.w, box.h);
const solid = (inside: string) => `<a:solidFill>${inside}</a:solidFill>`;
const rgb = (hex: string, changes = '') => `<a:srgbClr val="${hex}">${changes}</a:srgbClr>`;
const scheme = (name: string, changes = '') => `<a:schemeClr val="${name}">${changes}</a:schemeClr>`;
const preset = (name: string, adjustment = '') =>
  `<a:prstGeom prst="${name}"><a:avLst>${adjustment}</a:avLst></a:prstGeom>`;
const free = (paths: string) => `<a:custGeom><a:pathLst>${paths}</a:pathLst></a:custGeom>`;

/** A shape of the master's. */
function shape(properties: string, more = '', tag = 'sp'): string {
  return `<p:${tag}><p:nvSpPr><p:cNvPr id="50" name="Drawn"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${properties}</p:spPr>${more}</p:${tag}>`;
}

type Change = Readonly<Record<string, (text: string) => string>>;
const theme = (from: string | RegExp, to: string): Change => ({
  'ppt/theme/theme1.xml': (text) => text.replace(from, to),
});

/** Ground first, then what the master draws. */
function drawnBy(shapes: string, more: Change = {}): readonly [Drawing, ...Drawing[]] {
  const master = 'ppt/slideMasters/slideMaster1.xml';
  const changes: Change = {
    ...more,
    [master]: (text) => (more[master] ?? ((same) => same))(text).replace('</p:grpSpPr>', `</p:grpSpPr>${shapes}`),
  };
  const [layout] = templateOf(companyTemplate(changes)).layouts;
  const [ground, ...others] = layout.drawings;
  return [ground ?? expect.fail('no ground'), ...others];
}
const oneOf = (shapes: string, more: Change = {}): Drawing => {
  const [, drawing, ...others] = drawnBy(shapes, more);
  return others.length === 0 && drawing ? drawing : expect.fail(`${others.length + 1} drawings`);
};
const filled = (geometry: string) => oneOf(shape(`${place}${geometry}${solid(rgb('1B2F4B'))}`));

/** All points of an outline on the slide. */
function points({ steps }: Drawing): (readonly [number, number])[] {
  return steps.flatMap((step) => {
    const numbers = step.slice(1) as number[];
    return numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1] ?? 0] as const] : []));
  });
}
const kinds = ({ steps }: Drawing) => steps.map(([kind]) => kind).join('');

describe('an outline', () => {
  it.each(['rect', 'ellipse', 'roundRect', 'triangle', 'rtTriangle', 'star5'])(
    '%s is closed and fills its box',
    (name) => {
      const drawing = filled(preset(name));
      expect(kinds(drawing)).toMatch(/^M.*Z$/);
      expect(drawing.frame).toEqual(box);
      for (const [x, y] of points(drawing)) {
        expect(x).toBeGreaterThanOrEqual(box.x);
        expect(x).toBeLessThanOrEqual(box.x + box.w);
        expect(y).toBeGreaterThanOrEqual(box.y);
        expect(y).toBeLessThanOrEqual(box.y + box.h);
      }
    },
  );

  test.prop([fc.integer({ min: 0, max: 100_000 })], { numRuns: 25 })(
    'of a rounded box has corners as round as it says, never rounder than half its lower side',
    (value) => {
      const drawing = filled(preset('roundRect', `<a:gd name="adj" fmla="val ${value}"/>`));
      const [[x, y] = [0, 0]] = points(drawing);
      const radius = Math.min(0.5, value / 100_000) * box.h;
      expect(y).toBe(box.y);
      expect(Math.abs(x - box.x - radius)).toBeLessThanOrEqual(1);
    },
  );

  it('of a triangle has its tip where the template puts it, in the middle without a word', () => {
    const tip = (geometry: string) => points(filled(geometry))[0];
    expect(tip(preset('triangle'))).toEqual([box.x + box.w / 2, box.y]);
    expect(tip(preset('triangle', '<a:gd name="adj" fmla="val 25000"/>'))).toEqual([box.x + box.w / 4, box.y]);
  });

  it('that is drawn freely is followed, curves and all', () => {
    const pt = (x: number, y: number) => `<a:pt x="${x}" y="${y}"/>`;
    const path = `<a:path w="100" h="100"><a:moveTo>${pt(0, 0)}</a:moveTo><a:lnTo>${pt(100, 0)}</a:lnTo><a:cubicBezTo>${pt(100, 50)}${pt(50, 100)}${pt(0, 100)}</a:cubicBezTo><a:quadBezTo>${pt(20, 50)}${pt(0, 0)}</a:quadBezTo><a:close/></a:path>`;
    const drawing = filled(free(path));
    expect(kinds(drawing)).toBe('MLCCZ');
    const at = (x: number, y: number) => [box.x + (x / 100) * box.w, box.y + (y / 100) * box.h];
    const ends = drawing.steps.filter(([kind]) => kind !== 'Z').map((step) => step.slice(-2));
    expect(ends).toEqual([at(0, 0), at(100, 0), at(0, 100), at(0, 0)]);
    // The one control point of a quadratic curve, two thirds of the way from each end.
    expect(drawing.steps[3]?.slice(1, 5)).toEqual(
      [...at(20 * (2 / 3), 100 / 3 + 100 / 3), ...at(20 * (2 / 3), 100 / 3)].map(Math.round),
    );
  });

  it('that is computed, or has arcs, is its box, so that pages keep clear of all of it', () => {
    const arc =
      '<a:path w="10" h="10"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:arcTo wR="5" hR="5" stAng="0" swAng="90"/></a:path>';
    const named =
      '<a:path w="10" h="10"><a:moveTo><a:pt x="l" y="t"/></a:moveTo><a:lnTo><a:pt x="r" y="b"/></a:lnTo></a:path>';
    for (const paths of [arc, named, '']) expect(points(filled(free(paths)))).toEqual(points(filled(preset('rect'))));
  });

  it('without an inside takes no more of the slide than its strokes', () => {
    const line = `<a:ln w="20000">${solid(rgb('C00000'))}</a:ln>`;
    const drawing = oneOf(shape(`${place}${preset('line')}${line}`, '', 'cxnSp'));
    expect(drawing.fill).toBeUndefined();
    expect(drawing.line).toEqual({ tint: { hex: '#C00000', opacity: 1 }, width: 20_000 });
    expect(kinds(drawing)).toBe('ML');
    const hollow = oneOf(shape(`${place}${preset('rect')}<a:noFill/>${line}`));
    expect(hollow.boxes).toHaveLength(4);
    for (const each of hollow.boxes) expect(Math.min(each.w, each.h)).toBe(20_000);
    expect(filled(preset('rect')).boxes).toEqual([box]);
  });

  it('of what is hidden, has neither ink nor text, or has no place, is not drawn', () => {
    const hidden = shape(`${place}${preset('rect')}${solid(rgb('1B2F4B'))}`).replace('id="50"', 'id="50" hidden="1"');
    const bare = shape(`${place}${preset('rect')}<a:noFill/>`);
    const nowhere = shape(`${preset('rect')}${solid(rgb('1B2F4B'))}`);
    expect(drawnBy(hidden + bare + nowhere)).toHaveLength(1);
  });
});

describe('a colour', () => {
  const tint = (inside: string, more: Change = {}) => {
    const { fill } = oneOf(shape(`${place}${preset('rect')}${solid(inside)}`), more);
    return fill?.kind === 'solid' ? fill.tint : undefined;
  };
  const hex = fc.stringMatching(/^[0-9A-F]{6}$/);
  const share = fc.integer({ min: 0, max: 100_000 });

  test.prop([hex, share], { numRuns: 30 })(
    'is mixed as it says: towards black, towards white, let through',
    (from, value) => {
      const all = `<a:lumOff val="100000"/>`;
      const changes = [
        ...['lumMod', 'shade', 'tint', 'alpha', 'satMod', 'lumOff'].map((name) => `<a:${name} val="${value}"/>`),
        all,
      ];
      const drawings = drawnBy(
        changes.map((each) => shape(`${place}${preset('rect')}${solid(rgb(from, each))}`)).join(''),
      );
      const tints = drawings.slice(1).map(({ fill }) => (fill?.kind === 'solid' ? fill.tint : undefined));
      const [lumMod, shade, tinted, alpha, unknown, lifted, white] = tints;
      for (const darker of [lumMod, shade]) {
        expect(darker).toEqual({ hex: mixed('#000000', `#${from}`, value / 100_000), opacity: 1 });
      }
      expect(tinted?.hex).toBe(mixed('#FFFFFF', `#${from}`, value / 100_000));
      expect(alpha).toEqual({ hex: `#${from}`, opacity: value / 100_000 });
      expect(unknown?.hex, 'what is not known changes nothing').toBe(`#${from}`);
      // Lifted, it is never darker; by all there is, white.
      expect(contrastOf(lifted?.hex ?? '', '#000000')).toBeGreaterThanOrEqual(contrastOf(`#${from}`, '#000000') - 0.02);
      expect(white?.hex).toBe('#FFFFFF');
    },
  );

  it('that is a name is looked up: in the theme, by the master’s map, by the system', () => {
    expect(
      tint(scheme('accent2'), theme(/<a:accent2>.*?<\/a:accent2>/, `<a:accent2>${rgb('00ff7f')}</a:accent2>`)),
    ).toEqual({
      hex: '#00FF7F',
      opacity: 1,
    });
    const [ink, paper] = [tint(scheme('tx1'))?.hex ?? '', tint(scheme('bg1'))?.hex ?? ''];
    expect(contrastOf(ink, paper)).toBeGreaterThan(7);
    const swapped: Change = {
      'ppt/slideMasters/slideMaster1.xml': (text) => text.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"'),
    };
    expect([tint(scheme('tx1'), swapped)?.hex, tint(scheme('bg1'), swapped)?.hex]).toEqual([paper, ink]);
    expect(tint('<a:sysClr val="windowText" lastClr="101010"/>')?.hex).toBe('#101010');
    expect(tint('<a:sysClr val="window"/>')?.hex).toBe('#FFFFFF');
    expect(tint('<a:prstClr val="black"/>')?.hex).toBe('#000000');
  });

  it('nobody knows paints nothing', () => {
    for (const unknown of [scheme('accent9'), rgb('12'), '<a:prstClr val="papayaWhip"/>', '<a:hslClr hue="0"/>', '']) {
      expect(drawnBy(shape(`${place}${preset('rect')}${solid(unknown)}`)), unknown).toHaveLength(1);
    }
  });
});

describe('a fill', () => {
  const gradient = (changes = '') =>
    `<a:gradFill><a:gsLst><a:gs pos="0">${rgb('112233')}</a:gs><a:gs pos="40000">${scheme('phClr', changes)}</a:gs></a:gsLst><a:lin ang="2700000"/></a:gradFill>`;

  it('from one colour to another keeps its stops and its angle; one without a colour is passed over', () => {
    const { fill } = oneOf(shape(`${place}${preset('rect')}${gradient()}`));
    expect(fill).toEqual({ kind: 'gradient', stops: [{ at: 0, tint: { hex: '#112233', opacity: 1 } }], angle: 45 });
  });

  it('of the theme’s own takes the colour given with it; number 0 is none', () => {
    const own = theme(
      /<a:fillStyleLst>.*?<\/a:fillStyleLst>/s,
      `<a:fillStyleLst>${solid(scheme('phClr'))}${gradient('<a:shade val="50000"/>')}</a:fillStyleLst>`,
    );
    const styled = (idx: number) =>
      shape(
        `${place}${preset('rect')}`,
        `<p:style><a:lnRef idx="0">${rgb('000000')}</a:lnRef><a:fillRef idx="${idx}">${rgb('204060')}</a:fillRef></p:style>`,
      );
    expect(oneOf(styled(1), own).fill).toEqual({ kind: 'solid', tint: { hex: '#204060', opacity: 1 } });
    const { fill } = oneOf(styled(2), own);
    expect(fill?.kind === 'gradient' && fill.stops.map(({ tint }) => tint.hex)).toEqual(['#112233', '#102030']);
    expect(drawnBy(styled(0), own)).toHaveLength(1);
    // A number the theme does not have: the colour alone.
    expect(oneOf(styled(9), own).fill).toEqual({ kind: 'solid', tint: { hex: '#204060', opacity: 1 } });
  });

  it('of a pattern is its ground, of a group its members’ own or else the group’s', () => {
    const pattern = `<a:pattFill prst="dkUpDiag"><a:fgClr>${rgb('000000')}</a:fgClr><a:bgClr>${rgb('FFEEDD')}</a:bgClr></a:pattFill>`;
    expect(oneOf(shape(`${place}${preset('rect')}${pattern}`)).fill).toEqual({
      kind: 'solid',
      tint: { hex: '#FFEEDD', opacity: 1 },
    });
    const group = (inside: string) =>
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="52" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${solid(rgb('AA0000'))}</p:grpSpPr>${inside}</p:grpSp>`;
    const member = shape(`${place}${preset('rect')}<a:grpFill/>`);
    const colours = drawnBy(`${group(member + shape(`${place}${preset('rect')}${solid(rgb('00AA00'))}`))}`)
      .slice(1)
      .map(({ fill }) => (fill?.kind === 'solid' ? fill.tint.hex : fill?.kind));
    expect(colours).toEqual(['#AA0000', '#00AA00']);
    expect(drawnBy(member), 'without a group there is none').toHaveLength(1);
  });

  it('of the ground is the layout’s, else the master’s, else white, and as large as the slide', () => {
    const ground = (xml: string): Change => ({
      'ppt/slideMasters/slideMaster1.xml': (text) => text.replace(/<p:bg>.*?<\/p:bg>/s, xml),
    });
    const hexOf = ([{ fill, frame: all }]: readonly [Drawing, ...Drawing[]]) => {
      expect(all).toEqual({ x: 0, y: 0, ...slide });
      return fill?.kind === 'solid' ? fill.tint.hex : fill?.kind;
    };
    expect(hexOf(drawnBy('', ground('')))).toBe('#FFFFFF');
    expect(hexOf(drawnBy('', ground(`<p:bg><p:bgPr>${solid(rgb('0A1428'))}</p:bgPr></p:bg>`)))).toBe('#0A1428');
    expect(hexOf(drawnBy('', ground(`<p:bg><p:bgRef idx="1001">${rgb('204060')}</p:bgRef></p:bg>`)))).toBe('#204060');
    expect(hexOf(drawnBy('', ground('<p:bg><p:bgRef idx="1000"/></p:bg>'))), 'a ground of none').toBe('#FFFFFF');
  });
});

describe('a text', () => {
  const words = (body: string) => `<p:txBody>${body}</p:txBody>`;
  const run = (text: string, style = '') => `<a:r><a:rPr>${style}</a:rPr><a:t>${text}</a:t></a:r>`;
  const textOf = (body: string, style = '') => oneOf(shape(`${place}${preset('rect')}`, words(body) + style)).text;

  it('is shown line by line, entities as what they stand for, numbers and dates left out', () => {
    const body = `<a:bodyPr/><a:lstStyle/><a:p>${run('R&amp;D ')}${run('&#x9c7c;骨')}</a:p><a:p>${run('第二行')}<a:fld id="1" type="slidenum"><a:t>7</a:t></a:fld></a:p>`;
    expect(textOf(body)?.lines).toEqual(['R&D 鱼骨', '第二行']);
    expect(textOf('<a:bodyPr/><a:p><a:fld id="1" type="slidenum"><a:t>7</a:t></a:fld></a:p>')).toBeUndefined();
  });

  it('is as large, as bold and in the colour that its run says, else its list, else its style', () => {
    const plain = textOf(`<a:bodyPr/><a:p>${run('公司')}</a:p>`);
    expect(plain).toMatchObject({ hex: '#000000', size: 1800 * 127, isBold: false, align: 'start', anchor: 'top' });
    const listed = `<a:lstStyle><a:lvl1pPr><a:defRPr sz="900" b="1">${solid(rgb('334455'))}</a:defRPr></a:lvl1pPr></a:lstStyle>`;
    expect(textOf(`<a:bodyPr/>${listed}<a:p>${run('公司')}</a:p>`)).toMatchObject({
      hex: '#334455',
      size: 900 * 127,
      isBold: true,
    });
    const own = `<a:r><a:rPr sz="2400">${solid(rgb('AB0000'))}</a:rPr><a:t>公司</a:t></a:r>`;
    expect(textOf(`<a:bodyPr/>${listed}<a:p>${own}</a:p>`)).toMatchObject({ hex: '#AB0000', size: 2400 * 127 });
    const style = `<p:style><a:fontRef idx="minor">${rgb('0055AA')}</a:fontRef></p:style>`;
    expect(textOf(`<a:bodyPr/><a:p>${run('公司')}</a:p>`, style)?.hex).toBe('#0055AA');
  });

  it.each([
    ['ctr', 'ctr', 'middle', 'middle'],
    ['b', 'r', 'bottom', 'end'],
    ['t', 'l', 'top', 'start'],
  ])('anchored %s and set %s stands there', (anchor, align, vertical, across) => {
    const body = `<a:bodyPr anchor="${anchor}"/><a:p><a:pPr algn="${align}"/>${run('公司')}</a:p>`;
    expect(textOf(body)).toMatchObject({ anchor: vertical, align: across });
  });
});
