import type { BackgroundWork, ServiceRuntime } from '../../../operation.ts';
import type { EdoDependencies } from '../dependencies.ts';
import { findDocument, listUnfinished, type StoredDocument } from '../documents/document.ts';
import { type DocumentStep, moveDocument } from '../documents/move.ts';
import { ensureRobots, ROBOTS, type Robot } from '../participants.ts';
import { answerAsRobot } from '../robot/robot.ts';

/** The operator's side of the exchange: takes documents that were sent further, one durable step at a time. */
export interface Operator extends BackgroundWork {
  /** Takes this document as far as it goes. */
  wake(documentId: string): void;
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
    if (current !== undefined && step !== undefined) moveDocument(context, current, step);
    return { document: current, moved: step !== undefined };
  });
  if (moved) return true;
  // It is gone when the sandbox was reset in the meantime.
  if (document === undefined) return false;
  const robot = findRobot(document.recipientId);
  if (robot !== undefined && document.axes.response === 'waiting')
    await answerAsRobot(runtime, dependencies, document, robot);
  return false;
}

/** The operator's own steps, and the receipt that a robot gives at once. */
function nextStep({ axes, recipientId }: StoredDocument): DocumentStep | undefined {
  if (axes.transport === 'queued') return { action: 'confirm', by: 'operator' };
  if (axes.transport === 'accepted') return { action: 'deliver', by: 'operator' };
  if (axes.transport === 'delivered' && axes.receipt === 'waiting' && findRobot(recipientId)) {
    return { action: 'acknowledge', by: 'recipient' };
  }
  return undefined;
}

function findRobot(participantId: string): Robot | undefined {
  return ROBOTS.find((robot) => robot.participantId === participantId);
}
