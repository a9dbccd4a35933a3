import type { Agreement, Application, ApplicationRequest } from '@styk/sdk/api/partners';
import type { Language } from '@styk/sdk/errors';
import type { Tx } from '../../storage/tx.ts';
import { agreementEffectiveFrom, agreementHash, agreementText, agreementVersion } from './agreement-text.ts';

/** A partner, its application and its agreement: in the sandbox the three always come together. */
export interface Partner {
  readonly partnerId: string;
  readonly applicationId: string;
  readonly agreementId: string;
  readonly inn: string;
  readonly name: string;
  readonly type: string;
  readonly capabilities: readonly string[];
  readonly signedAt: number | null;
  readonly createdAt: number;
}

interface PartnerRow extends Omit<Partner, 'capabilities'> {
  readonly capabilities: string;
}

const SELECT = `SELECT partner_id AS partnerId, application_id AS applicationId, agreement_id AS agreementId, inn, name, type,
  capabilities, signed_at AS signedAt, created_at AS createdAt FROM partners_partner`;

export type PartnerKey = 'partner_id' | 'application_id' | 'agreement_id' | 'inn';

export function findPartner(tx: Tx, key: PartnerKey, value: string): Partner | undefined {
  const row = tx.get<PartnerRow>(`${SELECT} WHERE ${key} = ?`, value);
  return row && { ...row, capabilities: JSON.parse(row.capabilities) as string[] };
}

/** Keeps the whole request beside the fields that are searched by, for the registry checks that read it again. */
export function addPartner(tx: Tx, partner: Partner, request: ApplicationRequest): void {
  tx.run(
    `INSERT INTO partners_partner
       (partner_id, application_id, agreement_id, inn, name, type, capabilities, request, signed_at, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    partner.partnerId,
    partner.applicationId,
    partner.agreementId,
    partner.inn,
    partner.name,
    partner.type,
    JSON.stringify(partner.capabilities),
    JSON.stringify(request),
    partner.signedAt,
    partner.createdAt,
  );
}

export function signAgreement(tx: Tx, partnerId: string, now: number): void {
  tx.run('UPDATE partners_partner SET signed_at = ? WHERE partner_id = ? AND signed_at IS NULL', now, partnerId);
}

/** Registry checks pass at once: the sandbox has no registry to ask, and checks digits before it takes an application. */
export function toApplication(partner: Partner, hasStores: boolean, language: Language): Application {
  const signed = partner.signedAt !== null;
  return {
    applicationId: partner.applicationId,
    partnerId: partner.partnerId,
    agreementId: partner.agreementId,
    state: signed ? 'sandbox' : 'agreement',
    inn: partner.inn,
    name: partner.name,
    type: partner.type,
    checks: ['inn', 'egrul', 'bank-account'].map((name) => ({ name, state: 'passed' })),
    currentlyDue: [
      ...(signed ? [] : [due('agreement-signature', language)]),
      ...(hasStores ? [] : [due('store', language)]),
      ...(signed ? [due('conformance', language)] : []),
    ],
    createdAt: new Date(partner.createdAt).toISOString(),
  };
}

const REMEDIATIONS = {
  'agreement-signature': { ru: 'Примите соглашение: signAgreement', en: 'Accept the agreement: signAgreement' },
  store: { ru: 'Добавьте торговую точку: createStore', en: 'Add a store: createStore' },
  conformance: {
    ru: 'Пройдите профиль проверок: styk conformance run',
    en: 'Pass a conformance profile: styk conformance run',
  },
} as const;

function due(code: keyof typeof REMEDIATIONS, language: Language) {
  return { code, remediation: REMEDIATIONS[code][language] };
}

export function toAgreement(partner: Partner): Agreement {
  return {
    agreementId: partner.agreementId,
    version: agreementVersion,
    textHash: agreementHash,
    text: agreementText,
    effectiveFrom: agreementEffectiveFrom,
    noticeKind: 'worse:45d',
    signedAt: partner.signedAt === null ? null : new Date(partner.signedAt).toISOString(),
  };
}
