/** Reading a number as people write it: full-width or not, with thousands set apart, with a unit before or behind. */

export type WrittenNumber = {
  /** Never negative. */
  readonly value: number;
  /** What stands around it, as typed: “万元”, “US$”, “¥ 万”. */
  readonly unit: string;
};

/** The number a text is about; null when it says none, or more than one can be. */
export function numberOf(text: string): WrittenNumber | null {
  const plain = text
    .replace(/[０-９．，＋－]/gu, halfWidth)
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
  const found =
    /^([^\d.,+-]*?) ?(\d{1,4}(?:[ ,’'_]\d{3,4})+|\d+)(\.\d+)?(?![\d.,]| \d)(?! ?[-–—~～至到] ?\d) ?(.*)$/u.exec(plain);
  if (!found) return null;
  const [, before = '', whole = '', rest = '', behind = ''] = found;
  const value = Number(whole.replace(/\D/gu, '') + rest);
  return Number.isFinite(value) ? { value, unit: [before, behind].filter(Boolean).join(' ') } : null;
}

function halfWidth(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
