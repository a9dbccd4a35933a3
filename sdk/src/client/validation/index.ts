export type { ContractCheck, ContractFinding } from '../contract-check.ts';
export { type ContractValidationOptions, contractValidation } from './contract-validation.ts';
