import type { RegisterRequest } from '@styk/sdk/api/loyalty';
import { ecosystemContracts } from '../../../../../contracts/ecosystem.ts';
import { createSchemaCompiler } from '../../../../../contracts/schemas.ts';
import { readViolations } from '../../../../http/violation.ts';

const SCHEMAS = { sales: 'RegisterSale', refunds: 'RegisterRefund', accruals: 'RegisterAccrual' } as const;

/** Fills in the defaults of the contract, and tells the problem code of what breaks it. */
export type LineCheck = (value: object) => string | undefined;

/** Checks operations of a kind against their schema; in CSV numbers and truth come as texts. */
export function createLineChecks(): (kind: RegisterRequest['kind'], format: RegisterRequest['format']) => LineCheck {
  const contracts = ecosystemContracts();
  const compilers = {
    ndjson: createSchemaCompiler(contracts),
    csv: createSchemaCompiler(contracts, { coerceTypes: true }),
  };
  return (kind, format) => {
    const validate = compilers[format].validator(`loyalty.yaml#/components/schemas/${SCHEMAS[kind]}`);
    return (value) => {
      if (validate(value)) return undefined;
      const codes = readViolations(validate.errors).map(({ code }) => code);
      return codes.includes('unknown-field') ? 'unknown-field' : 'validation-failed';
    };
  };
}
