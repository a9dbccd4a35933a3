/** What state systems are made to do with a document, for tests. */
export type Scenario = 'plain' | 'slow' | 'refuse';

/** These words in the number of a document make the state systems answer late, or refuse it. */
const SLOW = 'ГИС-ПАУЗА';
const REFUSE = 'ГИС-ОТКАЗ';

export function scenarioOf(number: string): Scenario {
  if (number.includes(REFUSE)) return 'refuse';
  return number.includes(SLOW) ? 'slow' : 'plain';
}
