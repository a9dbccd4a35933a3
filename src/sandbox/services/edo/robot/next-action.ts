import type { Side } from '../docflow/axes.ts';
import { decide } from '../docflow/decide.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import type { StoredDocument } from '../documents/document.ts';
import type { RobotBehaviour } from './behaviour.ts';

/** What a robot wants to do with a document, and from when on. */
export interface RobotIntention {
  readonly action: DocflowAction;
  /** Epoch milliseconds. */
  readonly dueAt: number;
}

/**
 * What an organisation that the sandbox plays does next with a document of which it is this side: the first of its wishes
 * that the table lets it do. Undefined when it has nothing to do, or nothing it wants to do.
 */
export function nextRobotAction(
  document: Pick<StoredDocument, 'docflow' | 'axes' | 'movedAt'>,
  side: Exclude<Side, 'operator'>,
  behaviour: RobotBehaviour,
): RobotIntention | undefined {
  const { docflow, axes, movedAt } = document;
  if (axes.annulment === 'accepted') return undefined;
  const wish = wishesOf(document, side, behaviour).find(
    (action) => 'transition' in decide(docflow, axes, action, side),
  );
  if (wish === undefined) return undefined;
  const isReceipt = wish === 'acknowledge' || wish === 'acknowledge-confirmation';
  return { action: wish, dueAt: isReceipt ? movedAt : movedAt + behaviour.delaySec * 1000 };
}

function wishesOf(
  { docflow, axes }: Pick<StoredDocument, 'docflow' | 'axes'>,
  side: Exclude<Side, 'operator'>,
  { answer, annulment, proposesAnnulment }: RobotBehaviour,
): readonly DocflowAction[] {
  const wishes: DocflowAction[] = [];
  if (annulment !== 'silent') wishes.push(annulment === 'accept' ? 'accept-annulment' : 'decline-annulment');
  if (side === 'sender') return [...wishes, 'acknowledge-confirmation'];
  if (answer === 'silent') return wishes;
  wishes.push('acknowledge');
  // Of several titles it knows how to make none, and of a document without a format it signs nothing unasked.
  if (answer === 'refuse' || answer === 'clarify' || docflow.answer === 'title') wishes.push(answer);
  const hasAnswered = axes.response !== 'waiting' || axes.clarification !== 'none';
  if (proposesAnnulment && hasAnswered && axes.annulment === 'none') wishes.push('propose-annulment');
  return wishes;
}
