import type { Tx } from '../../../storage/tx.ts';
import type { DocflowProfile } from '../docflow/axes.ts';

/** How a counterparty that the sandbox plays behaves. */
export interface RobotBehaviour {
  /** What it does with a document it has received; `silent` does not even confirm the receipt. */
  readonly answer: 'accept' | 'accept-with-discrepancies' | 'not-accept' | 'refuse' | 'clarify' | 'silent';
  /** How it answers a proposal to annul a document. */
  readonly annulment: 'accept' | 'decline' | 'silent';
  /** Whether it proposes an annulment of its own once it has answered. */
  readonly proposesAnnulment: boolean;
  /** Seconds of the sandbox's clock it takes for each answer. Receipts are confirmed at once. */
  readonly delaySec: number;
  /** How service documents of an exchange with it are made. */
  readonly profile: DocflowProfile;
}

export const DEFAULT_BEHAVIOUR: RobotBehaviour = {
  answer: 'accept',
  annulment: 'accept',
  proposesAnnulment: false,
  delaySec: 0,
  profile: 'signed',
};

export function behaviourOf(tx: Tx, participantId: string): RobotBehaviour {
  const row = tx.get<{ behaviour: string }>('SELECT behaviour FROM edo_robot WHERE participant_id = ?', participantId);
  return row === undefined ? DEFAULT_BEHAVIOUR : (JSON.parse(row.behaviour) as RobotBehaviour);
}

export function setBehaviour(tx: Tx, participantId: string, behaviour: RobotBehaviour): void {
  tx.run(
    `INSERT INTO edo_robot (participant_id, behaviour) VALUES (?, ?)
     ON CONFLICT (participant_id) DO UPDATE SET behaviour = excluded.behaviour`,
    participantId,
    JSON.stringify(behaviour),
  );
}
