/** Texts of any whole characters. */
import fc from 'fast-check';

const [firstHalf, halves, characters] = [0xd800, 0x800, 0x110000 - 0x800];

/** Any character but half a surrogate pair, small codes more often. As fast-check's `binary`, which to shrink one text lists all million of them. */
const anyCharacter: fc.Arbitrary<string> = fc.nat(characters - 1).map(
  (place) => String.fromCodePoint(place < firstHalf ? place : place + halves),
  (character) => {
    const code = typeof character === 'string' ? (character.codePointAt(0) ?? -1) : -1;
    if (code < 0 || String.fromCodePoint(code) !== character || !/^\P{Surrogate}$/u.test(character))
      throw new Error('not one whole character');
    return code < firstHalf ? code : code - halves;
  },
);

export function anyText(limits: { readonly maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.string({ ...limits, unit: anyCharacter });
}
