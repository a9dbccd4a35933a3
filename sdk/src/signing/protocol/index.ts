/** The verification protocol: what was checked, with which result, by what and when, as data, as a page and as what a page says. */
export {
  buildProtocol,
  fileFacts,
  type JudgedDocument,
  type JudgedSignature,
  type ProtocolInput,
} from './build-protocol.ts';
export { protocolHtml } from './html/protocol-html.ts';
export {
  INDICATION_OF_REASON,
  type MainIndication,
  SUB_INDICATIONS,
  type SubIndication,
  subIndicationOf,
} from './indications.ts';
export {
  type CheckLine,
  type Fact,
  type ProtocolSheet,
  pageNumber,
  presentProtocol,
  type SheetPart,
} from './present.ts';
export type {
  FileFacts,
  GivenPowerFacts,
  Protocol,
  ProtocolCheck,
  ProtocolDocument,
  ProtocolFailure,
  ProtocolSignature,
  ProtocolSigner,
} from './protocol.ts';
export type { TrustSummary } from './trust-summary.ts';
export { visibleText } from './visible-text.ts';
