// Generated from openapi/events.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { AgreementVersionAnnouncedData, ApplicationUpdatedData, CapabilityChangedData, CertificateExpiringData, ConsentChangedData, ContractDeprecatedData, CustomerMergedData, EdoDocumentData, FileVersionCreatedData, GiftCardBlockedData, GiftCardMovedData, IdentifierChangedData, IncidentData, LevelChangedData, MappingRejectedData, MemberEnrolledData, OfferModeratedData, OrderAcceptOverdueData, OrderCancelledData, OrderChangedData, OrderCreatedData, OrderStateChangedData, ParkedRefundData, ParticipationOfferedData, PaymentData, PoaExpiringData, PointsAccruedData, PointsClawedBackData, PointsExpiredData, PointsExpiringData, PointsRedeemedData, PointsRestoredData, PriceQuarantinedData, PromotionBudgetLowData, PromotionPublishedData, PromotionStoppedData, RegisterFinishedData, ReportReadyData, RequirementDueData, ReservationData, ReturnCreatedData, ReturnDecidedData, SettlementData, StockLevelStaleData, TicketUpdatedData } from './events.types.ts';

/** Data of every event by its type. */
export interface StykEvents {
  /** Application changed its state. Subject: application id; scope `partners:read`. */
  readonly 'partner.application.updated': ApplicationUpdatedData;
  /** Requirement became due. Subject: partner id; scope `partners:read`. */
  readonly 'partner.requirement.due': RequirementDueData;
  /** Capability changed its state. Subject: partner id; scope `partners:read`. */
  readonly 'partner.capability.changed': CapabilityChangedData;
  /** New version of an agreement announced. Subject: agreement id; scope `partners:read`. */
  readonly 'agreement.version.announced': AgreementVersionAnnouncedData;
  /** Part of a contract is deprecated. Subject: contract name; scope `events:read`. */
  readonly 'contract.deprecated': ContractDeprecatedData;
  /** Two customers merged. Subject: customer id of the survivor; scope `customers:read`. */
  readonly 'customer.merged': CustomerMergedData;
  /** Consent given or withdrawn. Subject: customer id; scope `customers:read`. */
  readonly 'customer.consent.changed': ConsentChangedData;
  /** Identifier attached, blocked or replaced. Subject: customer id; scope `customers:read`. */
  readonly 'customer.identifier.changed': IdentifierChangedData;
  /** Offer moderated. Subject: partner's SKU; scope `catalog:read`. */
  readonly 'offer.moderated': OfferModeratedData;
  /** Price held back. Subject: partner's SKU; scope `catalog:read`. */
  readonly 'price.quarantined': PriceQuarantinedData;
  /** Mapping refused. Subject: partner's SKU; scope `catalog:read`. */
  readonly 'mapping.rejected': MappingRejectedData;
  /** Stock is stale. Subject: location; scope `stock:read`. */
  readonly 'stock.level.stale': StockLevelStaleData;
  /** Stock reserved. Subject: reservation id; scope `stock:read`. */
  readonly 'stock.reservation.created': ReservationData;
  /** Reservation expired. Subject: reservation id; scope `stock:read`. */
  readonly 'stock.reservation.expired': ReservationData;
  /** Reservation released. Subject: reservation id; scope `stock:read`. */
  readonly 'stock.reservation.released': ReservationData;
  /** Reservation bound to an order. Subject: reservation id; scope `stock:read`. */
  readonly 'stock.reservation.confirmed': ReservationData;
  /** New order. Subject: order id; scope `orders:read`. */
  readonly 'order.created': OrderCreatedData;
  /** Order changed. Subject: order id; scope `orders:read`. */
  readonly 'order.changed': OrderChangedData;
  /** Order cancelled. Subject: order id; scope `orders:read`. */
  readonly 'order.cancelled': OrderCancelledData;
  /** Order went on. Subject: order id; scope `orders:read`. */
  readonly 'order.state.changed': OrderStateChangedData;
  /** Order was not accepted in time. Subject: order id; scope `orders:read`. */
  readonly 'order.accept.overdue': OrderAcceptOverdueData;
  /** Return asked for. Subject: return id; scope `orders:read`. */
  readonly 'return.created': ReturnCreatedData;
  /** Return decided. Subject: return id; scope `orders:read`. */
  readonly 'return.decided': ReturnDecidedData;
  /** Promotion published. Subject: promotion id; scope `promotions:read`. */
  readonly 'promotion.published': PromotionPublishedData;
  /** Promotion stopped. Subject: promotion id; scope `promotions:read`. */
  readonly 'promotion.stopped': PromotionStoppedData;
  /** Budget of a promotion runs low. Subject: promotion id; scope `promotions:read`. */
  readonly 'promotion.budget.low': PromotionBudgetLowData;
  /** Partner is asked to fund a promotion. Subject: participation offer id; scope `promotions:read`. */
  readonly 'participation.offered': ParticipationOfferedData;
  /** New member. Subject: member id; scope `loyalty:read`. */
  readonly 'loyalty.member.enrolled': MemberEnrolledData;
  /** Points accrued. Subject: member id; scope `loyalty:read`. */
  readonly 'loyalty.points.accrued': PointsAccruedData;
  /** Points redeemed. Subject: member id; scope `loyalty:read`. */
  readonly 'loyalty.points.redeemed': PointsRedeemedData;
  /** Redeemed points given back. Subject: member id; scope `loyalty:read`. */
  readonly 'loyalty.points.restored': PointsRestoredData;
  /** Accrued points taken back. Subject: member id; scope `loyalty:read`. */
  readonly 'loyalty.points.clawed_back': PointsClawedBackData;
  /** Points burned. Subject: member id; scope `loyalty:read`. */
  readonly 'loyalty.points.expired': PointsExpiredData;
  /** Points are about to burn. Subject: member id; scope `loyalty:read`. */
  readonly 'loyalty.points.expiring': PointsExpiringData;
  /** Level changed. Subject: member id; scope `loyalty:read`. */
  readonly 'loyalty.level.changed': LevelChangedData;
  /** Refund waits for its sale. Subject: refund id; scope `loyalty:read`. */
  readonly 'loyalty.refund.parked': ParkedRefundData;
  /** Sale of a refund did not come. Subject: refund id; scope `loyalty:read`. */
  readonly 'loyalty.refund.orphaned': ParkedRefundData;
  /** Register worked through. Subject: register id; scope `loyalty:read`. */
  readonly 'loyalty.register.finished': RegisterFinishedData;
  /** Gift card activated. Subject: gift card id; scope `giftcards:read`. */
  readonly 'giftcard.activated': GiftCardMovedData;
  /** Gift card paid. Subject: gift card id; scope `giftcards:read`. */
  readonly 'giftcard.redeemed': GiftCardMovedData;
  /** Money returned to a gift card. Subject: gift card id; scope `giftcards:read`. */
  readonly 'giftcard.refunded': GiftCardMovedData;
  /** Gift card blocked. Subject: gift card id; scope `giftcards:read`. */
  readonly 'giftcard.blocked': GiftCardBlockedData;
  /** Money held. Subject: payment id; scope `wallet:read`. */
  readonly 'payment.authorized': PaymentData;
  /** Money captured. Subject: payment id; scope `wallet:read`. */
  readonly 'payment.captured': PaymentData;
  /** Money refunded. Subject: payment id; scope `wallet:read`. */
  readonly 'payment.refunded': PaymentData;
  /** Payment failed. Subject: payment id; scope `wallet:read`. */
  readonly 'payment.failed': PaymentData;
  /** Settlement calculated. Subject: settlement id; scope `wallet:read`. */
  readonly 'settlement.calculated': SettlementData;
  /** Settlement confirmed. Subject: settlement id; scope `wallet:read`. */
  readonly 'settlement.confirmed': SettlementData;
  /** Settlement paid. Subject: settlement id; scope `wallet:read`. */
  readonly 'settlement.paid': SettlementData;
  /** Document received. Subject: document id; scope `edo:read`. */
  readonly 'edo.document.received': EdoDocumentData;
  /** Document sent. Subject: document id; scope `edo:read`. */
  readonly 'edo.document.sent': EdoDocumentData;
  /** Document delivered. Subject: document id; scope `edo:read`. */
  readonly 'edo.document.delivered': EdoDocumentData;
  /** Title of the other side signed. Subject: document id; scope `edo:read`. */
  readonly 'edo.document.signed': EdoDocumentData;
  /** Signing refused or clarification asked for. Subject: document id; scope `edo:read`. */
  readonly 'edo.document.rejected': EdoDocumentData;
  /** Document annulled. Subject: document id; scope `edo:read`. */
  readonly 'edo.document.annulled': EdoDocumentData;
  /** Document does not move. Subject: document id; scope `edo:read`. */
  readonly 'edo.document.stuck': EdoDocumentData;
  /** Certificate ends soon. Subject: serial number of the certificate; scope `edo:read`. */
  readonly 'edo.certificate.expiring': CertificateExpiringData;
  /** Power of attorney ends soon. Subject: power of attorney id; scope `edo:read`. */
  readonly 'edo.poa.expiring': PoaExpiringData;
  /** New version of a file. Subject: file id; scope `files:read`. */
  readonly 'file.version.created': FileVersionCreatedData;
  /** News in a ticket. Subject: ticket id; scope `support:read`. */
  readonly 'ticket.updated': TicketUpdatedData;
  /** Incident began. Subject: incident id; scope `support:read`. */
  readonly 'incident.opened': IncidentData;
  /** Incident is over. Subject: incident id; scope `support:read`. */
  readonly 'incident.resolved': IncidentData;
  /** Report is ready. Subject: report id; scope `reports:read`. */
  readonly 'report.ready': ReportReadyData;
}

/** Every type of event, in the order of the contract. */
export const EVENT_TYPES = [
  'partner.application.updated',
  'partner.requirement.due',
  'partner.capability.changed',
  'agreement.version.announced',
  'contract.deprecated',
  'customer.merged',
  'customer.consent.changed',
  'customer.identifier.changed',
  'offer.moderated',
  'price.quarantined',
  'mapping.rejected',
  'stock.level.stale',
  'stock.reservation.created',
  'stock.reservation.expired',
  'stock.reservation.released',
  'stock.reservation.confirmed',
  'order.created',
  'order.changed',
  'order.cancelled',
  'order.state.changed',
  'order.accept.overdue',
  'return.created',
  'return.decided',
  'promotion.published',
  'promotion.stopped',
  'promotion.budget.low',
  'participation.offered',
  'loyalty.member.enrolled',
  'loyalty.points.accrued',
  'loyalty.points.redeemed',
  'loyalty.points.restored',
  'loyalty.points.clawed_back',
  'loyalty.points.expired',
  'loyalty.points.expiring',
  'loyalty.level.changed',
  'loyalty.refund.parked',
  'loyalty.refund.orphaned',
  'loyalty.register.finished',
  'giftcard.activated',
  'giftcard.redeemed',
  'giftcard.refunded',
  'giftcard.blocked',
  'payment.authorized',
  'payment.captured',
  'payment.refunded',
  'payment.failed',
  'settlement.calculated',
  'settlement.confirmed',
  'settlement.paid',
  'edo.document.received',
  'edo.document.sent',
  'edo.document.delivered',
  'edo.document.signed',
  'edo.document.rejected',
  'edo.document.annulled',
  'edo.document.stuck',
  'edo.certificate.expiring',
  'edo.poa.expiring',
  'file.version.created',
  'ticket.updated',
  'incident.opened',
  'incident.resolved',
  'report.ready',
] as const satisfies readonly (keyof StykEvents)[];
