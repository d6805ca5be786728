/** Names as other programs hand them over: with marks nobody sees, blanks for looks, and characters of another width. */
import fc from 'fast-check';

const marks = ['\u200b', '\u200d', '\ufeff', '\u00ad', '\u202a', '\u202c', '\u2066', '\u2069', '\u200e', '\u2060'];
const wide = (letter: string) =>
  /[0-9A-Za-z]/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter;

/** `worn` reads as `name`. */
export const disguised: fc.Arbitrary<{ readonly name: string; readonly worn: string }> = fc
  .tuple(
    fc.constantFrom('王明远', '刘䶮', 'Sara Linde', 'Da Hai', '阿卜杜拉·买买提', 'Jean-Luc', '沈亦舟'),
    fc.array(fc.constantFrom('', '', ...marks), { minLength: 12, maxLength: 12 }),
    fc.constantFrom(' ', '\u3000', '\u00a0', '\u2009 '),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([name, between, blank, isWide, isSpaced]) => {
    const letters = [...name].map((letter) => (letter === ' ' ? blank : isWide ? wide(letter) : letter));
    const gap = isSpaced && /^\p{Script=Han}+$/u.test(name) ? blank : '';
    return {
      name,
      worn: letters.map((letter, at) => (at > 0 ? gap : '') + between[at % 12] + letter).join('') + between[11],
    };
  });
