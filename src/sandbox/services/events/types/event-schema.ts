import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import { EVENT_SAMPLES } from '@styk/sdk/api/events.samples';
import { eventsSchemas } from '@styk/sdk/api/events.schemas';

type Schemas = (typeof eventsSchemas)['$defs'];

/** JSON Schema (2020-12) of the whole event of a type, with all it refers to inside. */
export function schemaOfEvent(type: keyof StykEvents): { readonly $schema: string } {
  const { schema } = EVENT_SAMPLES[type];
  const names = [...reachable(['Event', schema], eventsSchemas.$defs)].sort();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...{
      $id: `https://api.styk.example/events/v1/types/${type}/schema`,
      allOf: [{ $ref: '#/$defs/Event' }],
      properties: { type: { const: type }, data: { $ref: `#/$defs/${schema}` } },
      $defs: Object.fromEntries(names.map((name) => [name, eventsSchemas.$defs[name]])),
    },
  };
}

function reachable(wanted: readonly string[], schemas: Schemas): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...wanted];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const [, next = ''] of JSON.stringify(schemas[name]).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g))
      open.push(next);
  }
  return found;
}
