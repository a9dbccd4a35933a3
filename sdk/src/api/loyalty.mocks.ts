// Generated from openapi/loyalty.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import { mockOperation } from '../testing/mock-operation.ts';
import { loyaltyOperations as operations } from './loyalty.operations.ts';
import type { Authorization, AuthorizationPage, EntryPage, LotPage, Member, MemberEnrolled, Program, Quote, Refund, RefundPage, Sale, SalePage } from './loyalty.types.ts';

/**
 * msw handlers for Styk loyalty, to be answered as the test needs it:
 *
 * ```ts
 * const mocks = loyaltyMocks('http://styk.test');
 * const server = setupServer(mocks.createQuote(refuse(503, 'unavailable')));
 * ```
 *
 * The client has to run over `fetchTransport()`.
 */
export function loyaltyMocks(baseUrl: string) {
  return {
    createQuote: mockOperation<Quote>(baseUrl, operations.createQuote),
    listAuthorizations: mockOperation<AuthorizationPage>(baseUrl, operations.listAuthorizations),
    createAuthorization: mockOperation<Authorization>(baseUrl, operations.createAuthorization),
    getAuthorization: mockOperation<Authorization>(baseUrl, operations.getAuthorization),
    voidAuthorization: mockOperation<Authorization>(baseUrl, operations.voidAuthorization),
    listSales: mockOperation<SalePage>(baseUrl, operations.listSales),
    createSale: mockOperation<Sale>(baseUrl, operations.createSale),
    getSale: mockOperation<Sale>(baseUrl, operations.getSale),
    cancelSale: mockOperation<Refund>(baseUrl, operations.cancelSale),
    listRefunds: mockOperation<RefundPage>(baseUrl, operations.listRefunds),
    createRefund: mockOperation<Refund>(baseUrl, operations.createRefund),
    getRefund: mockOperation<Refund>(baseUrl, operations.getRefund),
    createMember: mockOperation<MemberEnrolled>(baseUrl, operations.createMember),
    getMember: mockOperation<Member>(baseUrl, operations.getMember),
    verifyMember: mockOperation<Member>(baseUrl, operations.verifyMember),
    listMemberLots: mockOperation<LotPage>(baseUrl, operations.listMemberLots),
    listMemberEntries: mockOperation<EntryPage>(baseUrl, operations.listMemberEntries),
    getProgram: mockOperation<Program>(baseUrl, operations.getProgram),
  };
}
