/** Kinds of documents that can be made; a test compares them with the titles the SDK knows. */
export const documentTypes = [
  'upd',
  'torg12',
  'act',
  'waybill',
  'receipt',
  'sending-confirmation',
  'delivery-confirmation',
  'clarification',
  'annulment',
] as const;
