import type { ServiceModule } from '../operation.ts';
import { identityService } from './identity/service.ts';
import { partnersService } from './partners/service.ts';

/** The domains of the ecosystem, made for one sandbox. Control is not among them: it rules over them. */
export function createDomainServices(): readonly ServiceModule[] {
  return [identityService, partnersService];
}
