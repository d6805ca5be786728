/**
 * The bundled Chinese web font (`ui/font.ts`) for pictures that are made once and for good: its pieces come one by one, as
 * characters ask for them, and a picture does not wait for what comes later.
 */
import { exportError } from './fault.ts';

/** As its style sheet names it. */
export const bundledFamily = 'Noto Sans SC Variable';

/** Settles when the pieces with these characters are here: none where the system has Chinese fonts. Rejects if one did not come. */
export async function bundledFaces(text: string): Promise<readonly FontFace[]> {
  try {
    return await document.fonts.load(`16px '${bundledFamily}'`, text);
  } catch {
    throw exportError({ kind: 'fontMissing', file: bundledFamily });
  }
}

/** These pieces as a style sheet that needs no network, for a document of its own such as an SVG picture. */
export async function bundledStyles(text: string): Promise<string> {
  const ranges = new Set((await bundledFaces(text)).map(({ unicodeRange }) => unicodeRange));
  if (ranges.size === 0) return '';
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => ranges.has(style.getPropertyValue('unicode-range')));
  return (await Promise.all(rules.map(carried))).join('\n');
}

/** The rule with its file inside. */
async function carried({ cssText, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(cssText)?.[1] ?? '';
  const response = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) throw exportError({ kind: 'fontMissing', file: address });
  const file = await dataUrlOf(await response.blob());
  return cssText.replace(address, () => file);
}

function dataUrlOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
