import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import { EVENT_SAMPLES } from '@styk/sdk/api/events.samples';

/** The contract's example of a type, and what it is about: the examples begin with its id. */
export function sampleEvent<Type extends keyof StykEvents>(
  type: Type,
): { readonly subject: string; readonly data: StykEvents[Type] } {
  const { data } = EVENT_SAMPLES[type];
  const subject = Object.values(data).find((value) => typeof value === 'string') ?? type;
  // The contract's tests hold the examples to their schemas, from which the type is made.
  return { subject: String(subject).slice(0, 128), data: data as unknown as StykEvents[Type] };
}
