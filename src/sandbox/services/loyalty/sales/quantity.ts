import { invalid } from '../../../http/invalid-body.ts';

/**
 * `0.456` → 456 thousandths. The contract has let in up to nine digits and three decimals, which is a safe integer, but
 * not refused zero.
 */
export function readQuantity(quantity: string, pointer: string): number {
  const [whole = '0', fraction = ''] = quantity.split('.');
  const thousandths = Number(whole) * 1000 + Number(fraction.padEnd(3, '0'));
  if (thousandths === 0) throw invalid(pointer, { ru: 'должно быть больше нуля', en: 'must be more than zero' });
  return thousandths;
}
