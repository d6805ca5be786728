/** Text that the export font lacks, drawn by the browser with the reader's own fonts: emoji, very rare Han, joining scripts. */
import { fontFamilies } from './svg.ts';

/** Lengths in em of the text; `left` and `top` lead from the start of the baseline to the picture's upper left corner. */
export type TextPicture = {
  readonly png: Uint8Array;
  readonly advance: number;
  readonly left: number;
  /** Upward. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

type TextInk = { readonly fill: string; readonly bold: boolean };

/** Draws one run; undefined where nothing can be drawn at all. */
export type DrawText = (text: string, ink: TextInk) => TextPicture | undefined;

/** Enough for 1,200 dpi at 10 pt. */
const pixelsPerEm = 160;
/** Longer runs are drawn less finely, to stay within every browser's canvas. */
const widest = 8000;

const extraFamilies = "'SimSun-ExtB','Noto Color Emoji','Segoe UI Emoji','Apple Color Emoji'";

/** The browser's own way to draw text. */
export const drawTextInBrowser: DrawText = (text, ink) => {
  const canvas = document.createElement('canvas');
  canvas.lang = 'zh-CN';
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const fontAt = (size: number) =>
    `${ink.bold ? 700 : 400} ${size}px ${fontFamilies.replace('sans-serif', `${extraFamilies},sans-serif`)}`;
  context.font = fontAt(pixelsPerEm);
  const natural = context.measureText(text);
  const em = natural.width > widest ? (pixelsPerEm * widest) / natural.width : pixelsPerEm;
  context.font = fontAt(em);
  const size = context.measureText(text);
  const margin = Math.ceil(em * 0.05);
  const left = Math.ceil(Math.max(0, size.actualBoundingBoxLeft)) + margin;
  const top = Math.ceil(Math.max(em * 0.2, size.actualBoundingBoxAscent)) + margin;
  canvas.width = left + Math.ceil(Math.max(size.width, size.actualBoundingBoxRight)) + margin;
  canvas.height = top + Math.ceil(Math.max(em * 0.1, size.actualBoundingBoxDescent)) + margin;
  context.font = fontAt(em);
  context.fillStyle = ink.fill;
  context.fillText(text, left, top);
  const png = bytesOf(canvas.toDataURL('image/png'));
  if (!png) return undefined;
  return {
    png,
    advance: size.width / em,
    left: -left / em,
    top: top / em,
    width: canvas.width / em,
    height: canvas.height / em,
  };
};

function bytesOf(dataUrl: string): Uint8Array | undefined {
  const [head = '', body = ''] = dataUrl.split(',');
  if (!head.startsWith('data:image/png') || body === '') return undefined;
  return Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
}
