/** Sums and differences of nine limbs at a time, written out; the carry is negative where something was borrowed. */
import { LIMB, MASK } from './multiply';

/** out = a + b − c + carry. */
export function sum9(out: usize, a: usize, b: usize, c: usize, carry: i32): i32 {
  let sum = carry;
  sum += load<i32>(a) + load<i32>(b) - load<i32>(c);
  store<i32>(out, sum & <i32>MASK);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 4) + load<i32>(b, 4) - load<i32>(c, 4);
  store<i32>(out, sum & <i32>MASK, 4);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 8) + load<i32>(b, 8) - load<i32>(c, 8);
  store<i32>(out, sum & <i32>MASK, 8);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 12) + load<i32>(b, 12) - load<i32>(c, 12);
  store<i32>(out, sum & <i32>MASK, 12);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 16) + load<i32>(b, 16) - load<i32>(c, 16);
  store<i32>(out, sum & <i32>MASK, 16);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 20) + load<i32>(b, 20) - load<i32>(c, 20);
  store<i32>(out, sum & <i32>MASK, 20);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 24) + load<i32>(b, 24) - load<i32>(c, 24);
  store<i32>(out, sum & <i32>MASK, 24);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 28) + load<i32>(b, 28) - load<i32>(c, 28);
  store<i32>(out, sum & <i32>MASK, 28);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 32) + load<i32>(b, 32) - load<i32>(c, 32);
  store<i32>(out, sum & <i32>MASK, 32);
  return sum >> <i32>LIMB;
}

/** out = a − b + carry. */
export function difference9(out: usize, a: usize, b: usize, carry: i32): i32 {
  let sum = carry;
  sum += load<i32>(a) - load<i32>(b);
  store<i32>(out, sum & <i32>MASK);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 4) - load<i32>(b, 4);
  store<i32>(out, sum & <i32>MASK, 4);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 8) - load<i32>(b, 8);
  store<i32>(out, sum & <i32>MASK, 8);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 12) - load<i32>(b, 12);
  store<i32>(out, sum & <i32>MASK, 12);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 16) - load<i32>(b, 16);
  store<i32>(out, sum & <i32>MASK, 16);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 20) - load<i32>(b, 20);
  store<i32>(out, sum & <i32>MASK, 20);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 24) - load<i32>(b, 24);
  store<i32>(out, sum & <i32>MASK, 24);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 28) - load<i32>(b, 28);
  store<i32>(out, sum & <i32>MASK, 28);
  sum = (sum >> <i32>LIMB) + load<i32>(a, 32) - load<i32>(b, 32);
  store<i32>(out, sum & <i32>MASK, 32);
  return sum >> <i32>LIMB;
}

/** out = out + (term & mask) + carry. */
export function masked9(out: usize, term: usize, mask: i32, carry: i32): i32 {
  let sum = carry;
  sum += load<i32>(out) + (load<i32>(term) & mask);
  store<i32>(out, sum & <i32>MASK);
  sum = (sum >> <i32>LIMB) + load<i32>(out, 4) + (load<i32>(term, 4) & mask);
  store<i32>(out, sum & <i32>MASK, 4);
  sum = (sum >> <i32>LIMB) + load<i32>(out, 8) + (load<i32>(term, 8) & mask);
  store<i32>(out, sum & <i32>MASK, 8);
  sum = (sum >> <i32>LIMB) + load<i32>(out, 12) + (load<i32>(term, 12) & mask);
  store<i32>(out, sum & <i32>MASK, 12);
  sum = (sum >> <i32>LIMB) + load<i32>(out, 16) + (load<i32>(term, 16) & mask);
  store<i32>(out, sum & <i32>MASK, 16);
  sum = (sum >> <i32>LIMB) + load<i32>(out, 20) + (load<i32>(term, 20) & mask);
  store<i32>(out, sum & <i32>MASK, 20);
  sum = (sum >> <i32>LIMB) + load<i32>(out, 24) + (load<i32>(term, 24) & mask);
  store<i32>(out, sum & <i32>MASK, 24);
  sum = (sum >> <i32>LIMB) + load<i32>(out, 28) + (load<i32>(term, 28) & mask);
  store<i32>(out, sum & <i32>MASK, 28);
  sum = (sum >> <i32>LIMB) + load<i32>(out, 32) + (load<i32>(term, 32) & mask);
  store<i32>(out, sum & <i32>MASK, 32);
  return sum >> <i32>LIMB;
}
