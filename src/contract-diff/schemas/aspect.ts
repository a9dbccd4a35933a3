import type { ErrorParams } from '@styk/sdk/errors';
import type { SchemaRuleName } from '../rules/schema-rules.ts';
import type { SchemaView } from './schema-view.ts';

/** The same schema in the old contract and in the new one. */
export interface SchemaPair {
  readonly old: SchemaView;
  readonly new: SchemaView;
  /** How people call it: `Sale.level`. */
  readonly label: string;
}

/** A difference of one schema, whichever way it travels. */
export interface SchemaDifference {
  readonly rule: SchemaRuleName;
  readonly params?: ErrorParams;
  readonly old: string | undefined;
  readonly new: string | undefined;
}

/** Compares one side of two schemas, without looking into the schemas inside them. */
export type Aspect = (pair: SchemaPair) => SchemaDifference[];
