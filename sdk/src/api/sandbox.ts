// Generated from openapi/sandbox.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { sandboxOperations as operations } from './sandbox.operations.ts';
import type { ClockChange, ClockState, CounterpartyBehaviour, CounterpartyBehaviourRequest, CounterpartyDocument, CustomerSummary, CustomerSummaryPage, DeprecationList, DeprecationRequest, DeprecationState, EmittedEvent, ErpSimulation, ErpSimulationState, EventToEmit, FaultRuleList, FaultRuleSet, Health, InvariantReport, JobResult, JournalExchange, JournalPage, ListCustomersQuery, ListJournalQuery, ListOutboxMessagesQuery, ListStockLevelsQuery, MadeReportList, OutboxMessage, OutboxPage, PowerRevocation, RecordCounts, SeedRequest, SeedResult, SentDocument, Snapshot, SnapshotList, StockLevelPage, StockLevelSummary, StockLocationList, TestAuthority, TestCertificate, TestCertificateRequest } from './sandbox.types.ts';

export type * from './sandbox.types.ts';

/**
 * Say that it runs. `GET /sandbox/v1/health`
 *
 * Version and state of the sandbox.
 *
 * @example
 * const health = await getHealth(client);
 */
export function getHealth(client: Caller, options?: CallOptions): ApiPromise<Health> {
  return client.call(operations.getHealth, {}, options);
}

/**
 * Forget everything. `POST /sandbox/v1/reset`
 *
 * Drops all data but the built-in partner and its keys. Repeating it changes nothing.
 *
 * @example
 * await resetSandbox(client);
 */
export function resetSandbox(client: Caller, options?: CallOptions): ApiPromise<void> {
  return client.call(operations.resetSandbox, {}, options);
}

/**
 * Fill with data. `POST /sandbox/v1/seed`
 *
 * Adds the data of a named scenario, with its usual number of members or the one given. Seeding the same twice
 * adds nothing. `small`, `medium` and `large` differ in size; the others set up a situation that would take days
 * to come about: `expiring-points`, `expired-lots`, `points-debt`, `quarantined-price`, `oversold-risk`,
 * `rejected-document`, `dead-letters`, `overdue-agreement`, `overdue-complaint`. A scenario that is not known is
 * refused with the names of those that are.
 *
 * @throws StykApiError `scenario-unknown`
 * @example
 * const sandbox = await seedSandbox(client, { scenario: 'small' });
 */
export function seedSandbox(client: Caller, body: SeedRequest, options?: CallOptions): ApiPromise<SeedResult> {
  return client.call(operations.seedSandbox, { body }, options);
}

/**
 * List snapshots. `GET /sandbox/v1/snapshots`
 *
 * Kept states of the data, by name.
 *
 * @example
 * const snapshots = await listSnapshots(client);
 */
export function listSnapshots(client: Caller, options?: CallOptions): ApiPromise<SnapshotList> {
  return client.call(operations.listSnapshots, {}, options);
}

/**
 * Keep the state. `PUT /sandbox/v1/snapshots/{snapshotName}`
 *
 * Keeps all data, the clock and the keys under a name; an older snapshot of that name is replaced. The journal
 * and the fault rules are no part of it. A sandbox whose data are in memory has nowhere to keep it.
 *
 * @param snapshotName Name of the snapshot.
 * @throws StykApiError `snapshots-need-folder`, `too-many-snapshots`
 * @example
 * const snapshot = await saveSnapshot(client, snapshotName);
 */
export function saveSnapshot(client: Caller, snapshotName: string, options?: CallOptions): ApiPromise<Snapshot> {
  return client.call(operations.saveSnapshot, { path: [snapshotName] }, options);
}

/**
 * Forget a snapshot. `DELETE /sandbox/v1/snapshots/{snapshotName}`
 *
 * Removes the snapshot; the data of the sandbox stay as they are.
 *
 * @param snapshotName Name of the snapshot.
 * @throws StykApiError `snapshot-unknown`
 * @example
 * await deleteSnapshot(client, snapshotName);
 */
export function deleteSnapshot(client: Caller, snapshotName: string, options?: CallOptions): ApiPromise<void> {
  return client.call(operations.deleteSnapshot, { path: [snapshotName] }, options);
}

/**
 * Return to a snapshot. `POST /sandbox/v1/snapshots/{snapshotName}:restore`
 *
 * Puts data, clock and keys back as they were; tokens that did not exist then are no longer good. Calls under
 * way see either state whole.
 *
 * @param snapshotName Name of the snapshot.
 * @throws StykApiError `snapshot-unknown`, `snapshots-need-folder`
 * @example
 * const snapshot = await restoreSnapshot(client, snapshotName);
 */
export function restoreSnapshot(client: Caller, snapshotName: string, options?: CallOptions): ApiPromise<Snapshot> {
  return client.call(operations.restoreSnapshot, { path: [snapshotName] }, options);
}

/**
 * Read the clock. `GET /sandbox/v1/clock`
 *
 * The sandbox's time.
 *
 * @example
 * const clock = await getClock(client);
 */
export function getClock(client: Caller, options?: CallOptions): ApiPromise<ClockState> {
  return client.call(operations.getClock, {}, options);
}

/**
 * Move the clock. `PUT /sandbox/v1/clock`
 *
 * Sets, freezes or advances the time; expiry, lives of holds and nightly jobs follow. No further than 50 years
 * from the real time.
 *
 * @example
 * const clock = await setClock(client, { advanceMs: 86400000 });
 */
export function setClock(client: Caller, body: ClockChange, options?: CallOptions): ApiPromise<ClockState> {
  return client.call(operations.setClock, { body }, options);
}

/**
 * Run a job now. `POST /sandbox/v1/jobs/{jobName}:run`
 *
 * Runs a nightly job at the sandbox's time: `burn` books expired points, `levels` reviews levels, `settlement`
 * calculates settlements, `orphans` reports returns without a sale. A job that is not known is refused with the
 * names of those that are.
 *
 * @param jobName Job.
 * @throws StykApiError `job-unknown`
 * @example
 * const job = await runJob(client, jobName);
 */
export function runJob(client: Caller, jobName: string, options?: CallOptions): ApiPromise<JobResult> {
  return client.call(operations.runJob, { path: [jobName] }, options);
}

/**
 * List what goes out of the contracts. `GET /sandbox/v1/deprecations`
 *
 * What was announced with announceDeprecation, oldest first.
 *
 * @example
 * const deprecations = await listDeprecations(client);
 */
export function listDeprecations(client: Caller, options?: CallOptions): ApiPromise<DeprecationList> {
  return client.call(operations.listDeprecations, {}, options);
}

/**
 * Announce that an operation goes. `POST /sandbox/v1/deprecations`
 *
 * Plays the ecosystem that retires an operation, or a whole contract. From now on its answers carry
 * `Deprecation` and `Sunset`, and every partner that has called it within the last 90 days is told by the event
 * `contract.deprecated`. Announcing it again tells them again and moves the end. It goes on answering, also
 * after that: a partner is to be seen to notice in time. Forgotten by a reset.
 *
 * @throws StykApiError `contract-part-unknown`
 * @example
 * const deprecation = await announceDeprecation(client, { contract: 'orders', operationId: 'listReturns', successor: 'listOrderReturns' });
 */
export function announceDeprecation(client: Caller, body: DeprecationRequest, options?: CallOptions): ApiPromise<DeprecationState> {
  return client.call(operations.announceDeprecation, { body }, options);
}

/**
 * List fault rules. `GET /sandbox/v1/faults`
 *
 * Rules in force and how often each has struck.
 *
 * @example
 * const faults = await listFaults(client);
 */
export function listFaults(client: Caller, options?: CallOptions): ApiPromise<FaultRuleList> {
  return client.call(operations.listFaults, {}, options);
}

/**
 * Replace fault rules. `PUT /sandbox/v1/faults`
 *
 * Replaces all rules; an empty list ends all faults. The first rule that matches strikes. The most telling
 * effect is `drop-after-commit`: it separates correct clients from lucky ones.
 *
 * @example
 * const faults = await setFaults(client, { rules: [{ operationId: 'createSale', effect: 'drop-after-commit', times: 3 }] });
 */
export function setFaults(client: Caller, body: FaultRuleSet, options?: CallOptions): ApiPromise<FaultRuleList> {
  return client.call(operations.setFaults, { body }, options);
}

/**
 * Read the journal. `GET /sandbox/v1/journal`
 *
 * Exchanges with their contract verdicts, oldest first unless `order` says otherwise; all without filters.
 * Secrets and personal data are masked. What the console reads is not in it.
 *
 * @example
 * for await (const item of listJournal(client)) use(item);
 */
export function listJournal(client: Caller, query?: ListJournalQuery, options?: CallOptions): PagePromise<JournalPage, JournalExchange> {
  return client.pages(operations.listJournal, { query }, options);
}

/**
 * Read sent messages. `GET /sandbox/v1/outbox`
 *
 * Messages the ecosystem would have sent to people, such as one-time passwords.
 *
 * @example
 * for await (const item of listOutboxMessages(client)) use(item);
 */
export function listOutboxMessages(client: Caller, query?: ListOutboxMessagesQuery, options?: CallOptions): PagePromise<OutboxPage, OutboxMessage> {
  return client.pages(operations.listOutboxMessages, { query }, options);
}

/**
 * Check the invariants. `GET /sandbox/v1/invariants`
 *
 * Runs every invariant of the ledgers over the data.
 *
 * @example
 * const invariants = await checkInvariants(client);
 */
export function checkInvariants(client: Caller, options?: CallOptions): ApiPromise<InvariantReport> {
  return client.call(operations.checkInvariants, {}, options);
}

/**
 * Emit an event. `POST /sandbox/v1/events:emit`
 *
 * Puts an event on the log and delivers it to whoever subscribed, as if the ecosystem had caused it; nothing
 * else changes. Without `data` the example of the type is taken.
 *
 * @throws StykApiError `event-type-unknown`, `event-data-invalid`
 * @example
 * const event = await emitEvent(client, { type: 'stock.level.stale', subject: 'msk-01/4600000000017' });
 */
export function emitEvent(client: Caller, body: EventToEmit, options?: CallOptions): ApiPromise<EmittedEvent> {
  return client.call(operations.emitEvent, { body }, options);
}

/**
 * Simulate an ERP. `POST /sandbox/v1/erp:simulate`
 *
 * Plays the partner's ERP: books the reservation journal with a delay of half an hour, acknowledges it and sends
 * stock snapshots with the watermark it has reached; late, doubled or out of order on request. A new call
 * replaces the settings, `running: false` stops it.
 *
 * @throws StykApiError `store-unknown`
 * @example
 * const erp = await simulateErp(client, { running: true, storeIds: ['msk-01'], delaySec: 1800, snapshotEverySec: 3600 });
 */
export function simulateErp(client: Caller, body: ErpSimulation, options?: CallOptions): ApiPromise<ErpSimulationState> {
  return client.call(operations.simulateErp, { body }, options);
}

/**
 * Count the records. `GET /sandbox/v1/counts`
 *
 * How many customers, orders, documents and other records the sandbox holds, whoever's they are.
 *
 * @example
 * const records = await countRecords(client);
 */
export function countRecords(client: Caller, options?: CallOptions): ApiPromise<RecordCounts> {
  return client.call(operations.countRecords, {}, options);
}

/**
 * List customers. `GET /sandbox/v1/customers`
 *
 * All customers of the sandbox. In production nobody lists them: there a customer is found by a whole identifier
 * only.
 *
 * @example
 * for await (const item of listCustomers(client)) use(item);
 */
export function listCustomers(client: Caller, query?: ListCustomersQuery, options?: CallOptions): PagePromise<CustomerSummaryPage, CustomerSummary> {
  return client.pages(operations.listCustomers, { query }, options);
}

/**
 * List freshness of stock. `GET /sandbox/v1/stock-locations`
 *
 * For every location of the partner that has reported stock, how fresh it is and how far the ERP is behind the
 * journal.
 *
 * @example
 * const stockLocations = await listStockLocations(client);
 */
export function listStockLocations(client: Caller, options?: CallOptions): ApiPromise<StockLocationList> {
  return client.call(operations.listStockLocations, {}, options);
}

/**
 * List stock of a location. `GET /sandbox/v1/stock-levels`
 *
 * Every article of one location, as last reported and less what the journal has taken since.
 *
 * @example
 * for await (const item of listStockLevels(client, query)) use(item);
 */
export function listStockLevels(client: Caller, query: ListStockLevelsQuery, options?: CallOptions): PagePromise<StockLevelPage, StockLevelSummary> {
  return client.pages(operations.listStockLevels, { query }, options);
}

/**
 * List reports. `GET /sandbox/v1/reports`
 *
 * The last 50 reports the partner has ordered, newest first.
 *
 * @example
 * const madeReports = await listMadeReports(client);
 */
export function listMadeReports(client: Caller, options?: CallOptions): ApiPromise<MadeReportList> {
  return client.call(operations.listMadeReports, {}, options);
}

/**
 * Read how a counterparty behaves. `GET /sandbox/v1/counterparties/{participantId}`
 *
 * A counterparty of the document exchange that the sandbox plays, and what it does with documents.
 *
 * @param participantId Participant id of a counterparty that the sandbox plays.
 * @throws StykApiError `not-found`
 * @example
 * const counterpartyBehaviour = await getCounterpartyBehaviour(client, participantId);
 */
export function getCounterpartyBehaviour(client: Caller, participantId: string, options?: CallOptions): ApiPromise<CounterpartyBehaviour> {
  return client.call(operations.getCounterpartyBehaviour, { path: [participantId] }, options);
}

/**
 * Tell a counterparty how to behave. `PUT /sandbox/v1/counterparties/{participantId}`
 *
 * Replaces the settings of a counterparty that the sandbox plays. They hold for what it has not answered yet;
 * `profile` for documents that are sent from now on. A robot that delays goes by the clock of the sandbox.
 *
 * @param participantId Participant id of a counterparty that the sandbox plays.
 * @throws StykApiError `not-found`
 * @example
 * const counterpartyBehaviour = await setCounterpartyBehaviour(client, participantId, { answer: 'clarify', delaySec: 3600 });
 */
export function setCounterpartyBehaviour(client: Caller, participantId: string, body: CounterpartyBehaviourRequest, options?: CallOptions): ApiPromise<CounterpartyBehaviour> {
  return client.call(operations.setCounterpartyBehaviour, { path: [participantId], body }, options);
}

/**
 * Let a counterparty send a document. `POST /sandbox/v1/counterparties/{participantId}:send`
 *
 * A counterparty that the sandbox plays signs a small УПД, or the first title of a waybill, and sends it to the
 * caller.
 *
 * @param participantId Participant id of a counterparty that the sandbox plays.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const fromCounterparty = await sendFromCounterparty(client, participantId, { function: 'СЧФДОП', number: '512' });
 */
export function sendFromCounterparty(client: Caller, participantId: string, body: CounterpartyDocument, options?: CallOptions): ApiPromise<SentDocument> {
  return client.call(operations.sendFromCounterparty, { path: [participantId], body }, options);
}

/**
 * Revoke a power of attorney. `POST /sandbox/v1/powers-of-attorney/{powerNumber}:revoke`
 *
 * Its principal revokes a registered power of attorney (МЧД) in the register of the tax service: from now on it
 * holds for nobody, nor does what was passed on from it. Once more changes nothing.
 *
 * @param powerNumber Registration number (GUID) of a power of attorney.
 * @throws StykApiError `not-found`
 * @example
 * const powerOfAttorney = await revokePowerOfAttorney(client, powerNumber);
 */
export function revokePowerOfAttorney(client: Caller, powerNumber: string, options?: CallOptions): ApiPromise<PowerRevocation> {
  return client.call(operations.revokePowerOfAttorney, { path: [powerNumber] }, options);
}

/**
 * Issue a test identity. `POST /sandbox/v1/test-certificates`
 *
 * A key and a certificate of the sandbox's own authority, for signing test documents. The private key is given
 * once and not kept.
 *
 * @throws StykApiError `inn-invalid`, `ogrn-invalid`
 * @example
 * const testCertificate = await createTestCertificate(client, {
 *   organisation: { name: 'ООО «Тест-Поставщик»', inn: '9699000012', ogrn: '1269600000010' },
 *   person: { surname: 'Тестов', givenName: 'Иван Петрович', title: 'Генеральный директор' },
 * });
 */
export function createTestCertificate(client: Caller, body: TestCertificateRequest, options?: CallOptions): ApiPromise<TestCertificate> {
  return client.call(operations.createTestCertificate, { body }, options);
}

/**
 * Read the test authority. `GET /sandbox/v1/authority`
 *
 * Root certificate of the sandbox's authority and its list of revoked certificates.
 *
 * @example
 * const testAuthority = await getTestAuthority(client);
 */
export function getTestAuthority(client: Caller, options?: CallOptions): ApiPromise<TestAuthority> {
  return client.call(operations.getTestAuthority, {}, options);
}

/** Styk sandbox, bound to a client. */
export class SandboxApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * Say that it runs. `GET /sandbox/v1/health`
   *
   * Version and state of the sandbox.
   *
   * @example
   * const health = await styk.sandbox.getHealth();
   */
  getHealth(options?: CallOptions): ApiPromise<Health> {
    return getHealth(this.#client, options);
  }

  /**
   * Forget everything. `POST /sandbox/v1/reset`
   *
   * Drops all data but the built-in partner and its keys. Repeating it changes nothing.
   *
   * @example
   * await styk.sandbox.resetSandbox();
   */
  resetSandbox(options?: CallOptions): ApiPromise<void> {
    return resetSandbox(this.#client, options);
  }

  /**
   * Fill with data. `POST /sandbox/v1/seed`
   *
   * Adds the data of a named scenario, with its usual number of members or the one given. Seeding the same twice
   * adds nothing. `small`, `medium` and `large` differ in size; the others set up a situation that would take days
   * to come about: `expiring-points`, `expired-lots`, `points-debt`, `quarantined-price`, `oversold-risk`,
   * `rejected-document`, `dead-letters`, `overdue-agreement`, `overdue-complaint`. A scenario that is not known is
   * refused with the names of those that are.
   *
   * @throws StykApiError `scenario-unknown`
   * @example
   * const sandbox = await styk.sandbox.seedSandbox({ scenario: 'small' });
   */
  seedSandbox(body: SeedRequest, options?: CallOptions): ApiPromise<SeedResult> {
    return seedSandbox(this.#client, body, options);
  }

  /**
   * List snapshots. `GET /sandbox/v1/snapshots`
   *
   * Kept states of the data, by name.
   *
   * @example
   * const snapshots = await styk.sandbox.listSnapshots();
   */
  listSnapshots(options?: CallOptions): ApiPromise<SnapshotList> {
    return listSnapshots(this.#client, options);
  }

  /**
   * Keep the state. `PUT /sandbox/v1/snapshots/{snapshotName}`
   *
   * Keeps all data, the clock and the keys under a name; an older snapshot of that name is replaced. The journal
   * and the fault rules are no part of it. A sandbox whose data are in memory has nowhere to keep it.
   *
   * @param snapshotName Name of the snapshot.
   * @throws StykApiError `snapshots-need-folder`, `too-many-snapshots`
   * @example
   * const snapshot = await styk.sandbox.saveSnapshot(snapshotName);
   */
  saveSnapshot(snapshotName: string, options?: CallOptions): ApiPromise<Snapshot> {
    return saveSnapshot(this.#client, snapshotName, options);
  }

  /**
   * Forget a snapshot. `DELETE /sandbox/v1/snapshots/{snapshotName}`
   *
   * Removes the snapshot; the data of the sandbox stay as they are.
   *
   * @param snapshotName Name of the snapshot.
   * @throws StykApiError `snapshot-unknown`
   * @example
   * await styk.sandbox.deleteSnapshot(snapshotName);
   */
  deleteSnapshot(snapshotName: string, options?: CallOptions): ApiPromise<void> {
    return deleteSnapshot(this.#client, snapshotName, options);
  }

  /**
   * Return to a snapshot. `POST /sandbox/v1/snapshots/{snapshotName}:restore`
   *
   * Puts data, clock and keys back as they were; tokens that did not exist then are no longer good. Calls under
   * way see either state whole.
   *
   * @param snapshotName Name of the snapshot.
   * @throws StykApiError `snapshot-unknown`, `snapshots-need-folder`
   * @example
   * const snapshot = await styk.sandbox.restoreSnapshot(snapshotName);
   */
  restoreSnapshot(snapshotName: string, options?: CallOptions): ApiPromise<Snapshot> {
    return restoreSnapshot(this.#client, snapshotName, options);
  }

  /**
   * Read the clock. `GET /sandbox/v1/clock`
   *
   * The sandbox's time.
   *
   * @example
   * const clock = await styk.sandbox.getClock();
   */
  getClock(options?: CallOptions): ApiPromise<ClockState> {
    return getClock(this.#client, options);
  }

  /**
   * Move the clock. `PUT /sandbox/v1/clock`
   *
   * Sets, freezes or advances the time; expiry, lives of holds and nightly jobs follow. No further than 50 years
   * from the real time.
   *
   * @example
   * const clock = await styk.sandbox.setClock({ advanceMs: 86400000 });
   */
  setClock(body: ClockChange, options?: CallOptions): ApiPromise<ClockState> {
    return setClock(this.#client, body, options);
  }

  /**
   * Run a job now. `POST /sandbox/v1/jobs/{jobName}:run`
   *
   * Runs a nightly job at the sandbox's time: `burn` books expired points, `levels` reviews levels, `settlement`
   * calculates settlements, `orphans` reports returns without a sale. A job that is not known is refused with the
   * names of those that are.
   *
   * @param jobName Job.
   * @throws StykApiError `job-unknown`
   * @example
   * const job = await styk.sandbox.runJob(jobName);
   */
  runJob(jobName: string, options?: CallOptions): ApiPromise<JobResult> {
    return runJob(this.#client, jobName, options);
  }

  /**
   * List what goes out of the contracts. `GET /sandbox/v1/deprecations`
   *
   * What was announced with announceDeprecation, oldest first.
   *
   * @example
   * const deprecations = await styk.sandbox.listDeprecations();
   */
  listDeprecations(options?: CallOptions): ApiPromise<DeprecationList> {
    return listDeprecations(this.#client, options);
  }

  /**
   * Announce that an operation goes. `POST /sandbox/v1/deprecations`
   *
   * Plays the ecosystem that retires an operation, or a whole contract. From now on its answers carry
   * `Deprecation` and `Sunset`, and every partner that has called it within the last 90 days is told by the event
   * `contract.deprecated`. Announcing it again tells them again and moves the end. It goes on answering, also
   * after that: a partner is to be seen to notice in time. Forgotten by a reset.
   *
   * @throws StykApiError `contract-part-unknown`
   * @example
   * const deprecation = await styk.sandbox.announceDeprecation({ contract: 'orders', operationId: 'listReturns', successor: 'listOrderReturns' });
   */
  announceDeprecation(body: DeprecationRequest, options?: CallOptions): ApiPromise<DeprecationState> {
    return announceDeprecation(this.#client, body, options);
  }

  /**
   * List fault rules. `GET /sandbox/v1/faults`
   *
   * Rules in force and how often each has struck.
   *
   * @example
   * const faults = await styk.sandbox.listFaults();
   */
  listFaults(options?: CallOptions): ApiPromise<FaultRuleList> {
    return listFaults(this.#client, options);
  }

  /**
   * Replace fault rules. `PUT /sandbox/v1/faults`
   *
   * Replaces all rules; an empty list ends all faults. The first rule that matches strikes. The most telling
   * effect is `drop-after-commit`: it separates correct clients from lucky ones.
   *
   * @example
   * const faults = await styk.sandbox.setFaults({ rules: [{ operationId: 'createSale', effect: 'drop-after-commit', times: 3 }] });
   */
  setFaults(body: FaultRuleSet, options?: CallOptions): ApiPromise<FaultRuleList> {
    return setFaults(this.#client, body, options);
  }

  /**
   * Read the journal. `GET /sandbox/v1/journal`
   *
   * Exchanges with their contract verdicts, oldest first unless `order` says otherwise; all without filters.
   * Secrets and personal data are masked. What the console reads is not in it.
   *
   * @example
   * for await (const item of styk.sandbox.listJournal()) use(item);
   */
  listJournal(query?: ListJournalQuery, options?: CallOptions): PagePromise<JournalPage, JournalExchange> {
    return listJournal(this.#client, query, options);
  }

  /**
   * Read sent messages. `GET /sandbox/v1/outbox`
   *
   * Messages the ecosystem would have sent to people, such as one-time passwords.
   *
   * @example
   * for await (const item of styk.sandbox.listOutboxMessages()) use(item);
   */
  listOutboxMessages(query?: ListOutboxMessagesQuery, options?: CallOptions): PagePromise<OutboxPage, OutboxMessage> {
    return listOutboxMessages(this.#client, query, options);
  }

  /**
   * Check the invariants. `GET /sandbox/v1/invariants`
   *
   * Runs every invariant of the ledgers over the data.
   *
   * @example
   * const invariants = await styk.sandbox.checkInvariants();
   */
  checkInvariants(options?: CallOptions): ApiPromise<InvariantReport> {
    return checkInvariants(this.#client, options);
  }

  /**
   * Emit an event. `POST /sandbox/v1/events:emit`
   *
   * Puts an event on the log and delivers it to whoever subscribed, as if the ecosystem had caused it; nothing
   * else changes. Without `data` the example of the type is taken.
   *
   * @throws StykApiError `event-type-unknown`, `event-data-invalid`
   * @example
   * const event = await styk.sandbox.emitEvent({ type: 'stock.level.stale', subject: 'msk-01/4600000000017' });
   */
  emitEvent(body: EventToEmit, options?: CallOptions): ApiPromise<EmittedEvent> {
    return emitEvent(this.#client, body, options);
  }

  /**
   * Simulate an ERP. `POST /sandbox/v1/erp:simulate`
   *
   * Plays the partner's ERP: books the reservation journal with a delay of half an hour, acknowledges it and sends
   * stock snapshots with the watermark it has reached; late, doubled or out of order on request. A new call
   * replaces the settings, `running: false` stops it.
   *
   * @throws StykApiError `store-unknown`
   * @example
   * const erp = await styk.sandbox.simulateErp({ running: true, storeIds: ['msk-01'], delaySec: 1800, snapshotEverySec: 3600 });
   */
  simulateErp(body: ErpSimulation, options?: CallOptions): ApiPromise<ErpSimulationState> {
    return simulateErp(this.#client, body, options);
  }

  /**
   * Count the records. `GET /sandbox/v1/counts`
   *
   * How many customers, orders, documents and other records the sandbox holds, whoever's they are.
   *
   * @example
   * const records = await styk.sandbox.countRecords();
   */
  countRecords(options?: CallOptions): ApiPromise<RecordCounts> {
    return countRecords(this.#client, options);
  }

  /**
   * List customers. `GET /sandbox/v1/customers`
   *
   * All customers of the sandbox. In production nobody lists them: there a customer is found by a whole identifier
   * only.
   *
   * @example
   * for await (const item of styk.sandbox.listCustomers()) use(item);
   */
  listCustomers(query?: ListCustomersQuery, options?: CallOptions): PagePromise<CustomerSummaryPage, CustomerSummary> {
    return listCustomers(this.#client, query, options);
  }

  /**
   * List freshness of stock. `GET /sandbox/v1/stock-locations`
   *
   * For every location of the partner that has reported stock, how fresh it is and how far the ERP is behind the
   * journal.
   *
   * @example
   * const stockLocations = await styk.sandbox.listStockLocations();
   */
  listStockLocations(options?: CallOptions): ApiPromise<StockLocationList> {
    return listStockLocations(this.#client, options);
  }

  /**
   * List stock of a location. `GET /sandbox/v1/stock-levels`
   *
   * Every article of one location, as last reported and less what the journal has taken since.
   *
   * @example
   * for await (const item of styk.sandbox.listStockLevels(query)) use(item);
   */
  listStockLevels(query: ListStockLevelsQuery, options?: CallOptions): PagePromise<StockLevelPage, StockLevelSummary> {
    return listStockLevels(this.#client, query, options);
  }

  /**
   * List reports. `GET /sandbox/v1/reports`
   *
   * The last 50 reports the partner has ordered, newest first.
   *
   * @example
   * const madeReports = await styk.sandbox.listMadeReports();
   */
  listMadeReports(options?: CallOptions): ApiPromise<MadeReportList> {
    return listMadeReports(this.#client, options);
  }

  /**
   * Read how a counterparty behaves. `GET /sandbox/v1/counterparties/{participantId}`
   *
   * A counterparty of the document exchange that the sandbox plays, and what it does with documents.
   *
   * @param participantId Participant id of a counterparty that the sandbox plays.
   * @throws StykApiError `not-found`
   * @example
   * const counterpartyBehaviour = await styk.sandbox.getCounterpartyBehaviour(participantId);
   */
  getCounterpartyBehaviour(participantId: string, options?: CallOptions): ApiPromise<CounterpartyBehaviour> {
    return getCounterpartyBehaviour(this.#client, participantId, options);
  }

  /**
   * Tell a counterparty how to behave. `PUT /sandbox/v1/counterparties/{participantId}`
   *
   * Replaces the settings of a counterparty that the sandbox plays. They hold for what it has not answered yet;
   * `profile` for documents that are sent from now on. A robot that delays goes by the clock of the sandbox.
   *
   * @param participantId Participant id of a counterparty that the sandbox plays.
   * @throws StykApiError `not-found`
   * @example
   * const counterpartyBehaviour = await styk.sandbox.setCounterpartyBehaviour(participantId, { answer: 'clarify', delaySec: 3600 });
   */
  setCounterpartyBehaviour(participantId: string, body: CounterpartyBehaviourRequest, options?: CallOptions): ApiPromise<CounterpartyBehaviour> {
    return setCounterpartyBehaviour(this.#client, participantId, body, options);
  }

  /**
   * Let a counterparty send a document. `POST /sandbox/v1/counterparties/{participantId}:send`
   *
   * A counterparty that the sandbox plays signs a small УПД, or the first title of a waybill, and sends it to the
   * caller.
   *
   * @param participantId Participant id of a counterparty that the sandbox plays.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const fromCounterparty = await styk.sandbox.sendFromCounterparty(participantId, { function: 'СЧФДОП', number: '512' });
   */
  sendFromCounterparty(participantId: string, body: CounterpartyDocument, options?: CallOptions): ApiPromise<SentDocument> {
    return sendFromCounterparty(this.#client, participantId, body, options);
  }

  /**
   * Revoke a power of attorney. `POST /sandbox/v1/powers-of-attorney/{powerNumber}:revoke`
   *
   * Its principal revokes a registered power of attorney (МЧД) in the register of the tax service: from now on it
   * holds for nobody, nor does what was passed on from it. Once more changes nothing.
   *
   * @param powerNumber Registration number (GUID) of a power of attorney.
   * @throws StykApiError `not-found`
   * @example
   * const powerOfAttorney = await styk.sandbox.revokePowerOfAttorney(powerNumber);
   */
  revokePowerOfAttorney(powerNumber: string, options?: CallOptions): ApiPromise<PowerRevocation> {
    return revokePowerOfAttorney(this.#client, powerNumber, options);
  }

  /**
   * Issue a test identity. `POST /sandbox/v1/test-certificates`
   *
   * A key and a certificate of the sandbox's own authority, for signing test documents. The private key is given
   * once and not kept.
   *
   * @throws StykApiError `inn-invalid`, `ogrn-invalid`
   * @example
   * const testCertificate = await styk.sandbox.createTestCertificate({
   *   organisation: { name: 'ООО «Тест-Поставщик»', inn: '9699000012', ogrn: '1269600000010' },
   *   person: { surname: 'Тестов', givenName: 'Иван Петрович', title: 'Генеральный директор' },
   * });
   */
  createTestCertificate(body: TestCertificateRequest, options?: CallOptions): ApiPromise<TestCertificate> {
    return createTestCertificate(this.#client, body, options);
  }

  /**
   * Read the test authority. `GET /sandbox/v1/authority`
   *
   * Root certificate of the sandbox's authority and its list of revoked certificates.
   *
   * @example
   * const testAuthority = await styk.sandbox.getTestAuthority();
   */
  getTestAuthority(options?: CallOptions): ApiPromise<TestAuthority> {
    return getTestAuthority(this.#client, options);
  }
}
