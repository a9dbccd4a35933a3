import type { ServiceContext } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import { signingKeys } from '../subscriptions/keys.ts';
import { listSending, type Subscription } from '../subscriptions/subscription.ts';

/** A delivery to attempt now. */
export interface Claimed {
  readonly deliveryId: string;
  readonly subscriptionId: string;
  readonly partnerId: string;
  readonly subject: string;
  readonly eventId: string;
  readonly type: string;
  readonly url: string;
  /** The event's bytes as this subscriber may see them. */
  readonly body: string;
  readonly keys: readonly string[];
}

interface Row {
  readonly deliveryId: string;
  readonly subject: string;
  readonly eventId: string;
  readonly type: string;
  readonly body: string;
  readonly personalBody: string | null;
}

/** What is being attempted at this moment. */
export interface InFlight {
  /** Subjects of a subscription that have an attempt under way. */
  subjects(subscriptionId: string): ReadonlySet<string>;
}

/** Attempts of one subscription at once; of one subject there is never more than one (E03). */
const PARALLEL = 32;

const DUE = `SELECT d.delivery_id AS deliveryId, l.subject, e.event_id AS eventId, e.type, e.body, e.personal_body AS personalBody
  FROM events_lane l JOIN events_delivery d ON d.seq = l.head JOIN events_event e ON e.seq = d.event_seq
  WHERE l.subscription_id = ? AND l.due_at <= ? ORDER BY l.due_at, l.head LIMIT ?`;

/** The first delivery of every subject that is due and free, as many as may run at once. */
export function claimDue({ tx, now }: ServiceContext, inFlight: InFlight): readonly Claimed[] {
  return listSending(tx).flatMap((subscription) =>
    claimOf(tx, subscription, inFlight.subjects(subscription.subscriptionId), now),
  );
}

function claimOf(tx: Tx, subscription: Subscription, busy: ReadonlySet<string>, now: number): readonly Claimed[] {
  const { subscriptionId, partnerId, url, personal } = subscription;
  const free = PARALLEL - busy.size;
  if (url === null || free <= 0) return [];
  // Busy subjects are due as well, so there have to be enough rows for both.
  const rows = tx.all<Row>(DUE, subscriptionId, now, free + busy.size).filter(({ subject }) => !busy.has(subject));
  if (rows.length === 0) return [];
  const keys = signingKeys(tx, subscription, now);
  return rows.slice(0, free).map(({ body, personalBody, ...row }) => ({
    ...row,
    subscriptionId,
    partnerId,
    url,
    body: personal ? (personalBody ?? body) : body,
    keys,
  }));
}
