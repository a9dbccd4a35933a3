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

/** What decides on a robot's next step beside the document and its behaviour. */
export interface RobotCircumstances {
  /** False of a waybill without УИД, which no title can answer yet. */
  readonly isNumbered: boolean;
  /** Whether the document is in a packet that is answered as a whole only. */
  readonly isLocked: boolean;
}

/**
 * What an organisation that the sandbox plays does next with a document of which it is this side: the first of its wishes
 * that the table lets it do. Undefined when it has nothing to do, or nothing it wants to do.
 *
 * @param circumstances what decides beside the document itself
 */
export function nextRobotAction(
  document: Pick<StoredDocument, 'docflow' | 'axes' | 'movedAt'>,
  side: Exclude<Side, 'operator'>,
  behaviour: RobotBehaviour,
  { isNumbered, isLocked }: RobotCircumstances,
): RobotIntention | undefined {
  const { docflow, axes, movedAt } = document;
  if (axes.annulment === 'accepted') return undefined;
  const wish = wishesOf(document, side, behaviour, isLocked)
    .filter((action) => isNumbered || !isTitle(action))
    .find((action) => 'transition' in decide(docflow, axes, action, side));
  if (wish === undefined) return undefined;
  const isReceipt = wish === 'acknowledge' || wish === 'acknowledge-confirmation';
  return { action: wish, dueAt: isReceipt ? movedAt : movedAt + behaviour.delaySec * 1000 };
}

/** The title of a handover says itself what the exchange comes to: `accept` is as good a name for it as the others. */
function isTitle(action: DocflowAction): boolean {
  return action === 'add-title' || action === 'accept';
}

function wishesOf(
  { docflow, axes }: Pick<StoredDocument, 'docflow' | 'axes'>,
  side: Exclude<Side, 'operator'>,
  { answer, annulment, proposesAnnulment }: RobotBehaviour,
  isLocked: boolean,
): readonly DocflowAction[] {
  const wishes: DocflowAction[] = [];
  if (annulment !== 'silent') wishes.push(annulment === 'accept' ? 'accept-annulment' : 'decline-annulment');
  if (side === 'sender') return [...wishes, 'acknowledge-confirmation'];
  if (answer === 'silent') return wishes;
  wishes.push('acknowledge');
  if (docflow.answer === 'titles') wishes.push(...waybillWishes(answer));
  // Of a document without a format it signs nothing unasked; the packet of others asks for it.
  else if (answer === 'refuse' || answer === 'clarify' || docflow.answer === 'title') wishes.push(answer);
  else if (isLocked && answer !== 'not-accept') wishes.push('countersign');
  const hasAnswered = axes.response !== 'waiting' || axes.clarification !== 'none';
  if (proposesAnnulment && hasAnswered && axes.annulment === 'none') wishes.push('propose-annulment');
  return wishes;
}

/**
 * A carrier can refuse or ask before it accepts the cargo; a consignee says in its title what it does not accept, and so does
 * a carrier who hands the cargo over.
 */
function waybillWishes(answer: RobotBehaviour['answer']): readonly DocflowAction[] {
  const titles = ['add-title', 'accept'] as const;
  if (answer === 'clarify') return ['clarify', ...titles];
  return answer === 'refuse' || answer === 'not-accept' ? ['refuse', ...titles] : titles;
}
