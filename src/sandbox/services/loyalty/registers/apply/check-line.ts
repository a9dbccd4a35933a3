import type { RegisterRequest } from '@styk/sdk/api/loyalty';
import { ecosystemContracts } from '../../../../../contracts/ecosystem.ts';
import { createSchemaCompiler, type SchemaCompiler } from '../../../../../contracts/schemas.ts';
import { readViolations } from '../../../../http/violation.ts';

const SCHEMAS = { sales: 'RegisterSale', refunds: 'RegisterRefund', accruals: 'RegisterAccrual' } as const;

/** Fills in the defaults of the contract, and tells the problem code of what breaks it. */
export type LineCheck = (value: object) => string | undefined;

/** The check for a kind in a format. */
export type LineChecks = (kind: RegisterRequest['kind'], format: RegisterRequest['format']) => LineCheck;

/** Checks operations against their schemas, which are compiled at first use; in CSV numbers and truth come as texts. */
export function createLineChecks(): LineChecks {
  const compilers = new Map<RegisterRequest['format'], SchemaCompiler>();
  const compilerFor = (format: RegisterRequest['format']): SchemaCompiler => {
    const known = compilers.get(format);
    if (known !== undefined) return known;
    const compiler = createSchemaCompiler(ecosystemContracts(), { coerceTypes: format === 'csv' });
    compilers.set(format, compiler);
    return compiler;
  };
  return (kind, format) => {
    const validate = compilerFor(format).validator(`loyalty.yaml#/components/schemas/${SCHEMAS[kind]}`);
    return (value) => {
      if (validate(value)) return undefined;
      const codes = readViolations(validate.errors).map(({ code }) => code);
      return codes.includes('unknown-field') ? 'unknown-field' : 'validation-failed';
    };
  };
}
