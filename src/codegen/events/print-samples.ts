import type { ContractFile } from '../../contracts/model.ts';
import type { Layout } from '../api/layout.ts';
import { printLiteral } from '../api/print-literal.ts';
import type { EventType } from './event-types.ts';

/** `events.samples.ts`: an example of each event's data, and the name of its schema. */
export function printSamples(layout: Layout, file: ContractFile, events: readonly EventType[]): string {
  const samples = Object.fromEntries(
    events.map(({ name, data, example }) => [name, { schema: data, data: example }] as const),
  );
  return `${layout.header}

import type { JsonValue } from '../client/operation-schemas.ts';
import type { StykEvents } from './${file.domain}.catalogue.ts';

/** Of every type of event its data as an example, and the schema of them in \`$defs\` of \`${file.domain}Schemas\`. */
export const EVENT_SAMPLES: Readonly<
  Record<keyof StykEvents, { readonly schema: string; readonly data: Readonly<Record<string, JsonValue>> }>
> = ${printLiteral(samples)};
`;
}
