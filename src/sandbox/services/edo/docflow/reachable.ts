import { type Docflow, type DocumentAxes, DRAFT_AXES } from './axes.ts';
import { decide } from './decide.ts';
import { transitions } from './transitions.ts';

/** Every state that the table can bring a document of this docflow to, from a draft on. */
export function reachableAxes(docflow: Docflow): ReadonlySet<DocumentAxes> {
  const found = new Map<string, DocumentAxes>([[JSON.stringify(DRAFT_AXES), DRAFT_AXES]]);
  // A map gives what is added while it is walked.
  for (const axes of found.values()) {
    for (const { action, by } of transitions) {
      const decision = decide(docflow, axes, action, by);
      if ('transition' in decision) found.set(JSON.stringify(decision.axes), decision.axes);
    }
  }
  return new Set(found.values());
}
