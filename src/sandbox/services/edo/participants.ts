import { createHash } from 'node:crypto';
import type { Counterparty } from '@styk/sdk/api/edo';
import type { Tx } from '../../storage/tx.ts';
import type { Link } from './counterparties/links.ts';
import { TEST_ORGANISATIONS } from './counterparties/test-organisations.ts';
import { edoProblems } from './problems.ts';
import { OWN_OPERATOR, operatorOf } from './roaming/operators.ts';

export interface Participant {
  readonly participantId: string;
  /** Null for a counterparty that the sandbox plays. */
  readonly partnerId: string | null;
  readonly inn: string;
  readonly kpp: string | null;
  /** ОГРН or ОГРНИП. */
  readonly ogrn: string | null;
  readonly name: string;
  readonly address: string | null;
}

/** A counterparty that the sandbox plays: it signs, so its certificate needs an ОГРН. */
export interface Robot extends Participant {
  readonly ogrn: string;
}

/** What the onboarding knows of a partner. */
export interface PartnerParty {
  readonly inn: string;
  readonly kpp: string | null;
  readonly ogrn: string | null;
  readonly name: string;
}

/** Three characters name the operator (here: nobody's), the rest is the operator's own code. Nobody derives one from an ИНН. */
const OPERATOR_PREFIX = OWN_OPERATOR.prefix;

/** Those with whom everybody is linked from the start. */
export const LINKED_ROBOTS: readonly Robot[] = [
  {
    participantId: `${OPERATOR_PREFIX}0000000000000000000000000000001`,
    partnerId: null,
    inn: '9699000020',
    kpp: '969901001',
    ogrn: '1269600000020',
    name: 'ООО «Ромашка-Тест»',
    address: 'г. Москва, ул. Примерная, д. 1',
  },
  {
    participantId: `${OPERATOR_PREFIX}0000000000000000000000000000002`,
    partnerId: null,
    inn: '9699000037',
    kpp: '969901001',
    ogrn: '1269600000031',
    name: 'ООО «Василёк-Тест»',
    address: 'г. Казань, ул. Образцовая, д. 2',
  },
];

/** Organisations the sandbox plays: they receive, confirm and answer by themselves. Invented; their check digits are right. */
export const ROBOTS: readonly Robot[] = [...LINKED_ROBOTS, ...TEST_ORGANISATIONS];

interface ParticipantRow {
  readonly participant_id: string;
  readonly partner_id: string | null;
  readonly inn: string;
  readonly kpp: string | null;
  readonly ogrn: string | null;
  readonly name: string;
  readonly address: string | null;
}

/** The organisation behind a participant id, undefined where the sandbox does not play it. */
export function findRobot(participantId: string): Robot | undefined {
  return ROBOTS.find((robot) => robot.participantId === participantId);
}

/** Registers the organisations that the sandbox plays. Doing it again changes nothing. */
export function ensureRobots(tx: Tx): void {
  for (const robot of ROBOTS) insert(tx, robot, LINKED_ROBOTS.includes(robot) ? 'by_itself' : 'invited');
}

/** The partner's own participant, undefined before its first use. */
export function findParticipantOf(tx: Tx, partnerId: string): Participant | undefined {
  const row = tx.get<ParticipantRow>('SELECT * FROM edo_participant WHERE partner_id = ?', partnerId);
  return row && toParticipant(row);
}

/** The same as it is or will be: reading registers nobody. @throws capability-disabled */
export function peekParticipant(tx: Tx, partnerId: string, party: () => PartnerParty | undefined): Participant {
  const known = findParticipantOf(tx, partnerId);
  if (known !== undefined) return known;
  const organisation = party();
  if (organisation === undefined) throw edoProblems.create('capability-disabled');
  const code = createHash('sha256').update(partnerId).digest('hex').slice(0, 31);
  return { participantId: OPERATOR_PREFIX + code, partnerId, ...organisation, address: null };
}

/** The same, registered with the operator when this is its first use. */
export function participantOf(tx: Tx, partnerId: string, party: () => PartnerParty | undefined): Participant {
  const participant = peekParticipant(tx, partnerId, party);
  insert(tx, participant, 'invited');
  return participant;
}

function findParticipant(tx: Tx, participantId: string): Participant | undefined {
  const row = tx.get<ParticipantRow>('SELECT * FROM edo_participant WHERE participant_id = ?', participantId);
  return row && toParticipant(row);
}

/** The participant of a foreign key: it exists. */
export function requireParticipant(tx: Tx, participantId: string): Participant {
  const participant = findParticipant(tx, participantId);
  if (participant === undefined) throw new Error(`participant ${participantId} is not registered`);
  return participant;
}

export function findParticipantsByInn(tx: Tx, inn: string): readonly Participant[] {
  return tx
    .all<ParticipantRow>('SELECT * FROM edo_participant WHERE inn = ? ORDER BY participant_id', inn)
    .map(toParticipant);
}

export interface CounterpartyFilter {
  readonly inn?: string;
  readonly kpp?: string;
}

/** Participants other than one's own that are linked or invited, in the order of their ids, from `after` on. */
export function listOthers(
  tx: Tx,
  self: string,
  { inn, kpp }: CounterpartyFilter,
  after: string,
  limit: number,
): readonly Participant[] {
  return tx
    .all<ParticipantRow>(
      `SELECT * FROM edo_participant
       WHERE participant_id <> ?1 AND participant_id > ?2 AND (?3 IS NULL OR inn = ?3) AND (?4 IS NULL OR kpp = ?4)
         AND (joins = 'by_itself' OR EXISTS (SELECT 1 FROM edo_link
           WHERE (own_id = ?1 AND other_id = participant_id) OR (own_id = participant_id AND other_id = ?1)))
       ORDER BY participant_id LIMIT ?5`,
      self,
      after,
      inn ?? null,
      kpp ?? null,
      limit,
    )
    .map(toParticipant);
}

/** How `viewer` sees a participant: who is in an exchange with it is linked. */
export function counterpartyResource(
  participant: Participant,
  viewer: string,
  link: Link = participant.participantId === viewer ? SELF : LINKED,
): Counterparty {
  const operator = operatorOf(participant.participantId);
  const roaming = link === LINKED && operator !== OWN_OPERATOR ? 'connected' : link.roaming;
  return {
    participantId: participant.participantId,
    inn: participant.inn,
    kpp: participant.kpp,
    ...(participant.ogrn === null ? {} : { ogrn: participant.ogrn }),
    name: participant.name,
    ...(participant.address === null ? {} : { address: participant.address }),
    operator: operator.name,
    link: link.state,
    roaming,
    ...(link.state === 'invited' && link.invitedBy !== undefined ? { invitedBy: link.invitedBy } : {}),
  };
}

const SELF: Link = { state: 'self', roaming: 'not_needed' };
const LINKED: Link = { state: 'linked', roaming: 'not_needed' };

function insert(tx: Tx, participant: Participant, joins: 'by_itself' | 'invited'): void {
  tx.run(
    `INSERT INTO edo_participant (participant_id, partner_id, inn, kpp, ogrn, name, address, joins) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (participant_id) DO NOTHING`,
    participant.participantId,
    participant.partnerId,
    participant.inn,
    participant.kpp,
    participant.ogrn,
    participant.name,
    participant.address,
    joins,
  );
}

function toParticipant(row: ParticipantRow): Participant {
  return {
    participantId: row.participant_id,
    partnerId: row.partner_id,
    inn: row.inn,
    kpp: row.kpp,
    ogrn: row.ogrn,
    name: row.name,
    address: row.address,
  };
}
