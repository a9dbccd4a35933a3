import { halfUp } from './rounding.ts';

/** Longer numbers than any document format allows are refused, so that text from outside cannot make arithmetic expensive. */
const MAX_LENGTH = 64;

/** xs:decimal (XML Schema part 2, 3.2.3.1). */
const LEXICAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** So many digits make a number that is exact. */
const EXACT_DIGITS = 15;

const [POINT, ZERO, NINE] = [0x2e, 0x30, 0x39] as const;

/**
 * An exact decimal number: quantities, prices and sums of documents. Immutable; never a binary fraction.
 * The value is `units × 10^−scale`.
 */
export class Decimal {
  readonly scale: number;
  /**
   * The units where a number holds them exactly, which is nearly always, else NaN: a big integer for every step of a
   * document's sums is much of what checking them costs. A step whose result is no safe integer is made over with those.
   */
  readonly #safe: number;
  readonly #large: bigint;

  private constructor(units: number | bigint, scale: number) {
    const safe = Number(units);
    const isSafe = Number.isSafeInteger(safe);
    // Zero has one sign.
    this.#safe = isSafe ? safe + 0 : Number.NaN;
    this.#large = isSafe ? 0n : BigInt(units);
    this.scale = scale;
  }

  // No static field: TypeScript 7 compiles one that makes its own class into a call of what is not there yet.
  static get zero(): Decimal {
    return zero;
  }

  /** `−12.50`, `+1`, `.5`, `5.`: the lexical form of xs:decimal; undefined for anything else. */
  static parse(text: string): Decimal | undefined {
    const plain = text.length <= EXACT_DIGITS ? Decimal.#plain(text) : undefined;
    if (plain !== undefined) return plain;
    if (text.length > MAX_LENGTH || !LEXICAL.test(text)) return undefined;
    const point = text.indexOf('.');
    const scale = point < 0 ? 0 : text.length - point - 1;
    const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
    return new Decimal(BigInt(digits.replace('+', '')), scale);
  }

  /** `1234.50`, as nearly all numbers in documents are; undefined for what is written otherwise, if it is a number at all. */
  static #plain(text: string): Decimal | undefined {
    let units = 0;
    let point = -1;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit >= ZERO && unit <= NINE) units = units * 10 + unit - ZERO;
      else if (unit === POINT && point < 0 && index > 0) point = index;
      else return undefined;
    }
    if (text === '') return undefined;
    return new Decimal(units, point < 0 ? 0 : text.length - point - 1);
  }

  /** @throws RangeError where the text is no decimal number; for constants and values already checked. */
  static of(value: string | number | bigint): Decimal {
    const decimal = Decimal.parse(String(value));
    if (decimal === undefined) throw new RangeError(`not a decimal number: ${value}`);
    return decimal;
  }

  get units(): bigint {
    return Number.isNaN(this.#safe) ? this.#large : BigInt(this.#safe);
  }

  add(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    const sum = this.#safeAt(scale) + other.#safeAt(scale);
    return new Decimal(Number.isSafeInteger(sum) ? sum : this.#unitsAt(scale) + other.#unitsAt(scale), scale);
  }

  subtract(other: Decimal): Decimal {
    return this.add(other.#negated());
  }

  multiply(other: Decimal): Decimal {
    const product = this.#safe * other.#safe;
    return new Decimal(Number.isSafeInteger(product) ? product : this.units * other.units, this.scale + other.scale);
  }

  /** Rounds half up, away from zero for negative numbers, to `scale` digits after the point. */
  round(scale: number): Decimal {
    return scale === this.scale ? this : this.multiplyFraction(1n, 1n, scale);
  }

  /** `this × numerator / denominator`, rounded half up once, to `scale` digits after the point. */
  multiplyFraction(numerator: bigint, denominator: bigint, scale: number): Decimal {
    const safe = this.#safeFraction(Number(numerator), Number(denominator), scale);
    if (Number.isSafeInteger(safe)) return new Decimal(this.#safe < 0 ? -safe : safe, scale);
    const { units } = this;
    const magnitude = units < 0n ? -units : units;
    const rounded = halfUp(
      magnitude * numerator * powerOfTen(Math.max(scale - this.scale, 0)),
      denominator * powerOfTen(Math.max(this.scale - scale, 0)),
    );
    return new Decimal(units < 0n ? -rounded : rounded, scale);
  }

  abs(): Decimal {
    return this.compare(Decimal.zero) < 0 ? this.#negated() : this;
  }

  /** Negative, zero or positive, as `this` is less than, equal to or greater than `other`. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.#safeAt(scale) - other.#safeAt(scale);
    if (!Number.isNaN(difference)) return Math.sign(difference);
    const [mine, theirs] = [this.#unitsAt(scale), other.#unitsAt(scale)];
    return mine < theirs ? -1 : mine > theirs ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  /** With exactly `scale` digits after the point, rounded half up: `toFixed(2)` of 5 is `5.00`. */
  toFixed(scale: number): string {
    const { units } = this.round(scale);
    const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
    const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
    return units < 0n ? `-${text}` : text;
  }

  /** All digits the number has, trailing zeros included. */
  toString(): string {
    return this.toFixed(this.scale);
  }

  #negated(): Decimal {
    return new Decimal(Number.isNaN(this.#safe) ? -this.#large : 0 - this.#safe, this.scale);
  }

  #unitsAt(scale: number): bigint {
    return scale === this.scale ? this.units : this.units * powerOfTen(scale - this.scale);
  }

  /** The units at a scale that is not smaller; NaN where they are no safe integer. */
  #safeAt(scale: number): number {
    if (scale === this.scale) return this.#safe;
    const units = this.#safe * safePowerOfTen(scale - this.scale);
    return Number.isSafeInteger(units) ? units : Number.NaN;
  }

  /** The magnitude of `multiplyFraction`; NaN where a number on the way is no safe integer. */
  #safeFraction(numerator: number, denominator: number, scale: number): number {
    const dividend = 2 * Math.abs(this.#safe) * numerator * safePowerOfTen(Math.max(scale - this.scale, 0));
    const divisor = 2 * denominator * safePowerOfTen(Math.max(this.scale - scale, 0));
    const sum = dividend + divisor / 2;
    if (!(numerator >= 0 && divisor > 0 && Number.isSafeInteger(sum) && Number.isSafeInteger(divisor))) {
      return Number.NaN;
    }
    // The remainder of numbers is exact, a quotient is not.
    return (sum - (sum % divisor)) / divisor;
  }
}

const zero = Decimal.of(0);

const powersOfTen = Array.from({ length: 20 }, (_, exponent) => 10n ** BigInt(exponent));
const safePowersOfTen = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

function powerOfTen(exponent: number): bigint {
  return powersOfTen[exponent] ?? 10n ** BigInt(exponent);
}

/** NaN where it is no safe integer. */
function safePowerOfTen(exponent: number): number {
  return safePowersOfTen[exponent] ?? Number.NaN;
}
