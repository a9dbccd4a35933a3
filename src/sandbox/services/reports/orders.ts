import type { ReportRequest } from '@styk/sdk/api/reports';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Caller } from '../../operation.ts';
import { reportProblems } from './problems.ts';
import { findDefinition, parametersSchema } from './types/catalogue.ts';
import type { ReportDefinition } from './types/report-type.ts';

/** The type that an order names, its parameters checked and the caller allowed to see its data. Throws the refusals. */
export function requireType(
  caller: Caller,
  { type, version, parameters = {} }: Pick<ReportRequest, 'type' | 'version' | 'parameters'>,
): ReportDefinition {
  const definition = findDefinition(type, version);
  if (definition === undefined) throw reportProblems.create('report-version-unknown', { type, version: version ?? 1 });
  if (!caller.scopes.includes(definition.scope)) {
    const { scope } = definition;
    throw parametersInvalid(type, `scope: ${scope}`);
  }
  const ajv = new Ajv2020({ strict: false });
  if (!ajv.validate(parametersSchema(definition), parameters)) {
    const text = ajv.errorsText(ajv.errors, { dataVar: 'parameters' }).slice(0, 500);
    throw parametersInvalid(type, text);
  }
  return definition;
}

export function parametersInvalid(type: string, reason: string): Error {
  return reportProblems.create('report-parameters-invalid', { type, reason });
}
