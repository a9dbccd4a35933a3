import type { Member, MemberEnrolled, MemberRequest, OtpAnswer } from '@styk/sdk/api/loyalty';
import { fillTemplate } from '@styk/sdk/errors';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { openLedger } from '../ledger/context.ts';
import { bookDue } from '../ledger/due.ts';
import { enrol } from '../members/enrol.ts';
import { markVerified } from '../members/verified.ts';
import { viewMember } from '../members/view.ts';
import { loyaltyProblems } from '../problems.ts';
import { requireStore } from '../sales/known-store.ts';
import { requireMember } from './require-member.ts';

type MemberParams = { readonly memberId: string };

const OTP_MESSAGE = {
  ru: 'Код подтверждения: {code}. Никому его не сообщайте.',
  en: 'Your confirmation code: {code}. Do not tell it to anybody.',
} as const;

export function createMember(
  room: LoyaltyRoom,
  call: OperationCall<unknown, MemberRequest>,
): OperationResult<MemberEnrolled> {
  const { body, caller, language } = call;
  const ledger = openLedger(room.rules, call);
  requireStore(room, call, body.storeId);
  const { account, existing } = enrol(ledger, caller.partnerId, body);
  bookDue(ledger, account);
  if (account.verified === 0) {
    const text = fillTemplate(OTP_MESSAGE[language], {
      code: room.rules.customers.issueOtp(ledger, account.id, body.phone),
    });
    room.sendMessage(call.tx, call.now, { channel: 'sms', customerId: account.id, text });
  }
  const otp = account.verified === 0 ? 'sent' : 'confirmed';
  return { status: existing ? 200 : 201, body: { member: viewMember(ledger, account, language), existing, otp } };
}

export function verifyMember(room: LoyaltyRoom, call: OperationCall<MemberParams, OtpAnswer>): OperationResult<Member> {
  const ledger = openLedger(room.rules, call);
  const account = requireMember(ledger, call.params.memberId);
  const verdict = room.rules.customers.tryOtp(ledger, account.id, call.body.otp);
  if (verdict === 'expired') throw loyaltyProblems.create('otp-expired');
  if (verdict !== 'right') {
    throw loyaltyProblems.create('otp-wrong', { left: verdict.triesLeft }, { keepsWrites: true });
  }
  markVerified(ledger, account);
  bookDue(ledger, account);
  return { status: 200, body: viewMember(ledger, { ...account, verified: 1 }, call.language) };
}

export function getMember(room: LoyaltyRoom, call: OperationCall<MemberParams>): OperationResult<Member> {
  const ledger = openLedger(room.rules, call);
  const account = requireMember(ledger, call.params.memberId);
  bookDue(ledger, account);
  return { status: 200, body: viewMember(ledger, account, call.language) };
}
