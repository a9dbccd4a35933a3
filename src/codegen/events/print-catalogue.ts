import type { ContractFile } from '../../contracts/model.ts';
import type { Layout } from '../api/layout.ts';
import type { EventType } from './event-types.ts';

/** `events.catalogue.ts`: which data comes with which event. */
export function printCatalogue(layout: Layout, file: ContractFile, events: readonly EventType[]): string {
  const data = [...new Set(events.map((event) => event.data))].sort();
  const members = events.map(
    (event) => `  /** ${event.summary.en}. Subject: ${event.subject}; scope \`${event.scope}\`. */
  readonly '${event.name}': ${event.data};
`,
  );
  return `${layout.header}

import type { ${data.join(', ')} } from './${file.domain}.types.ts';

/** Data of every event by its type. */
export interface StykEvents {
${members.join('')}}

/** Every type of event, in the order of the contract. */
export const EVENT_TYPES = [
${events.map(({ name }) => `  '${name}',\n`).join('')}] as const satisfies readonly (keyof StykEvents)[];
`;
}
