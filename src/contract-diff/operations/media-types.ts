import type { Located } from '../../contracts/references.ts';
import { membersOf } from '../follow.ts';

/** By media type in its plain form: `Application/JSON; charset=utf-8` is `application/json;charset=utf-8`. */
export function mediaTypesOf(node: Located): Map<string, Located> {
  return new Map(
    [...membersOf(node, 'content')].map(([type, media]) => [type.toLowerCase().replaceAll(' ', ''), media]),
  );
}
