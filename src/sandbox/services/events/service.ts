import type { EventToEmit } from '@styk/sdk/api/sandbox';
import type { EventCheck } from '@styk/sdk/webhooks';
import { eventCheck } from '@styk/sdk/webhooks/validation';
import type { OperationCall, OperationResult, Preparation, ServiceModule, ServiceRuntime } from '../../operation.ts';
import { startDeliveries } from './deliveries/engine.ts';
import { startDeliveriesInStep } from './deliveries/in-step.ts';
import type { EventsDependencies } from './dependencies.ts';
import { listDeadLetters, listDeliveries, retryDelivery } from './handlers/deliveries.ts';
import { emitOnRequest } from './handlers/emit-event.ts';
import { acknowledgeEventLog, type LogParams, readEventLog, wouldFind } from './handlers/log.ts';
import { replaySubscription } from './handlers/replay.ts';
import {
  createSubscription,
  deleteSubscription,
  getSubscription,
  listSubscriptions,
  rotateSubscriptionSecret,
  updateSubscription,
} from './handlers/subscriptions.ts';
import { createTestEvent } from './handlers/test-event.ts';
import { getEventTypeSchema, listEventTypes } from './handlers/types.ts';
import { verifySubscription } from './handlers/verify.ts';
import { eventsInvariants } from './invariants.ts';
import { waitFor } from './log/wait.ts';
import { purgeOldEvents } from './purge.ts';
import { deadLetters } from './scenarios.ts';
import { eventsMigrations } from './schema.ts';
import { ownWebhook, type SubscriptionParams } from './subscriptions/own.ts';
import { pingReceiver } from './subscriptions/verify.ts';

/** What runs while the sandbox serves. */
interface Running {
  readonly runtime: ServiceRuntime;
  readonly stopping: AbortController;
}

/** Events of the ecosystem: the log, subscriptions, and what is delivered to them. */
export function createEventsService(room: EventsDependencies): ServiceModule {
  const inRoom =
    <Params, Body>(handler: (room: EventsDependencies, call: OperationCall<Params, Body>) => OperationResult) =>
    (call: OperationCall<Params, Body>): OperationResult =>
      handler(room, call);
  let running: Running | undefined;
  let checker: EventCheck | undefined;
  // Compiled when it is first needed: a sandbox has to be there at once.
  const check: EventCheck = (event) => {
    checker ??= eventCheck();
    return checker(event);
  };
  const need = (): Running => {
    if (running === undefined) throw new Error('events are asked for before the sandbox serves');
    return running;
  };
  const preparations: Readonly<Record<string, Preparation>> = {
    verifySubscription: (call: Pick<OperationCall<SubscriptionParams>, 'tx' | 'draw' | 'caller' | 'params'>) =>
      pingReceiver(need().runtime, call, ownWebhook(call, call.params.subscriptionId)),
    readEventLog: async (call: Pick<OperationCall<LogParams>, 'tx' | 'caller' | 'params'>) => {
      const { runtime, stopping } = need();
      const found = () => wouldFind({ ...call, now: runtime.clock.now() });
      await waitFor(runtime, call.params.wait ?? 0, stopping.signal, found);
    },
  };
  return {
    name: 'events',
    migrations: eventsMigrations,
    handlers: {
      listSubscriptions,
      createSubscription,
      getSubscription,
      updateSubscription: inRoom(updateSubscription),
      deleteSubscription: inRoom(deleteSubscription),
      verifySubscription: inRoom(verifySubscription),
      rotateSubscriptionSecret,
      listDeliveries,
      retryDelivery,
      replaySubscription,
      listDeadLetters,
      createTestEvent,
      readEventLog,
      acknowledgeEventLog,
      listEventTypes,
      getEventTypeSchema,
      emitEvent: (call: OperationCall<unknown, EventToEmit>) => emitOnRequest(call, check),
    },
    preparations,
    jobs: { events: purgeOldEvents },
    invariants: eventsInvariants,
    scenarios: { 'dead-letters': deadLetters(room) },
    start(runtime) {
      const stopping = new AbortController();
      running = { runtime, stopping };
      const start = runtime.tempo.inStep ? startDeliveriesInStep : startDeliveries;
      const deliveries = start(room, runtime);
      return {
        async stop() {
          stopping.abort();
          await deliveries.stop();
        },
      };
    },
  };
}
