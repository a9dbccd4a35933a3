import type { LocalizedText } from '@styk/sdk/errors';
import type { Breaks } from '../change.ts';

/** What one kind of change means. */
export interface Rule {
  readonly breaks: Breaks;
  /** Worth knowing, but nothing on the wire changes by it. */
  readonly info?: true;
  /** With places for the parameters of a difference. */
  readonly text: LocalizedText;
}

export const NOBODY: Breaks = { clients: false, servers: false };
export const CLIENTS: Breaks = { clients: true, servers: false };
export const SERVERS: Breaks = { clients: false, servers: true };
export const BOTH: Breaks = { clients: true, servers: true };
