import type { ErrorCategory } from '@styk/sdk/errors';

export const exitCodes = {
  /** Done. */
  ok: 0,
  /** The thing examined is not right. */
  invalid: 1,
  /** Wrong options or configuration. */
  usage: 2,
  /** Could not run: network, crash, missing tool. */
  failed: 3,
  /** A person has to act. */
  attention: 4,
  /** SIGINT or SIGTERM. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodeOfCategory: Readonly<Record<ErrorCategory, ExitCode>> = {
  invalid: exitCodes.invalid,
  usage: exitCodes.usage,
  unavailable: exitCodes.failed,
  internal: exitCodes.failed,
  attention: exitCodes.attention,
};
