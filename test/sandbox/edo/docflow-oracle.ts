import type { Docflow, DocumentAxes, Side } from '../../../src/sandbox/services/edo/docflow/axes.ts';
import type { DocflowAction } from '../../../src/sandbox/services/edo/docflow/transitions.ts';

type Answer = 'state-conflict' | 'not-signed' | 'title-out-of-order' | DocumentAxes;

/**
 * The rules of the exchange said once more, as a person would say them and without the table: what each side may do, and
 * what it leads to. The table is compared with this.
 */
export function oracle(flow: Docflow, axes: DocumentAxes, action: DocflowAction, by: Side): Answer {
  const no = 'state-conflict';
  const yes = (changes: Partial<DocumentAxes>): DocumentAxes => ({ ...axes, ...changes });
  const isDraft = axes.transport === 'none';
  const isSigned = axes.senderSignature === 'valid';
  const isThere = axes.transport === 'delivered';
  const isDead = axes.annulment === 'accepted';
  const hasReceipt = axes.receipt !== 'required' && axes.receipt !== 'waiting';
  const isAnswered = ['accepted', 'accepted_with_discrepancies', 'not_accepted'].includes(axes.response);
  const isQuestioned = axes.clarification === 'requested' || axes.clarification === 'revised';

  const titled = flow.answer === 'title' || flow.answer === 'titles';
  const title = (changes: Partial<DocumentAxes>, takesTitle: boolean, isInTurn: boolean): Answer => {
    if (!takesTitle || !isInTurn || isAnswered || axes.response === 'invalid') return 'title-out-of-order';
    if (axes.response === 'refused' || axes.response === 'n/a') return no;
    return isThere && !isDead && hasReceipt && !isQuestioned ? yes(changes) : no;
  };
  // The only title of a УПД, the last one of a waybill.
  const answer = (response: DocumentAxes['response']): Answer => {
    if (by !== 'recipient') return no;
    const isLast = axes.turn === 'handover';
    return title({ response, ...(isLast ? { turn: 'n/a' } : {}) }, titled, isLast || axes.turn === 'n/a');
  };
  const proposedBy = {
    sender: 'requested_by_sender',
    recipient: 'requested_by_recipient',
    operator: 'none',
    consignee: 'none',
  } as const;
  const otherSide = { sender: 'recipient', recipient: 'sender', operator: 'operator', consignee: 'operator' } as const;

  switch (action) {
    case 'edit':
      return by === 'sender' && isDraft && !isSigned ? axes : no;
    case 'sign':
      return by === 'sender' && isDraft ? yes({ senderSignature: 'valid' }) : no;
    case 'send': {
      if (by !== 'sender' || !isDraft) return no;
      if (!isSigned) return 'not-signed';
      const dated = flow.invoice === 'yes' && flow.profile === 'signed';
      return yes({
        transport: 'queued',
        operatorConfirmation: dated ? 'waiting' : 'n/a',
        senderReceipt: dated ? 'required' : 'n/a',
        receipt: flow.invoice === 'yes' ? 'required' : 'n/a',
        response: titled ? 'waiting' : 'n/a',
        turn: flow.answer === 'titles' ? 'acceptance' : 'n/a',
        roaming: flow.route === 'roaming' ? 'waiting' : 'n/a',
      });
    }
    case 'confirm': {
      if (by !== 'operator' || axes.transport !== 'queued') return no;
      const dates = { operatorConfirmation: 'received', senderReceipt: 'waiting' } as const;
      return yes({ transport: 'accepted', ...(axes.operatorConfirmation === 'waiting' ? dates : {}) });
    }
    case 'deliver': {
      if (by !== 'operator' || axes.transport !== 'accepted') return no;
      return yes({
        transport: 'delivered',
        ...(axes.receipt === 'required' ? { receipt: 'waiting' } : {}),
        ...(axes.roaming === 'waiting' ? { roaming: 'delivered' } : {}),
      });
    }
    case 'fail':
      if (by !== 'operator' || (axes.transport !== 'queued' && axes.transport !== 'accepted')) return no;
      return yes({ transport: 'failed', ...(axes.roaming === 'waiting' ? { roaming: 'failed' } : {}) });
    case 'resend':
      if (by !== 'sender' || flow.route !== 'roaming' || axes.transport !== 'failed' || axes.roaming !== 'failed') {
        return no;
      }
      return yes({ transport: 'accepted', roaming: 'waiting' });
    case 'acknowledge':
      return by === 'recipient' && isThere && axes.receipt === 'waiting' ? yes({ receipt: 'done' }) : no;
    case 'acknowledge-confirmation':
      return by === 'sender' && axes.senderReceipt === 'waiting' ? yes({ senderReceipt: 'done' }) : no;
    case 'clarify':
      if (by !== 'recipient' || !isThere || isDead || !hasReceipt) return no;
      if (axes.clarification !== 'none' || isAnswered || ['refused', 'partial'].includes(axes.response)) return no;
      return yes({ clarification: 'requested' });
    case 'acknowledge-clarification':
      return by === 'sender' && flow.profile === 'signed' && axes.clarification === 'requested' ? axes : no;
    case 'revise':
      return by === 'sender' && isThere && !isDead && axes.clarification === 'requested'
        ? yes({ clarification: 'revised' })
        : no;
    case 'accept':
      return answer('accepted');
    case 'accept-with-discrepancies':
      return answer('accepted_with_discrepancies');
    case 'not-accept':
      return answer('not_accepted');
    case 'add-title':
      if (by === 'recipient') {
        return title({ response: 'partial', turn: 'consignee' }, flow.answer === 'titles', axes.turn === 'acceptance');
      }
      return by === 'consignee' ? title({ turn: 'handover' }, flow.answer === 'titles', axes.turn === 'consignee') : no;
    case 'replace': {
      const isTaken = axes.transport === 'accepted' || isThere;
      const isFirst = flow.answer === 'titles' && axes.response === 'waiting' && axes.clarification !== 'revised';
      return by === 'sender' && isTaken && isFirst && !isDead && axes.clarification !== 'corrected'
        ? yes({ clarification: 'revised' })
        : no;
    }
    case 'countersign':
      if (by !== 'recipient') return no;
      if (flow.answer !== 'countersignature') return 'title-out-of-order';
      return isThere && !isDead && axes.response === 'n/a' ? yes({ response: 'accepted' }) : no;
    case 'refuse':
      if (by !== 'recipient' || flow.answer === 'none' || !isThere || isDead || !hasReceipt || isQuestioned) return no;
      return axes.response === 'waiting' || axes.response === 'n/a' ? yes({ response: 'refused' }) : no;
    case 'correct': {
      const mayBeCorrected = ['n/a', 'accepted', 'accepted_with_discrepancies'].includes(axes.response);
      const isOver = axes.clarification === 'revised';
      return by === 'sender' && isThere && !isDead && hasReceipt && mayBeCorrected && !isOver
        ? yes({ clarification: 'corrected' })
        : no;
    }
    case 'propose-annulment': {
      if (by === 'operator' || by === 'consignee') return no;
      const isOnItsWay = isThere || (by === 'sender' && (axes.transport === 'queued' || axes.transport === 'accepted'));
      const isFree = axes.annulment === 'none' || axes.annulment === 'declined';
      return isOnItsWay && isFree ? yes({ annulment: proposedBy[by] }) : no;
    }
    case 'accept-annulment':
    case 'decline-annulment': {
      if (by === 'operator' || by === 'consignee' || !isThere || axes.annulment !== proposedBy[otherSide[by]])
        return no;
      return yes({ annulment: action === 'accept-annulment' ? 'accepted' : 'declined' });
    }
    case 'request-powers':
      return by === 'recipient' && flow.profile === 'universal' && isThere && axes.powers === 'none'
        ? yes({ powers: 'requested' })
        : no;
    case 'inform': {
      const mayTell = isThere || (by === 'sender' && (axes.transport === 'queued' || axes.transport === 'accepted'));
      return (by === 'sender' || by === 'recipient') && flow.profile === 'universal' && mayTell ? axes : no;
    }
    case 'resolve':
      return by === 'recipient' && isThere && !isDead && !isAnswered && axes.response !== 'refused' ? axes : no;
    default:
      throw new Error(`nobody has said what ${action satisfies never} means`);
  }
}
