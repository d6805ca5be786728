/** Bytes as printable text that HTML and JavaScript leave as it is: five characters for four bytes, where base64 needs five and a third. */

/** None of them begins a tag or ends a text. */
const digits = [...'!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{}'];
const base = digits.length;
const digitValue = new Map(digits.map((digit, value) => [digit.charCodeAt(0), value]));

/** The last characters may stand for fewer than four bytes: one more than there are bytes. */
export function toText85(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    let value = 0;
    for (let index = 0; index < 4; index++) value = value * 256 + (bytes[at + index] ?? 0);
    let group = '';
    for (let index = 0; index < 5; index++) {
      group = digits[value % base] + group;
      value = Math.floor(value / base);
    }
    parts.push(group.slice(0, Math.min(4, bytes.length - at) + 1));
  }
  return parts.join('');
}

export function fromText85(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let value = 0;
    // What is missing at the end counts as the highest digit, so that the bytes before it come out whole.
    for (let index = 0; index < 5; index++)
      value = value * base + (digitValue.get(text.charCodeAt(at + index)) ?? base - 1);
    for (let index = 3; index >= 0; index--) {
      if (to + index < bytes.length) bytes[to + index] = value % 256;
      value = Math.floor(value / 256);
    }
  }
  return bytes;
}
