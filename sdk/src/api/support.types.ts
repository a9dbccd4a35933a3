// Generated from openapi/support.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** Hundredths of a percent. */
export type BasisPoints = number;

/** Call a ticket is about; the partner is known from the token. */
export interface CallReference {
  /** Trace id of `traceparent`. */
  readonly traceId: string;
  /** The call's `Styk-Operation-Id`. */
  readonly operationId?: string;
}

/** State of a component. */
export interface ComponentStatus {
  /** Component. */
  readonly component: 
    | 'identity'
    | 'partners'
    | 'customers'
    | 'catalog'
    | 'stock'
    | 'orders'
    | 'promotions'
    | 'loyalty'
    | 'giftcards'
    | 'wallet'
    | 'events'
    | 'files'
    | 'edo'
    | 'support'
    | 'reports'
    | (string & {});
  /** State. */
  readonly state: 'operational' | 'degraded' | 'partial_outage' | 'major_outage' | 'maintenance' | (string & {});
  readonly latencyMs: Latency;
  /** Share of calls answered without 5xx over 30 days. */
  readonly availabilityBp: BasisPoints;
  /** Incidents that last. */
  readonly incidentIds: readonly Id[];
}

/** Why the ticket has to go on. */
export interface EscalationRequest {
  /** Reason. */
  readonly reason: string;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** A disturbance. */
export interface Incident {
  readonly incidentId: Id;
  /** State. */
  readonly state: 'opened' | 'monitoring' | 'resolved' | (string & {});
  /** Severity. */
  readonly severity: 'minor' | 'major' | 'critical' | (string & {});
  /** Components concerned. */
  readonly components: readonly (
    | 'identity'
    | 'partners'
    | 'customers'
    | 'catalog'
    | 'stock'
    | 'orders'
    | 'promotions'
    | 'loyalty'
    | 'giftcards'
    | 'wallet'
    | 'events'
    | 'files'
    | 'edo'
    | 'support'
    | 'reports'
    | (string & {}))[];
  /** Title. */
  readonly title: string;
  /** What happens and what to do. */
  readonly text: string;
  /** When it began. */
  readonly startedAt: Timestamp;
  /** When this was last changed. */
  readonly updatedAt: Timestamp;
  /** When it ended, null while it lasts. */
  readonly resolvedAt: Timestamp | null;
}

/** A page of incidents. */
export interface IncidentPage {
  /** Incidents, oldest first. */
  readonly items: readonly Incident[];
  readonly nextCursor: NextCursor;
}

/** Time to answer in milliseconds, by percentile. */
export interface Latency {
  /** Median. */
  readonly p50: number;
  /** 95th percentile. */
  readonly p95: number;
  /** 99th percentile. */
  readonly p99: number;
}

/** Query parameters of listIncidents. */
export interface ListIncidentsQuery {
  /** Only incidents in this state. */
  readonly state?: 'opened' | 'monitoring' | 'resolved';
  /** Only incidents of this component. */
  readonly component?: 
    | 'identity'
    | 'partners'
    | 'customers'
    | 'catalog'
    | 'stock'
    | 'orders'
    | 'promotions'
    | 'loyalty'
    | 'giftcards'
    | 'wallet'
    | 'events'
    | 'files'
    | 'edo'
    | 'support'
    | 'reports';
  /** Only what changed after this moment (`recordedAt`). */
  readonly updatedAfter?: Timestamp;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listTicketMessages. */
export interface ListTicketMessagesQuery {
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listTickets. */
export interface ListTicketsQuery {
  /** Only tickets in this state. */
  readonly state?: 'open' | 'waiting_partner' | 'waiting_support' | 'escalated' | 'resolved' | 'closed';
  /** Only tickets of this kind. */
  readonly kind?: 'incident' | 'question' | 'complaint';
  /** Only what changed after this moment (`recordedAt`). */
  readonly updatedAfter?: Timestamp;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** An object of the ecosystem. */
export interface ObjectReference {
  /** Kind. */
  readonly kind: 
    | 'customer'
    | 'order'
    | 'return'
    | 'sale'
    | 'refund'
    | 'payment'
    | 'settlement'
    | 'reservation'
    | 'promotion'
    | 'gift-card'
    | 'document'
    | 'file'
    | 'register'
    | 'subscription'
    | 'report'
    | 'entry'
    | 'event'
    | (string & {});
  readonly id: Id;
}

/** An object a ticket is about. */
export interface ObjectReferenceRequest {
  /** Kind. */
  readonly kind: 
    | 'customer'
    | 'order'
    | 'return'
    | 'sale'
    | 'refund'
    | 'payment'
    | 'settlement'
    | 'reservation'
    | 'promotion'
    | 'gift-card'
    | 'document'
    | 'file'
    | 'register'
    | 'subscription'
    | 'report';
  readonly id: Id;
}

/** State of the ecosystem. */
export interface Status {
  /** The worst of the components. */
  readonly state: 'operational' | 'degraded' | 'partial_outage' | 'major_outage' | 'maintenance' | (string & {});
  /** Moment of these figures. */
  readonly asOf: Timestamp;
  /** Components. */
  readonly components: readonly ComponentStatus[];
}

/** A ticket. */
export interface Ticket {
  readonly ticketId: Id;
  /** Kind. */
  readonly kind: 'incident' | 'question' | 'complaint' | (string & {});
  /** State. */
  readonly state: 'open' | 'waiting_partner' | 'waiting_support' | 'escalated' | 'resolved' | 'closed' | (string & {});
  /** Line of support it is at. */
  readonly level: number;
  /** Subject. */
  readonly subject: string;
  /** What happened. */
  readonly text: string;
  /** Triplet of the call, null when none was given. */
  readonly trace: Trace | null;
  /** Objects concerned, those found by the triplet included. */
  readonly objects: readonly ObjectReference[];
  /** Files. */
  readonly fileIds: readonly Id[];
  /** Customer concerned. */
  readonly customerId: Id | null;
  /** Order concerned. */
  readonly orderId: Id | null;
  /** Attempts of the call, found by the triplet. */
  readonly attempts: readonly TicketAttempt[];
  /**
   * Incident it belongs to: one that lasted when the ticket was opened, about an object that the ticket names, or in the component that did not answer the call it traces.
   */
  readonly incidentId: Id | null;
  /** When it was opened. */
  readonly createdAt: Timestamp;
  /** When it last changed. */
  readonly updatedAt: Timestamp;
  /** Until when it is answered: 15 days for a complaint, null for others without a promise. */
  readonly dueAt: Timestamp | null;
  /** When support accepted it as justified. */
  readonly acceptedAt: Timestamp | null;
  /** Until when the fault of an accepted complaint is put right: 48 hours after acceptance. */
  readonly fixDueAt: Timestamp | null;
  /** When it was resolved. */
  readonly resolvedAt: Timestamp | null;
  /** How it was resolved. */
  readonly resolution: string | null;
}

/** An attempt of the partner's call. */
export interface TicketAttempt {
  readonly at: Timestamp;
  /** `Styk-Operation-Id` of the attempt. */
  readonly operationId: string;
  /** operationId of the contract. */
  readonly operation: string;
  /** HTTP status. */
  readonly status: number;
  /** Problem code, null on success. */
  readonly code: string | null;
}

/** A message. */
export interface TicketMessage {
  readonly messageId: Id;
  /** Whose it is. */
  readonly author: 'partner' | 'support' | 'system' | (string & {});
  /** Text. */
  readonly text: string;
  /** Files. */
  readonly fileIds: readonly Id[];
  readonly createdAt: Timestamp;
}

/** A page of messages. */
export interface TicketMessagePage {
  /** Messages, oldest first. */
  readonly items: readonly TicketMessage[];
  readonly nextCursor: NextCursor;
}

/** A message to write. */
export interface TicketMessageRequest {
  /** Text, without personal data. */
  readonly text: string;
  /** Files. */
  readonly fileIds?: readonly Id[];
}

/** A page of tickets. */
export interface TicketPage {
  /** Tickets, oldest first. */
  readonly items: readonly Ticket[];
  readonly nextCursor: NextCursor;
}

/** A ticket to open. No personal data in texts: name the customer by id. */
export interface TicketRequest {
  /** Kind; a complaint has deadlines. */
  readonly kind: 'incident' | 'question' | 'complaint';
  /** Subject. */
  readonly subject: string;
  /** What happened and what was expected. */
  readonly text: string;
  readonly trace?: CallReference;
  /** Objects concerned. */
  readonly objects?: readonly ObjectReferenceRequest[];
  /** Files that show it. */
  readonly fileIds?: readonly Id[];
}

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;

/** The triplet by which support finds every hop of a call. */
export interface Trace {
  /** Trace id of `traceparent` (W3C Trace Context). */
  readonly traceId: string;
  /** Partner of the access token. */
  readonly partnerId: string | null;
  /** The call's `Styk-Operation-Id`. */
  readonly operationId: string;
}

/** A step of a call. */
export interface TraceHop {
  /** Order. */
  readonly seq: number;
  /** Kind. */
  readonly kind: 'call' | 'event' | 'webhook-attempt' | 'pull' | 'ledger-entry' | 'document-step' | 'job' | (string & {});
  /** When it began. */
  readonly at: Timestamp;
  /** How long it took, null for a moment. */
  readonly durationMs: number | null;
  /** Component. */
  readonly component: 
    | 'identity'
    | 'partners'
    | 'customers'
    | 'catalog'
    | 'stock'
    | 'orders'
    | 'promotions'
    | 'loyalty'
    | 'giftcards'
    | 'wallet'
    | 'events'
    | 'files'
    | 'edo'
    | 'support'
    | 'reports'
    | (string & {});
  /** operationId of a call, type of an event, kind of an entry. */
  readonly name: string;
  /** `Styk-Operation-Id` it carried. */
  readonly operationId: string;
  /** HTTP status, null when the step is no exchange or had no answer. */
  readonly status: number | null;
  /** Problem code, null on success. */
  readonly code: string | null;
  /** What it made or moved. */
  readonly object: ObjectReference | null;
}

/** Hops of a trace. */
export interface TraceReport {
  /** Trace. */
  readonly traceId: string;
  /** False when there are more hops than shown, or some may still come. */
  readonly complete: boolean;
  /** Hops, in order. */
  readonly hops: readonly TraceHop[];
}
