import { halfUp } from './rounding.ts';

/** Longer numbers than any document format allows are refused, so that text from outside cannot make arithmetic expensive. */
const MAX_LENGTH = 64;

/** xs:decimal (XML Schema part 2, 3.2.3.1). */
const LEXICAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** So many digits make a number that is exact. */
const EXACT_DIGITS = 15;

const [POINT, ZERO, NINE] = [0x2e, 0x30, 0x39] as const;

/**
 * An exact decimal number: quantities, prices and sums of documents. Immutable; never a binary float.
 * The value is `units × 10^−scale`.
 */
export class Decimal {
  readonly units: bigint;
  readonly scale: number;

  private constructor(units: bigint, scale: number) {
    this.units = units;
    this.scale = scale;
  }

  static readonly zero: Decimal = new Decimal(0n, 0);

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
    return new Decimal(BigInt(units), point < 0 ? 0 : text.length - point - 1);
  }

  /** @throws RangeError where the text is no decimal number; for constants and values already checked. */
  static of(value: string | number | bigint): Decimal {
    const decimal = Decimal.parse(String(value));
    if (decimal === undefined) throw new RangeError(`not a decimal number: ${value}`);
    return decimal;
  }

  add(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.#unitsAt(scale) + other.#unitsAt(scale), scale);
  }

  subtract(other: Decimal): Decimal {
    return this.add(new Decimal(-other.units, other.scale));
  }

  multiply(other: Decimal): Decimal {
    return new Decimal(this.units * other.units, this.scale + other.scale);
  }

  /** Rounds half up, away from zero for negative numbers, to `scale` digits after the point. */
  round(scale: number): Decimal {
    return scale === this.scale ? this : this.multiplyFraction(1n, 1n, scale);
  }

  /** `this × numerator / denominator`, rounded half up once, to `scale` digits after the point. */
  multiplyFraction(numerator: bigint, denominator: bigint, scale: number): Decimal {
    const magnitude = this.units < 0n ? -this.units : this.units;
    const units =
      scale < this.scale
        ? halfUp(magnitude * numerator, denominator * powerOfTen(this.scale - scale))
        : halfUp(magnitude * numerator * powerOfTen(scale - this.scale), denominator);
    return new Decimal(this.units < 0n ? -units : units, scale);
  }

  abs(): Decimal {
    return this.units < 0n ? new Decimal(-this.units, this.scale) : this;
  }

  /** Negative, zero or positive, as `this` is less than, equal to or greater than `other`. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
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

  #unitsAt(scale: number): bigint {
    return scale === this.scale ? this.units : this.units * powerOfTen(scale - this.scale);
  }
}

const powersOfTen = Array.from({ length: 20 }, (_, exponent) => 10n ** BigInt(exponent));

function powerOfTen(exponent: number): bigint {
  return powersOfTen[exponent] ?? 10n ** BigInt(exponent);
}
