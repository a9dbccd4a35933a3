import type { Check } from './check.ts';
import { core01 } from './core-01-contract.ts';
import { core02 } from './core-02-keys.ts';
import { core03 } from './core-03-one-effect.ts';
import { loy01 } from './loy-01-exchanges.ts';
import { loy08 } from './loy-08-lost-answer.ts';
import { loy09 } from './loy-09-centre-down.ts';

/** In the order in which they are run: the first requirement is judged last, over the requests of all the others. */
export const checks: readonly Check[] = [core02, core03, loy01, loy08, loy09, core01];
