import type { Ticket } from './ticket.ts';

const HOUR_MS = 3_600_000;

/** A complaint is answered within 15 days, and the fault of an accepted one put right within 48 hours. */
export const ANSWER_MS = 15 * 24 * HOUR_MS;
export const FIX_MS = 48 * HOUR_MS;

/** Support of the sandbox is a robot that takes its time, well within what was promised. */
const ACCEPT_MS = 24 * HOUR_MS;
const REPAIR_MS = 24 * HOUR_MS;
const REPLY_MS = 4 * HOUR_MS;

/** A resolved ticket can be opened again for so long. */
const REOPEN_MS = 14 * 24 * HOUR_MS;

/** What support does next. */
export interface SupportStep {
  /** Epoch milliseconds. */
  readonly at: number;
  /** The ticket after it. */
  readonly ticket: Ticket;
  /** What it writes; null when it closes in silence. */
  readonly message: string | null;
}

/** The next thing that time brings about in a ticket; undefined for a closed one. */
export function nextStep(ticket: Ticket): SupportStep | undefined {
  if (ticket.state === 'closed') return undefined;
  if (ticket.state === 'resolved') {
    const at = (ticket.resolvedAt ?? ticket.updatedAt) + REOPEN_MS;
    return { at, ticket: { ...ticket, state: 'closed', updatedAt: at }, message: null };
  }
  if (ticket.kind === 'complaint' && ticket.acceptedAt === null) {
    const at = Math.max(ticket.createdAt + ACCEPT_MS, ticket.idleUntil);
    const state = ticket.state === 'escalated' ? 'escalated' : 'waiting_support';
    const accepted: Ticket = { ...ticket, state, acceptedAt: at, fixDueAt: at + FIX_MS, updatedAt: at };
    return { at, ticket: accepted, message: 'Жалоба принята как обоснованная, исправляем.' };
  }
  const at = resolvesAt(ticket);
  const resolution = 'Проверено по тройке трассировки и объектам обращения, причина устранена.';
  return {
    at,
    ticket: { ...ticket, state: 'resolved', resolvedAt: at, resolution, updatedAt: at },
    message: resolution,
  };
}

function resolvesAt({ acceptedAt, askedAt, idleUntil }: Ticket): number {
  return acceptedAt === null
    ? Math.max(askedAt + REPLY_MS, idleUntil)
    : Math.max(acceptedAt + REPAIR_MS, askedAt + REPLY_MS);
}
