export { halfUp, mulDivHalfUp, split } from './rounding.ts';
