import { commonProblems } from './http/common-problems.ts';

/** The thing that was looked for by its id, or the refusal. */
export function found<Thing>(thing: Thing | undefined, id: string): Thing {
  if (thing === undefined) throw commonProblems.create('not-found', { path: id });
  return thing;
}
