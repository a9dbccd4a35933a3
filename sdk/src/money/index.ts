export { Decimal } from './decimal.ts';
export { halfUp, mulDivHalfUp, split } from './rounding.ts';
