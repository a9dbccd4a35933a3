import type { TrustMaterial } from '@styk/sdk/signing';
import { readCertificates } from '@styk/sdk/signing';
import { issueTestIdentity } from '../../test-identity/test-identity.ts';
import type { Draw } from '../chance.ts';
import type { Journal } from '../journal/journal.ts';
import type { ServiceModule } from '../operation.ts';
import type { Tx } from '../storage/tx.ts';
import { createCatalogService } from './catalog/service.ts';
import type { AuthorityKeeper } from './certificates/authority.ts';
import { createCertificatesService } from './certificates/service.ts';
import { postMessage } from './control/outbox.ts';
import { createCustomerAccounts } from './customers/accounts.ts';
import { customerDirectory } from './customers/directory.ts';
import { createCustomersService } from './customers/service.ts';
import { edoService } from './edo/service.ts';
import { createEventsService } from './events/service.ts';
import { findNewest } from './files/files.ts';
import { findPartnerFile, forgetPartnerFile, keepPartnerFile } from './files/partner-files.ts';
import { createAccountsService } from './identity/accounts.ts';
import { linkedCustomer } from './identity/links.ts';
import { identityService } from './identity/service.ts';
import { createMembership } from './loyalty/membership.ts';
import { createQuotesForOrders } from './loyalty/quotes-for-orders.ts';
import { createProgramRules } from './loyalty/rules.ts';
import { createLoyaltyService } from './loyalty/service.ts';
import { createMoneyRooms, createMoneyServices } from './money-services.ts';
import { createOfficeServices } from './office-services.ts';
import { hasUnfinishedOrder } from './orders/store.ts';
import { listPartnerNames, partnerName } from './partners/partner-names.ts';
import { findParty } from './partners/party.ts';
import { createPartnersService } from './partners/service.ts';
import { hasStore } from './partners/stores.ts';
import { promotionDependencies } from './promotion-services.ts';
import { createPromotionDesk } from './promotions/desk.ts';
import { createPromotionsService } from './promotions/service.ts';
import { incidentDesk } from './support/status/incident-desk.ts';
import { createTradeServices } from './trade-services.ts';
import { createPaymentsForOrders } from './wallet/for-orders.ts';
import { createWalletMerge } from './wallet/merge.ts';

/** What the domains need of the frame. */
export interface DomainRoom {
  readonly keeper: AuthorityKeeper;
  readonly journal: Journal;
  /** What is left to chance and is drawn inside the domains' own functions. */
  readonly draw: Draw;
  /** Versions of the contracts, by domain. */
  readonly contractVersions: Readonly<Record<string, string>>;
  /** Tokens that were read are remembered; those of a revoked key must not be. */
  forgetTokens(): void;
}

/** The domains of the ecosystem, made for one sandbox. Control is not among them: it rules over them. */
export function createDomainServices({
  keeper,
  journal,
  draw,
  contractVersions,
  forgetTokens,
}: DomainRoom): readonly ServiceModule[] {
  const programRules = createProgramRules(customerDirectory);
  const promotions = promotionDependencies(programRules);
  const desk = createPromotionDesk(promotions);
  const money = createMoneyRooms(programRules, draw);
  return [
    identityService,
    createEventsService({ incidents: incidentDesk }),
    createPartnersService({
      contractVersions,
      fileHash: (tx, partner, now, fileId) => findNewest(tx, { partner, now }, fileId)?.sha256,
      forgetTokens,
    }),
    createCertificatesService(keeper),
    createCatalogService({ knowsStore: hasStore }),
    createAccountsService({
      customers: createCustomerAccounts(postMessage),
      partnerName,
      listPartners: listPartnerNames,
    }),
    createCustomersService({
      membership: createMembership(programRules),
      wallet: createWalletMerge(money.wallet),
      hasUnfinishedOrder,
      linkedCustomer,
      sendMessage: postMessage,
    }),
    createPromotionsService(promotions),
    createLoyaltyService(
      {
        promotions: desk,
        knowsStore: hasStore,
        sendMessage: postMessage,
      },
      programRules,
    ),
    ...createTradeServices({
      payments: createPaymentsForOrders(money.wallet),
      quotes: createQuotesForOrders(programRules, desk),
      draw,
    }),
    ...createMoneyServices(money),
    ...createOfficeServices(journal),
    edoService({
      partyOf: findParty,
      files: { find: findPartnerFile, keep: keepPartnerFile, forget: forgetPartnerFile },
      draw,
      trust: (tx) => trustOf(keeper, tx),
      issueIdentity: async ({ name, inn, ogrn }) => {
        const organisation = { name, inn, ogrn };
        const { entropy } = keeper;
        const authority = await keeper.get();
        const seeded = entropy && { entropy, purpose: `${inn} at ${authority.clock.now()}` };
        return issueTestIdentity(authority, { kind: 'head', organisation, person: ROBOT, validDays: 365, seeded });
      },
    }),
  ];
}

/** Who signs for the organisations the sandbox plays. */
const ROBOT = { surname: 'Роботов', givenName: 'Робот Роботович', title: 'Представитель' };

function trustOf(keeper: AuthorityKeeper, tx: Tx): TrustMaterial {
  const authority = keeper.find(tx);
  if (authority === undefined) return { anchors: [] };
  return { anchors: readCertificates(Buffer.from(authority.certificatePem)), crls: [authority.crl] };
}
