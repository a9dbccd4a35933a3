import { invalid } from '../../../http/invalid-body.ts';
import { toThousandths } from '../../../quantity.ts';

/** `0.456` → 456 thousandths. The contract has not refused zero. */
export function readQuantity(quantity: string, pointer: string): number {
  const thousandths = toThousandths(quantity);
  if (thousandths === 0) throw invalid(pointer, { ru: 'должно быть больше нуля', en: 'must be more than zero' });
  return thousandths;
}
