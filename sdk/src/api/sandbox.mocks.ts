// Generated from openapi/sandbox.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import { mockOperation } from '../testing/mock-operation.ts';
import { sandboxOperations as operations } from './sandbox.operations.ts';
import type { ClockState, FaultRuleList, Health, InvariantReport, JobResult, JournalPage, OutboxPage, SeedResult, TestAuthority, TestCertificate } from './sandbox.types.ts';

/**
 * msw handlers for Styk sandbox, to be answered as the test needs it:
 *
 * ```ts
 * const mocks = sandboxMocks('http://styk.test');
 * const server = setupServer(mocks.getHealth(refuse(503, 'unavailable')));
 * ```
 *
 * The client has to run over `fetchTransport()`.
 */
export function sandboxMocks(baseUrl: string) {
  return {
    getHealth: mockOperation<Health>(baseUrl, operations.getHealth),
    resetSandbox: mockOperation<void>(baseUrl, operations.resetSandbox),
    seedSandbox: mockOperation<SeedResult>(baseUrl, operations.seedSandbox),
    getClock: mockOperation<ClockState>(baseUrl, operations.getClock),
    setClock: mockOperation<ClockState>(baseUrl, operations.setClock),
    runJob: mockOperation<JobResult>(baseUrl, operations.runJob),
    listFaults: mockOperation<FaultRuleList>(baseUrl, operations.listFaults),
    setFaults: mockOperation<FaultRuleList>(baseUrl, operations.setFaults),
    listJournal: mockOperation<JournalPage>(baseUrl, operations.listJournal),
    listOutboxMessages: mockOperation<OutboxPage>(baseUrl, operations.listOutboxMessages),
    checkInvariants: mockOperation<InvariantReport>(baseUrl, operations.checkInvariants),
    createTestCertificate: mockOperation<TestCertificate>(baseUrl, operations.createTestCertificate),
    getTestAuthority: mockOperation<TestAuthority>(baseUrl, operations.getTestAuthority),
  };
}
