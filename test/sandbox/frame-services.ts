import type { ServiceModule } from '../../src/sandbox/operation.ts';
import { authorityMigrations } from '../../src/sandbox/services/certificates/authority.ts';
import type { DomainRoom } from '../../src/sandbox/services/domain-services.ts';
import { createEventsService } from '../../src/sandbox/services/events/service.ts';
import { identityService } from '../../src/sandbox/services/identity/service.ts';
import { createPartnersService } from '../../src/sandbox/services/partners/service.ts';
import { supportMigrations } from '../../src/sandbox/services/support/schema.ts';
import { incidentDesk } from '../../src/sandbox/services/support/status/incident-desk.ts';

/** The project's own services with these handlers laid over them. */
export function servicesWith(handlers: ServiceModule['handlers']): (room: PartnersFrame) => ServiceModule[] {
  return ({ contractVersions, forgetTokens }) => {
    const partners = createPartnersService({ contractVersions, forgetTokens, fileHash: () => undefined });
    return [
      identityService,
      createEventsService({ incidents: incidentDesk }),
      { ...partners, handlers: { ...partners.handlers, ...handlers } },
      { name: 'certificates', migrations: authorityMigrations, handlers: {} },
      { name: 'support', migrations: supportMigrations, handlers: {} },
    ];
  };
}

type PartnersFrame = Pick<DomainRoom, 'contractVersions' | 'forgetTokens'>;
