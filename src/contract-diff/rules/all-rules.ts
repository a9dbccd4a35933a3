import { operationRules } from './operation-rules.ts';
import type { Rule } from './rule.ts';
import { schemaRules } from './schema-rules.ts';

export type RuleId = keyof typeof operationRules | keyof typeof schemaRules;

/** Every kind of change there is, by its stable id. Ids are never renamed: declared breaks name them. */
export const rules: Readonly<Record<RuleId, Rule>> = { ...operationRules, ...schemaRules };
