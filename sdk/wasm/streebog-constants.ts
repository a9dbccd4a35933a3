/** Constants of GOST R 34.11-2012, which the host writes: π, the rows of the linear transformation, those of the rounds. */
export const streebogConstants: usize = memory.data(1088, 16);

export const PI: usize = streebogConstants;
const ROWS: usize = streebogConstants + 256;
export const CONSTANTS: usize = streebogConstants + 320;

/** For word j and octet c of what it makes: products with the sixteen lower halves of an octet, then with the upper ones. */
export const PRODUCTS: usize = memory.data(2048, 16);

/** Where the products of word `j` and octet `c` lie. */
export function productsOf(j: usize, c: usize): usize {
  return PRODUCTS + (j * 8 + c) * 32;
}

/** Fills the products: multiples in GF(2^8) by x^8 + x^4 + x^3 + x^2 + 1. */
export function makeProducts(): void {
  for (let j: usize = 0; j < 8; j++) {
    for (let c: usize = 0; c < 8; c++) {
      let factor: u32 = load<u8>(ROWS + 8 * j + c);
      for (let half: usize = 0; half < 32; half += 16) {
        const to = productsOf(j, c) + half;
        for (let bit: usize = 1; bit < 16; bit <<= 1) {
          for (let low: usize = 0; low < bit; low++) store<u8>(to + bit + low, <u8>(load<u8>(to + low) ^ factor));
          factor = (factor << 1) ^ ((factor >> 7) * 0x11d);
        }
      }
    }
  }
}
