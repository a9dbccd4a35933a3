/** Groups of digits are parted by a space that no line is broken at. */
const GAP = '\u00A0';

/** `1234.5` → `1 234,50`: a sum in roubles and kopecks. */
export function sumText(decimal: string): string {
  const [whole = '0', part = ''] = decimal.split('.');
  return `${grouped(whole)},${part.padEnd(2, '0')}`;
}

/** `125.500` → `125,5`: a quantity, without the zeros that say nothing. */
export function quantityText(decimal: string): string {
  const [whole = '0', part = ''] = decimal.split('.');
  const digits = part.replace(/0+$/, '');
  return digits === '' ? grouped(whole) : `${grouped(whole)},${digits}`;
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, GAP);
}
