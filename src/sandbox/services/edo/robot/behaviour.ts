import type { CounterpartyBehaviourRequest } from '@styk/sdk/api/sandbox';
import type { Tx } from '../../../storage/tx.ts';

/**
 * How a counterparty that the sandbox plays behaves, as the contract of the sandbox says it. Receipts are confirmed at
 * once; a silent one does not even do that.
 */
export type RobotBehaviour = Required<CounterpartyBehaviourRequest>;

export const DEFAULT_BEHAVIOUR: RobotBehaviour = {
  answer: 'accept',
  annulment: 'accept',
  proposesAnnulment: false,
  delaySec: 0,
  profile: 'signed',
  roaming: [],
};

export function behaviourOf(tx: Tx, participantId: string): RobotBehaviour {
  const row = tx.get<{ behaviour: string }>('SELECT behaviour FROM edo_robot WHERE participant_id = ?', participantId);
  return row === undefined
    ? DEFAULT_BEHAVIOUR
    : { ...DEFAULT_BEHAVIOUR, ...(JSON.parse(row.behaviour) as RobotBehaviour) };
}

export function setBehaviour(tx: Tx, participantId: string, behaviour: RobotBehaviour): void {
  tx.run(
    `INSERT INTO edo_robot (participant_id, behaviour) VALUES (?, ?)
     ON CONFLICT (participant_id) DO UPDATE SET behaviour = excluded.behaviour`,
    participantId,
    JSON.stringify(behaviour),
  );
}
