// @vitest-environment jsdom
/** A company's own design: chosen in the dialog, shown with what it draws, said when it cannot be used. */
import { act, cleanup, fireEvent } from '@testing-library/react';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportDesk } from '../../src/exporting/exportDesk.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { companyTemplate, frame, templateOf } from '../export/companyTemplate.ts';
import { eventually } from '../support/appPage.tsx';
import { bigChain } from '../support/bigChain.ts';
import { newApp } from '../support/newApp.tsx';
import { asked, buttons, dialog, group, notices, openExport } from './dialog.tsx';

const few = { ...bigChain(3), title: '招标' };
const addresses = new Map<string, Blob>();
/** Addresses the browser was given back. */
let returned: string[] = [];

beforeEach(() => {
  addresses.clear();
  returned = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      const address = `blob:${addresses.size}`;
      addresses.set(address, blob);
      return address;
    },
    revokeObjectURL: (address: string) => returned.push(address),
  });
});
afterEach(cleanup);

const solid = (hex: string) => `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`;
function shape(name: string, inside: string, geometry = 'rect', text = ''): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="60" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${inside}<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom></p:spPr>${text}</p:sp>`;
}
const said = (anchor: string, align: string, words: string) =>
  `<p:txBody><a:bodyPr anchor="${anchor}"/><a:lstStyle/><a:p><a:pPr algn="${align}"/><a:r><a:rPr sz="1400" b="1">${solid('C00000')}</a:rPr><a:t>${words}</a:t></a:r></a:p></p:txBody>`;
const picture = `<p:pic><p:nvPicPr><p:cNvPr id="61" name="Wave"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId7"/><a:srcRect l="25000" r="25000"/></p:blipFill><p:spPr>${frame(0, 6_000_000, 12_192_000, 800_000)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
const gradient = `${frame(0, 0, 12_192_000, 200_000)}<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="112233"/></a:gs><a:gs pos="100000"><a:srgbClr val="445566"><a:alpha val="50000"/></a:srgbClr></a:gs></a:gsLst><a:lin ang="5400000"/></a:gradFill>`;

/** With a bar, a shaded band, a picture and the company's name on every slide. */
const drawn = companyTemplate({
  'ppt/slideMasters/slideMaster1.xml': (text) =>
    text.replace(
      '</p:grpSpPr>',
      `</p:grpSpPr>${shape('Band', gradient)}${picture}${shape('Name', frame(9_000_000, 6_500_000, 3_000_000, 300_000), 'rect', said('b', 'r', '某某公司'))}`,
    ),
  'ppt/slideMasters/_rels/slideMaster1.xml.rels': (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.png"/></Relationships>',
    ),
});

async function give(bytes: Uint8Array, name = '公司模板.pptx'): Promise<void> {
  const file = new File([Uint8Array.from(bytes)], name);
  // jsdom's files cannot be read at once.
  Object.assign(file, { arrayBuffer: async () => Uint8Array.from(bytes).buffer });
  await act(async () => fireEvent.change(asked().getByLabelText('选择 .pptx …'), { target: { files: [file] } }));
}
const kept = (app: RunningApp) => exportDesk(app).getState().template;
const layouts = () => asked().getByRole<HTMLSelectElement>('combobox', { name: '母版版式' });
const picturesShown = () => [...document.querySelectorAll('.slide-preview image')];

describe('a template', () => {
  it('that is chosen is named, offers its layouts, and takes the place of the paper', async () => {
    const app = newApp(few);
    await openExport(app, 'pptx');
    expect(asked().getByText('自带版式')).toBeDefined();
    expect(group('纸张')).not.toBeNull();
    await give(companyTemplate());
    expect(asked().getByText('公司模板.pptx')).toBeDefined();
    expect(group('纸张'), 'the slides have a size of their own').toBeNull();
    const names = [...layouts().options].map(({ text }) => text);
    expect(names).toEqual(templateOf(companyTemplate()).layouts.map(({ name }) => name));
    expect(names).toContain('仅标题 & 徽标');
    const first = dialog().getByText(/^使用模板“公司模板.pptx”的“.+”版式，内容区 [\d.]+ × [\d.]+ 厘米。$/).textContent;
    expect(first).toContain(names[0]);
    await act(async () => fireEvent.change(layouts(), { target: { value: layouts().options[1]?.value } }));
    const second = dialog().getByText(/^使用模板/).textContent;
    expect(second).toContain(names[1]);
    expect(kept(app)?.layout.name).toBe(names[1]);
    await act(async () => fireEvent.click(asked().getByRole('button', { name: '不用模板' })));
    expect(kept(app)).toBeNull();
    expect(asked().getByText('自带版式')).toBeDefined();
    expect(dialog().queryByText(/^使用模板/)).toBeNull();
  });

  it('is there at the next export of slides, and for slides alone', async () => {
    const app = newApp(few);
    await openExport(app, 'pptx');
    await give(companyTemplate());
    await act(async () => fireEvent.click(buttons().getByRole('button', { name: '取消' })));
    cleanup();
    await openExport(app, 'pdf');
    expect(document.querySelector('.slide-preview')).toBeNull();
    cleanup();
    await openExport(app, 'pptx');
    expect(asked().getByText('公司模板.pptx')).toBeDefined();
  });

  it('that cannot be used is refused in one sentence each, and the design stays as it was', async () => {
    const app = newApp(few);
    await openExport(app, 'pptx');
    for (const [name, bytes, sentence] of [
      ['老.ppt', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), '旧的 .ppt 格式'],
      ['图.pptx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), '这不是 PowerPoint 文件'],
      ['坏.pptx', strToU8('PK\u0003\u0004 no zip'), '模板文件已损坏'],
      ['书.pptx', zipSync({ 'word/document.xml': strToU8('<w/>') }), '这不是 PowerPoint 文件'],
    ] as const) {
      await give(bytes, name);
      await eventually(() => expect(notices(), name).toEqual([expect.stringContaining(sentence)]));
      expect(kept(app)).toBeNull();
      expect(asked().getByText('自带版式')).toBeDefined();
    }
  });

  it('of layouts without a title is told to get one, in the language of the window', async () => {
    const app = newApp(few, { language: 'en' });
    await openExport(app, 'pptx');
    const parts = unzipSync(companyTemplate());
    for (const [path, part] of Object.entries(parts)) {
      if (path.includes('slideLayout') && path.endsWith('.xml'))
        parts[path] = strToU8(new TextDecoder().decode(part).replaceAll('type="title"', 'type="dt"'));
    }
    const file = new File([], 'bare.pptx');
    Object.assign(file, { arrayBuffer: async () => Uint8Array.from(zipSync(parts)).buffer });
    await act(async () => fireEvent.change(asked().getByLabelText('Choose .pptx …'), { target: { files: [file] } }));
    expect(notices()).toEqual(['The template has no layout with a title; add a “Title Only” layout to its master.']);
  });
});

describe('the preview of a slide', () => {
  it('has what the template draws, the title and the page where they will stand', async () => {
    const app = newApp(few);
    await openExport(app, 'pptx');
    await give(drawn);
    const slide = document.querySelector('.slide-preview') ?? expect.fail('no slide');
    expect(slide.querySelector('.slide-title')?.textContent).toContain('鱼骨图');
    expect(slide.querySelector('.slide-area [role="img"] svg')).not.toBeNull();
    expect(slide.querySelector('.slide-drawings')?.getAttribute('aria-hidden')).toBe('true');
    expect([...slide.querySelectorAll('.slide-drawings text')].map((text) => text.textContent)).toEqual(['某某公司']);
    const [name] = slide.querySelectorAll('.slide-drawings text');
    expect(name?.getAttribute('fill')).toBe('#C00000');
    expect(name?.getAttribute('text-anchor')).toBe('end');
    // At the bottom of its box, at its right edge but for the usual inset.
    expect(Number(name?.getAttribute('x'))).toBe(12_000_000 - 91_440);
    expect(Number(name?.getAttribute('y'))).toBeGreaterThan(6_600_000);
    expect(Number(name?.getAttribute('y'))).toBeLessThanOrEqual(6_800_000);
    const stops = [...slide.querySelectorAll('stop')];
    expect(stops.map((stop) => [stop.getAttribute('stop-color'), stop.getAttribute('stop-opacity')])).toEqual([
      ['#112233', '1'],
      ['#445566', '0.5'],
    ]);
    expect(stops[0]?.parentElement?.getAttribute('gradientTransform')).toContain('rotate(90 ');
  });

  it('shows pictures with what is cut off left out, and gives their addresses back', async () => {
    const app = newApp(few);
    await openExport(app, 'pptx');
    await give(drawn);
    const [wave, ...others] = await eventually(() => {
      expect(picturesShown().length).toBeGreaterThan(0);
      return picturesShown();
    });
    expect(others.length, 'the logo of one layout and the wave of all').toBeLessThanOrEqual(1);
    const [x, width] = ['x', 'width'].map((name) => Number(wave?.getAttribute(name)));
    expect([x, width], 'the middle half fills the place').toEqual([-0.5, 2]);
    const href = wave?.getAttribute('href') ?? '';
    expect(addresses.get(href)?.type).toBe('image/png');
    expect(wave?.closest('g')?.getAttribute('clip-path')).toMatch(/^url\(#/);
    await act(async () => fireEvent.click(asked().getByRole('button', { name: '不用模板' })));
    expect(returned.sort()).toEqual([...addresses.keys()].sort());
  });

  it('keeps the place of a picture no browser shows', async () => {
    const emf = unzipSync(drawn);
    for (const path of Object.keys(emf)) {
      if (!path.endsWith('.rels')) continue;
      emf[path] = strToU8(new TextDecoder().decode(emf[path]).replaceAll('image1.png', 'image1.emf'));
    }
    emf['ppt/media/image1.emf'] = strToU8('Qlogo');
    const app = newApp(few);
    await openExport(app, 'pptx');
    await give(zipSync(emf));
    expect(picturesShown()).toEqual([]);
    expect(addresses.size).toBe(0);
    expect(document.querySelectorAll('.slide-drawings path').length).toBeGreaterThan(2);
  });

  it('has white under the page where the ground is dark, and says so', async () => {
    const night = companyTemplate({
      'ppt/slideMasters/slideMaster1.xml': (text) =>
        text.replace(/<p:bg>.*?<\/p:bg>/s, `<p:bg><p:bgPr>${solid('0A1428')}<a:effectLst/></p:bgPr></p:bg>`),
    });
    const app = newApp(few);
    await openExport(app, 'pptx');
    await give(night);
    expect(dialog().getByText('此版式底色较深，内容将放在白色底板上。')).toBeDefined();
    const [panel] = document.querySelectorAll<HTMLElement>('.slide-preview > .slide-panel');
    const area = document.querySelector<HTMLElement>('.slide-area');
    const edge = (element: HTMLElement | null | undefined, side: 'left' | 'top' | 'width' | 'height') =>
      Number.parseFloat(element?.style[side] ?? '');
    expect(edge(panel, 'left')).toBeLessThan(edge(area, 'left'));
    expect(edge(panel, 'left') + edge(panel, 'width')).toBeGreaterThan(edge(area, 'left') + edge(area, 'width'));
    expect(edge(panel, 'top')).toBeLessThan(edge(area, 'top'));
  });
});
