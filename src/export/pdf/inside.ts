/** The parts of jsPDF that its types leave out and this program stands on; `jspdf` is pinned for their sake. */
import type { jsPDF } from 'jspdf';

type PdfFontSlot = { readonly id: string; objectNumber?: number; isAlreadyPutted?: boolean };

export type PdfInside = {
  /** Appends to what is being written: the current page's content, or the file while it is put together. */
  readonly write: (text: string) => void;
  readonly newObject: () => number;
  readonly putStream: (stream: { data: string; addLength1: boolean; objectId: number }) => void;
};

type Events = {
  readonly subscribe: (
    topic: 'putFont',
    call: (put: {
      font: PdfFontSlot;
      out: (text: string) => void;
      newObject: () => number;
      putStream: PdfInside['putStream'];
    }) => void,
  ) => void;
};

type Internal = {
  readonly write: (text: string) => void;
  readonly events: Events;
  readonly getFont: (name: string, style: string) => PdfFontSlot;
};

/** Appends to the current page's content. */
export function writeContent(pdf: jsPDF, content: string): void {
  (pdf.internal as unknown as Internal).write(content);
}

/**
 * Puts a font of our own into the place of one of jsPDF's standard fonts and gives the name it has in content.
 * jsPDF asks about every used font before writing it; the answer here is our objects. It knows a font as used once
 * text was set in it, so an empty text is.
 */
export function replaceFont(pdf: jsPDF, style: 'normal' | 'bold', write: (inside: PdfInside) => number): string {
  const internal = pdf.internal as unknown as Internal;
  const slot = internal.getFont('helvetica', style);
  pdf.setFont('helvetica', style);
  pdf.setFontSize(1);
  pdf.text([''], 0, 0);
  internal.events.subscribe('putFont', ({ font, out, newObject, putStream }) => {
    if (font.id !== slot.id) return;
    font.objectNumber = write({ write: out, newObject, putStream });
    font.isAlreadyPutted = true;
  });
  return slot.id;
}
