/**
 * Montgomery multiplication. A number is 9 or 18 limbs of 29 bits: a sum of two products for each limb fits into 64 bits
 * unsigned, so that carries wait until the end. It is written out limb by limb, for the limbs to stay in registers.
 */

/** Bits of a limb. */
export const LIMB: u64 = 29;
export const MASK: u64 = (1 << 29) - 1;

/** Where a modulus keeps −1/m mod 2^29, behind its other numbers. */
export const NEGATIVE_INVERSE: usize = 360;

/**
 * out = a · b / R mod m, where R is 2^261 or 2^522. Operands below 2m give a result below 2m, because 4m ≤ R; the same holds
 * wherever the product of the operands is below mR. No branch and no address depends on a number.
 */
export function mul(out: usize, a: usize, b: usize, m: usize, limbs: i32): void {
  if (limbs === 9) mul9(out, a, b, m);
  else mul18(out, a, b, m);
}

/** The product for 9 limbs. */
function mul9(out: usize, a: usize, b: usize, m: usize): void {
  const b0: u64 = load<u32>(b);
  const b1: u64 = load<u32>(b, 4);
  const b2: u64 = load<u32>(b, 8);
  const b3: u64 = load<u32>(b, 12);
  const b4: u64 = load<u32>(b, 16);
  const b5: u64 = load<u32>(b, 20);
  const b6: u64 = load<u32>(b, 24);
  const b7: u64 = load<u32>(b, 28);
  const b8: u64 = load<u32>(b, 32);
  const m0: u64 = load<u32>(m);
  const m1: u64 = load<u32>(m, 4);
  const m2: u64 = load<u32>(m, 8);
  const m3: u64 = load<u32>(m, 12);
  const m4: u64 = load<u32>(m, 16);
  const m5: u64 = load<u32>(m, 20);
  const m6: u64 = load<u32>(m, 24);
  const m7: u64 = load<u32>(m, 28);
  const m8: u64 = load<u32>(m, 32);
  const inverse: u64 = load<u32>(m, NEGATIVE_INVERSE);
  let t0: u64 = 0;
  let t1: u64 = 0;
  let t2: u64 = 0;
  let t3: u64 = 0;
  let t4: u64 = 0;
  let t5: u64 = 0;
  let t6: u64 = 0;
  let t7: u64 = 0;
  for (let at: usize = 0; at < 36; at += 4) {
    const x: u64 = load<u32>(a + at);
    const low: u64 = t0 + x * b0;
    const u: u64 = (low * inverse) & MASK;
    t0 = t1 + x * b1 + u * m1 + ((low + u * m0) >> LIMB);
    t1 = t2 + x * b2 + u * m2;
    t2 = t3 + x * b3 + u * m3;
    t3 = t4 + x * b4 + u * m4;
    t4 = t5 + x * b5 + u * m5;
    t5 = t6 + x * b6 + u * m6;
    t6 = t7 + x * b7 + u * m7;
    t7 = x * b8 + u * m8;
  }
  store<u32>(out, <u32>(t0 & MASK));
  t1 += t0 >> LIMB;
  store<u32>(out, <u32>(t1 & MASK), 4);
  t2 += t1 >> LIMB;
  store<u32>(out, <u32>(t2 & MASK), 8);
  t3 += t2 >> LIMB;
  store<u32>(out, <u32>(t3 & MASK), 12);
  t4 += t3 >> LIMB;
  store<u32>(out, <u32>(t4 & MASK), 16);
  t5 += t4 >> LIMB;
  store<u32>(out, <u32>(t5 & MASK), 20);
  t6 += t5 >> LIMB;
  store<u32>(out, <u32>(t6 & MASK), 24);
  t7 += t6 >> LIMB;
  store<u32>(out, <u32>(t7 & MASK), 28);
  store<u32>(out, <u32>(t7 >> LIMB), 32);
}

/** The product for 18 limbs. */
function mul18(out: usize, a: usize, b: usize, m: usize): void {
  const b0: u64 = load<u32>(b);
  const b1: u64 = load<u32>(b, 4);
  const b2: u64 = load<u32>(b, 8);
  const b3: u64 = load<u32>(b, 12);
  const b4: u64 = load<u32>(b, 16);
  const b5: u64 = load<u32>(b, 20);
  const b6: u64 = load<u32>(b, 24);
  const b7: u64 = load<u32>(b, 28);
  const b8: u64 = load<u32>(b, 32);
  const b9: u64 = load<u32>(b, 36);
  const b10: u64 = load<u32>(b, 40);
  const b11: u64 = load<u32>(b, 44);
  const b12: u64 = load<u32>(b, 48);
  const b13: u64 = load<u32>(b, 52);
  const b14: u64 = load<u32>(b, 56);
  const b15: u64 = load<u32>(b, 60);
  const b16: u64 = load<u32>(b, 64);
  const b17: u64 = load<u32>(b, 68);
  const m0: u64 = load<u32>(m);
  const m1: u64 = load<u32>(m, 4);
  const m2: u64 = load<u32>(m, 8);
  const m3: u64 = load<u32>(m, 12);
  const m4: u64 = load<u32>(m, 16);
  const m5: u64 = load<u32>(m, 20);
  const m6: u64 = load<u32>(m, 24);
  const m7: u64 = load<u32>(m, 28);
  const m8: u64 = load<u32>(m, 32);
  const m9: u64 = load<u32>(m, 36);
  const m10: u64 = load<u32>(m, 40);
  const m11: u64 = load<u32>(m, 44);
  const m12: u64 = load<u32>(m, 48);
  const m13: u64 = load<u32>(m, 52);
  const m14: u64 = load<u32>(m, 56);
  const m15: u64 = load<u32>(m, 60);
  const m16: u64 = load<u32>(m, 64);
  const m17: u64 = load<u32>(m, 68);
  const inverse: u64 = load<u32>(m, NEGATIVE_INVERSE);
  let t0: u64 = 0;
  let t1: u64 = 0;
  let t2: u64 = 0;
  let t3: u64 = 0;
  let t4: u64 = 0;
  let t5: u64 = 0;
  let t6: u64 = 0;
  let t7: u64 = 0;
  let t8: u64 = 0;
  let t9: u64 = 0;
  let t10: u64 = 0;
  let t11: u64 = 0;
  let t12: u64 = 0;
  let t13: u64 = 0;
  let t14: u64 = 0;
  let t15: u64 = 0;
  let t16: u64 = 0;
  for (let at: usize = 0; at < 72; at += 4) {
    const x: u64 = load<u32>(a + at);
    const low: u64 = t0 + x * b0;
    const u: u64 = (low * inverse) & MASK;
    t0 = t1 + x * b1 + u * m1 + ((low + u * m0) >> LIMB);
    t1 = t2 + x * b2 + u * m2;
    t2 = t3 + x * b3 + u * m3;
    t3 = t4 + x * b4 + u * m4;
    t4 = t5 + x * b5 + u * m5;
    t5 = t6 + x * b6 + u * m6;
    t6 = t7 + x * b7 + u * m7;
    t7 = t8 + x * b8 + u * m8;
    t8 = t9 + x * b9 + u * m9;
    t9 = t10 + x * b10 + u * m10;
    t10 = t11 + x * b11 + u * m11;
    t11 = t12 + x * b12 + u * m12;
    t12 = t13 + x * b13 + u * m13;
    t13 = t14 + x * b14 + u * m14;
    t14 = t15 + x * b15 + u * m15;
    t15 = t16 + x * b16 + u * m16;
    t16 = x * b17 + u * m17;
  }
  store<u32>(out, <u32>(t0 & MASK));
  t1 += t0 >> LIMB;
  store<u32>(out, <u32>(t1 & MASK), 4);
  t2 += t1 >> LIMB;
  store<u32>(out, <u32>(t2 & MASK), 8);
  t3 += t2 >> LIMB;
  store<u32>(out, <u32>(t3 & MASK), 12);
  t4 += t3 >> LIMB;
  store<u32>(out, <u32>(t4 & MASK), 16);
  t5 += t4 >> LIMB;
  store<u32>(out, <u32>(t5 & MASK), 20);
  t6 += t5 >> LIMB;
  store<u32>(out, <u32>(t6 & MASK), 24);
  t7 += t6 >> LIMB;
  store<u32>(out, <u32>(t7 & MASK), 28);
  t8 += t7 >> LIMB;
  store<u32>(out, <u32>(t8 & MASK), 32);
  t9 += t8 >> LIMB;
  store<u32>(out, <u32>(t9 & MASK), 36);
  t10 += t9 >> LIMB;
  store<u32>(out, <u32>(t10 & MASK), 40);
  t11 += t10 >> LIMB;
  store<u32>(out, <u32>(t11 & MASK), 44);
  t12 += t11 >> LIMB;
  store<u32>(out, <u32>(t12 & MASK), 48);
  t13 += t12 >> LIMB;
  store<u32>(out, <u32>(t13 & MASK), 52);
  t14 += t13 >> LIMB;
  store<u32>(out, <u32>(t14 & MASK), 56);
  t15 += t14 >> LIMB;
  store<u32>(out, <u32>(t15 & MASK), 60);
  t16 += t15 >> LIMB;
  store<u32>(out, <u32>(t16 & MASK), 64);
  store<u32>(out, <u32>(t16 >> LIMB), 68);
}
