import type { ServiceContext, ServiceRuntime } from '../../../operation.ts';
import type { Task } from '../../../tempo.ts';
import { settleStuck } from '../deadlines/settle.ts';
import { findDocument, listActionable, type StoredDocument } from '../documents/document.ts';
import { mayMove, moveDocument } from '../documents/move.ts';
import type { SigningRoom } from '../identities.ts';
import { settleNetwork } from '../network/settle.ts';
import { ensureRobots } from '../participants.ts';
import { type MadeFiles, storeFiles } from './files.ts';
import { makeFiles, ROBOT_REASONS } from './make-files.ts';
import { type Plan, type Planned, planFor } from './plan.ts';

/** What a robot puts off, and what waits too long, is looked for so often. */
const LOOK_EVERY_MS = 1000;

/**
 * The operator's side of the exchange: takes documents that were sent further, one durable step at a time; to be woken when
 * one was sent or answered. Starts with the documents that an earlier run left half way. Every step reads the state it starts from, so being
 * woken twice or killed between two steps does no harm.
 */
export function startOperator(runtime: ServiceRuntime, dependencies: SigningRoom['dependencies']): Task {
  const room: SigningRoom = { runtime, dependencies };
  let stopping = false;
  let ready = false;

  const takeFurther = async (documentId: string) => {
    while (!stopping && (await advance(room, documentId)));
  };
  // One document after the other: the operator is not the part of the sandbox that has to be fast.
  const task = runtime.tempo.repeat(LOOK_EVERY_MS, async () => {
    if (!ready) await runtime.transact(({ tx }) => ensureRobots(tx));
    ready = true;
    const due = await runtime.transact((context) => {
      settleNetwork(context);
      settleStuck(context);
      return listActionable(context.tx);
    });
    for (const documentId of due) await takeFurther(documentId);
  });

  return {
    wake: task.wake,
    stop() {
      stopping = true;
      return task.stop();
    },
  };
}

/** Does the next step of a document. False when there is none, or when a person has to do it. */
async function advance(room: SigningRoom, documentId: string): Promise<boolean> {
  const { runtime } = room;
  const planned = await runtime.transact(({ tx, now }) => {
    // It is gone when the sandbox was reset in the meantime.
    const document = findDocument(tx, documentId);
    return document === undefined ? [] : planFor(tx, document, now);
  });
  const ready: ReadyStep[] = [];
  for (const { document, plan } of planned) {
    ready.push({ document, plan, made: await makeFiles(room, document, plan) });
  }
  return ready.length > 0 && runtime.transact((context) => carryOut(context, ready));
}

/** A planned step with its files. */
interface ReadyStep extends Planned {
  readonly made: MadeFiles;
}

/** All of these steps, or none of them where a person or an earlier run was faster: then the state has to be read anew. */
function carryOut(context: ServiceContext, steps: readonly ReadyStep[]): boolean {
  const present = steps.flatMap(({ document, ...step }) => {
    const current = findDocument(context.tx, document.documentId);
    return current === undefined ? [] : [{ ...step, current }];
  });
  if (present.length < steps.length) return false;
  const isOverdue = present.some(
    ({ current, plan, made }) => plan.kind === 'step' && !mayMove(current, made.action ?? plan.action, plan.by),
  );
  if (isOverdue) return true;
  for (const { current, plan, made } of present) takeStep(context, current, plan, made);
  return true;
}

function takeStep(context: ServiceContext, document: StoredDocument, plan: Plan, made: MadeFiles): void {
  storeFiles(context, document.documentId, made);
  if (plan.kind === 'confirm-receipt') return;
  const { by } = plan;
  const action = made.action ?? plan.action;
  const details = made.title === undefined ? {} : { titleNumber: made.title.number, titleRole: made.title.role };
  const reason = plan.robot === undefined ? undefined : (made.words ?? ROBOT_REASONS[action]);
  moveDocument(context, document, { action, by, reason, details });
}
