import { randomUUID } from 'node:crypto';
import type { ApplicationRequest } from '@styk/sdk/api/partners';
import type { Secrets } from '../../config/secrets.ts';

/** How far an application has come. Written before and after each call, so that a killed run goes on where it stopped. */
export interface OnboardingRecord {
  readonly baseUrl: string;
  readonly request: ApplicationRequest;
  /** Stem of the idempotency keys of all calls, made once. */
  readonly keyStem: string;
  readonly application?: OpenedApplication;
}

export interface OpenedApplication {
  readonly applicationId: string;
  readonly partnerId: string;
  readonly agreementId: string;
  /** Bearer until keys exist, valid for 24 hours. */
  readonly registrationAccessToken: string;
  /** The key that was issued. */
  readonly clientId?: string;
}

/** The registration token makes the record a secret. */
const NAME = 'onboarding';

export async function readRecord(secrets: Secrets): Promise<OnboardingRecord | undefined> {
  const text = await secrets.get(NAME);
  return text === undefined ? undefined : (JSON.parse(text) as OnboardingRecord);
}

export function writeRecord(secrets: Secrets, record: OnboardingRecord): Promise<void> {
  return secrets.set(NAME, JSON.stringify(record));
}

export function forgetRecord(secrets: Secrets): Promise<void> {
  return secrets.delete(NAME);
}

export function newRecord(baseUrl: string, request: ApplicationRequest): OnboardingRecord {
  return { baseUrl, request, keyStem: randomUUID() };
}

/** The key of one call of the application, the same in every run. */
export function callKey({ keyStem }: OnboardingRecord, call: string): string {
  return `${keyStem}-${call}`;
}
