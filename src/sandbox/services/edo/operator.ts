import type { BackgroundWork, ServiceContext, ServiceRuntime } from '../../operation.ts';
import type { EdoDependencies } from './dependencies.ts';
import { findDocument, listUnfinished, type StoredDocument, updateAxes } from './documents.ts';
import { type DocumentEventKind, insertEvent } from './events.ts';
import { ensureRobots, ROBOTS, type Robot } from './participants.ts';
import { answerAsRobot } from './robot.ts';
import { type DocumentAxes, isFinished } from './state.ts';
import { tellSide } from './tell.ts';

/** The operator's side of the exchange: takes documents that were sent further, one durable step at a time. */
export interface Operator extends BackgroundWork {
  /** Takes this document as far as it goes. */
  wake(documentId: string): void;
}

interface Step {
  readonly kind: DocumentEventKind;
  readonly actor: 'operator' | 'recipient';
  readonly axes: DocumentAxes;
}

/**
 * Starts with the documents that an earlier run left half way. Every step reads the state it starts from, so being
 * woken twice or killed between two steps does no harm.
 */
export function startOperator(runtime: ServiceRuntime, dependencies: EdoDependencies): Operator {
  let stopping = false;
  let work: Promise<void> = Promise.resolve();

  const takeFurther = async (documentId: string) => {
    while (!stopping && (await advance(runtime, dependencies, documentId)));
  };
  // One document after the other: the operator is not the part of the sandbox that has to be fast.
  const enqueue = (task: () => Promise<void>) => {
    work = work.then(task).catch(runtime.reportDefect);
  };
  enqueue(async () => {
    const unfinished = await runtime.transact(({ tx }) => {
      ensureRobots(tx);
      return listUnfinished(tx);
    });
    for (const documentId of unfinished) enqueue(() => takeFurther(documentId));
  });

  return {
    wake: (documentId) => enqueue(() => takeFurther(documentId)),
    stop: async () => {
      stopping = true;
      await work;
    },
  };
}

/** Does the next step of a document. False when there is none, or when a person has to do it. */
async function advance(runtime: ServiceRuntime, dependencies: EdoDependencies, documentId: string): Promise<boolean> {
  const { document, moved } = await runtime.transact((context) => {
    const current = findDocument(context.tx, documentId);
    const step = current && nextStep(current);
    if (current !== undefined && step !== undefined) apply(context, current, step);
    return { document: current, moved: step !== undefined };
  });
  if (moved) return true;
  // It is gone when the sandbox was reset in the meantime.
  if (document === undefined) return false;
  const robot = findRobot(document.recipientId);
  if (robot !== undefined && !isFinished(document.axes)) await answerAsRobot(runtime, dependencies, document, robot);
  return false;
}

/** The operator's own steps, and the receipt that a robot gives at once. */
function nextStep({ axes, recipientId }: StoredDocument): Step | undefined {
  if (axes.transport === 'queued') {
    const operatorConfirmation = axes.operatorConfirmation === 'waiting' ? 'received' : axes.operatorConfirmation;
    return {
      kind: 'operator_confirmed',
      actor: 'operator',
      axes: { ...axes, transport: 'accepted', operatorConfirmation },
    };
  }
  if (axes.transport === 'accepted') {
    return { kind: 'delivered', actor: 'operator', axes: { ...axes, transport: 'delivered' } };
  }
  if (axes.transport === 'delivered' && axes.receipt === 'required' && findRobot(recipientId)) {
    return { kind: 'received', actor: 'recipient', axes: { ...axes, receipt: 'done' } };
  }
  return undefined;
}

function apply(context: ServiceContext, document: StoredDocument, { kind, actor, axes }: Step): void {
  const { tx, now, newId } = context;
  const { documentId } = document;
  updateAxes(tx, documentId, axes, now);
  insertEvent(tx, { eventId: newId('evt'), documentId, kind, actor, at: now });
  if (kind === 'operator_confirmed') tellSide(context, 'sender', 'edo.document.sent', document, axes);
  if (kind !== 'delivered') return;
  tellSide(context, 'sender', 'edo.document.delivered', document, axes);
  tellSide(context, 'recipient', 'edo.document.received', document, axes);
}

function findRobot(participantId: string): Robot | undefined {
  return ROBOTS.find((robot) => robot.participantId === participantId);
}
