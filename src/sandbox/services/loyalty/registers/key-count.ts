const FIRST_SLOTS = 1 << 12;
/** Beyond this share of slots taken, looking for a free one takes too long. */
const MOST_FULL = 0.6;

export interface KeyCount {
  add(key: string): void;
  /** How many different keys there were. */
  size(): number;
}

/**
 * Counts different keys by 64 bits of hash each, in an open table: tens of millions of keys take some hundred megabytes less
 * than their texts would. Among ten million keys two share a hash with a chance of one in 400,000.
 */
export function createKeyCount(): KeyCount {
  let slots = FIRST_SLOTS;
  let table = new Uint32Array(2 * slots);
  let used = 0;

  const insert = (high: number, low: number): boolean => {
    for (let slot = low & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const there = table[2 * slot + 1];
      if (there === 0) {
        table[2 * slot] = high;
        table[2 * slot + 1] = low;
        return true;
      }
      if (there === low && table[2 * slot] === high) return false;
    }
  };
  const grow = () => {
    const before = table;
    slots *= 2;
    table = new Uint32Array(2 * slots);
    for (let index = 0; index < before.length; index += 2) {
      const low = before[index + 1] ?? 0;
      if (low !== 0) insert(before[index] ?? 0, low);
    }
  };

  return {
    add(key) {
      const [high, low] = hash(key);
      if (insert(high, low)) used += 1;
      if (used > MOST_FULL * slots) grow();
    },
    size: () => used,
  };
}

/** Two multiplicative hashes over the characters, mixed at the end; the second is never 0, which marks a free slot. */
function hash(key: string): readonly [high: number, low: number] {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  const mixedLow = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return [mixedHigh >>> 0, mixedLow >>> 0 || 1];
}
