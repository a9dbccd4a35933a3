import { ecosystemContracts } from '../../../contracts/ecosystem.ts';
import type { JsonObject } from '../../../contracts/model.ts';

/** A type of events as the contract describes it (`x-styk-events` of events.yaml). */
export interface EventTypeDefinition {
  readonly summary: string;
  readonly 'x-summary-ru': string;
  readonly description: string;
  readonly 'x-description-ru': string;
  readonly subject: string;
  /** Scope that a subscriber needs. */
  readonly scope: string;
  /** Whether `data` may hold personal data. */
  readonly personalData: boolean;
  readonly data: { readonly $ref: string };
  readonly example: JsonObject;
}

/** The whole catalogue by type. */
export function eventCatalogue(): Readonly<Record<string, EventTypeDefinition>> {
  // The contract's own tests hold the document to this shape.
  return eventsContract()['x-styk-events'] as unknown as Readonly<Record<string, EventTypeDefinition>>;
}

/** Undefined for a type that the catalogue does not have. */
export function findEventType(type: string): EventTypeDefinition | undefined {
  const catalogue = eventCatalogue();
  return Object.hasOwn(catalogue, type) ? catalogue[type] : undefined;
}

/** The contract of events as a document. */
function eventsContract(): JsonObject {
  const file = ecosystemContracts().files.find(({ domain }) => domain === 'events');
  if (file === undefined) throw new Error('the contract of events is missing');
  return file.document;
}
