/** The largest quantity the contracts can write, in thousandths: nine digits and three decimals. */
export const MOST_THOUSANDTHS = 999_999_999_999;

/** `0.456` → 456. The contract has let in up to nine digits and three decimals, which is a safe integer. */
export function toThousandths(quantity: string): number {
  const [whole = '0', fraction = ''] = quantity.split('.');
  return Number(whole) * 1000 + Number(fraction.padEnd(3, '0'));
}

/** 456 → `0.456`, 2000 → `2`: without zeros that say nothing. */
export function fromThousandths(thousandths: number): string {
  const fraction = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(thousandths / 1000));
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
