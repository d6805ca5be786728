/** A font as PDF objects: the outlines, the widths, and what every glyph says when it is searched or copied. */
import type { PdfFace, PdfGlyph } from './glyphPlan.ts';
import type { PdfInside } from './inside.ts';

/** Writes the objects and gives the number of the font's own. */
export function writeFont(face: PdfFace, name: string, isBold: boolean, pdf: PdfInside): number {
  const fullName = `${subsetTag(face.glyphs)}+${name}`;
  const file = writeStream(binaryText(face.bytes), pdf);
  const meaning = writeStream(toUnicode(face.glyphs), pdf);
  const descriptor = writeObject(
    `<</Type/FontDescriptor/FontName/${fullName}/FontFile2 ${file} 0 R/FontBBox[-1000 -400 3000 1200]/Flags 4` +
      `/StemV ${isBold ? 140 : 80}/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 733>>`,
    pdf,
  );
  const descendant = writeObject(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${fullName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor} 0 R/DW 1000/W[${widths(face.glyphs)}]/CIDToGIDMap/Identity>>`,
    pdf,
  );
  return writeObject(
    `<</Type/Font/Subtype/Type0/BaseFont/${fullName}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${meaning} 0 R>>`,
    pdf,
  );
}

function writeObject(body: string, pdf: PdfInside): number {
  const number = pdf.newObject();
  pdf.write(body);
  pdf.write('endobj');
  return number;
}

function writeStream(data: string, pdf: PdfInside): number {
  const number = pdf.newObject();
  pdf.putStream({ data, addLength1: true, objectId: number });
  pdf.write('endobj');
  return number;
}

/** Runs of glyphs that are not one em wide. */
function widths(glyphs: readonly PdfGlyph[]): string {
  let text = '';
  let expected = 0;
  for (const { id, advance } of glyphs) {
    const thousandths = Math.round(advance * 1000);
    if (thousandths === 1000) continue;
    if (id !== expected) text += `${text === '' ? '' : ']'}${id}[`;
    else text += ' ';
    text += thousandths;
    expected = id + 1;
  }
  return text === '' ? '' : `${text}]`;
}

/** The map from codes to text; a piece of several characters is said whole. */
function toUnicode(glyphs: readonly PdfGlyph[]): string {
  const blocks: string[] = [];
  for (let from = 0; from < glyphs.length; from += 100) {
    const block = glyphs.slice(from, from + 100);
    const lines = block.map(({ id, text }) => `<${hex(id)}><${utf16(text)}>`);
    blocks.push(`${block.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** Six letters that tell this subset from another of the same font. */
function subsetTag(glyphs: readonly PdfGlyph[]): string {
  let mark = 7;
  for (const { text } of glyphs)
    for (const character of text) mark = (mark * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  let tag = '';
  for (let letter = 0; letter < 6; letter++) {
    tag += String.fromCharCode(65 + (mark % 26));
    mark = Math.floor(mark / 26) + letter * 7919;
  }
  return tag;
}

export function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

function utf16(text: string): string {
  let units = '';
  for (let at = 0; at < text.length; at++) units += hex(text.charCodeAt(at));
  return units;
}

/** Bytes as the string of code units 0–255 that jsPDF works with. */
function binaryText(bytes: Uint8Array): string {
  let text = '';
  const piece = 0x8000;
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return text;
}
