import { codeFrom, codeHash, newCode } from '../../../api/ballots/ballot-code.js';

const LETTERS = 'ACDEFHJKMNPQRTUWXY34679';
const codes = Array.from({ length: 200 }, newCode);
const plain = (code: string) => code.replaceAll('-', '');

describe('The code on a slip', () => {
  it('has four groups of four characters, of which none is taken for another', () => {
    for (const code of codes) expect(code).toMatch(/^([A-Z3-79]{4}-){3}[A-Z3-79]{4}$/);
    for (const code of codes) expect(plain(code)).not.toMatch(/[01258OILZSBGV]/);
  });

  it('is read in any case, with spaces or dashes, in full or half width', () => {
    for (const code of codes) {
      expect(codeFrom(code)).toBe(plain(code));
      expect(codeFrom(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(plain(code));
    }
    const wide = [...plain(codes[0]!)].map((letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)).join('');
    expect(codeFrom(wide)).toBe(plain(codes[0]!));
  });

  it('catches every single wrong character', () => {
    const missed: string[] = [];
    for (const code of codes.slice(0, 20).map(plain))
      for (let at = 0; at < code.length; at++)
        for (const letter of LETTERS) {
          const wrong = code.slice(0, at) + letter + code.slice(at + 1);
          if (letter !== code[at] && codeFrom(wrong) !== null) missed.push(wrong);
        }
    expect(missed).toEqual([]);
  });

  it('catches any two characters in each other’s place', () => {
    const missed: string[] = [];
    for (const code of codes.slice(0, 50).map(plain))
      for (let one = 0; one < code.length; one++)
        for (let other = one + 1; other < code.length; other++) {
          if (code[one] === code[other]) continue;
          const letters = [...code];
          [letters[one], letters[other]] = [letters[other]!, letters[one]!];
          if (codeFrom(letters.join('')) !== null) missed.push(letters.join(''));
        }
    expect(missed).toEqual([]);
  });

  it('is not one of another length, or with characters that no slip has', () => {
    const code = plain(codes[0]!);
    for (const typed of ['', code.slice(1), `${code}A`, `0${code.slice(1)}`, '票'.repeat(16)])
      expect(codeFrom(typed)).toBeNull();
  });

  it('is another one each time, and does not show in its hash', () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(codeHash(plain(codes[0]!))).toMatch(/^[0-9a-f]{64}$/);
    expect(codeHash(plain(codes[0]!))).not.toBe(codeHash(plain(codes[1]!)));
  });
});
