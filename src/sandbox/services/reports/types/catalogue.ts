import type { ReportType } from '@styk/sdk/api/reports';
import type { Language } from '@styk/sdk/errors';
import { lotsAgeing, loyaltyMovements } from './points.ts';
import type { Column, ReportDefinition } from './report-type.ts';
import { returns, sales } from './trade.ts';
import { webhookHealth } from './webhook-health.ts';

/** The reports that can be made, by name. Others of the contract are refused until there is something to report. */
const DEFINITIONS: readonly ReportDefinition[] = [lotsAgeing, loyaltyMovements, returns, sales, webhookHealth];

export function reportDefinitions(): readonly ReportDefinition[] {
  return DEFINITIONS;
}

export function findDefinition(type: string, version: number | undefined): ReportDefinition | undefined {
  return DEFINITIONS.find((one) => one.type === type && (version === undefined || one.version === version));
}

export function parametersSchema({ parameters }: ReportDefinition): Readonly<Record<string, unknown>> {
  return { type: 'object', additionalProperties: false, properties: parameters };
}

export function viewType(definition: ReportDefinition, language: Language): ReportType {
  const { type, version, title, maxDays, scope, columns } = definition;
  const names = Object.keys(columns);
  return {
    type,
    version,
    title: title[language],
    formats: ['csv', 'xlsx', 'ndjson'],
    maxDays,
    scope,
    parametersSchema: parametersSchema(definition),
    rowSchema: {
      type: 'object',
      required: names,
      properties: Object.fromEntries(names.map((name) => [name, columnSchema(columns[name])])),
    },
    totals: names.filter((name) => columns[name]?.total === true),
  };
}

function columnSchema(column: Column | undefined): object {
  const type = column?.kind === 'integer' ? 'integer' : 'string';
  const nullable = column?.nullable === true ? [type, 'null'] : type;
  if (column?.kind === 'integer') return { type: nullable, minimum: -9e15, maximum: 9e15 };
  return column?.kind === 'instant'
    ? { type: nullable, format: 'date-time', maxLength: 40 }
    : { type: nullable, maxLength: 256 };
}
