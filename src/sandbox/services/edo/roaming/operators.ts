/** What comes of one attempt to hand a document to another operator. */
export type Reply =
  /** It has it and says so. */
  | 'taken'
  /** It has it, and its answer was lost on the way: who sends cannot know. */
  | 'unheard'
  /** Nothing arrived. */
  | 'unreachable'
  /** It does not take it. */
  | 'refused';

/** An operator, ours or another. */
export interface EdoOperator {
  /** First three characters of the ids of its participants. */
  readonly prefix: string;
  readonly name: string;
}

/** An operator that documents go to by roaming. Invented, as all operators here. */
export interface ForeignOperator extends EdoOperator {
  /** From taking a document until it says that it was delivered. */
  readonly deliveryMs: number;
  /** Its replies to the attempts at one document, in order; the last one stays. */
  readonly replies: readonly [Reply, ...Reply[]];
}

const MINUTE_MS = 60_000;

export const OWN_OPERATOR: EdoOperator = { prefix: 'STY', name: 'Styk Sandbox' };

/** Each misbehaves in one way. */
export const FOREIGN_OPERATORS: readonly ForeignOperator[] = [
  { prefix: 'RM1', name: 'Альфа-ЭДО', deliveryMs: 2 * MINUTE_MS, replies: ['taken'] },
  { prefix: 'RM2', name: 'Бета-ЭДО', deliveryMs: 30 * MINUTE_MS, replies: ['unreachable', 'unheard', 'taken'] },
  { prefix: 'RM3', name: 'Гамма-ЭДО', deliveryMs: 2 * MINUTE_MS, replies: ['refused', 'taken'] },
  {
    prefix: 'RM4',
    name: 'Дельта-ЭДО',
    deliveryMs: 2 * MINUTE_MS,
    // Out of reach for the whole of the first round; what is sent again arrives.
    replies: ['unreachable', 'unreachable', 'unreachable', 'unreachable', 'unreachable', 'unreachable', 'taken'],
  },
  { prefix: 'RM5', name: 'Омега-ЭДО', deliveryMs: 2 * MINUTE_MS, replies: ['refused'] },
];

/** The operator of a participant. */
export function operatorOf(participantId: string): EdoOperator {
  return foreignOperatorOf(participantId) ?? OWN_OPERATOR;
}

/** Undefined of a participant of our own operator. */
export function foreignOperatorOf(participantId: string): ForeignOperator | undefined {
  return FOREIGN_OPERATORS.find(({ prefix }) => participantId.startsWith(prefix));
}
