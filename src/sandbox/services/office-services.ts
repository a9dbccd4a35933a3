import type { ServiceModule } from '../operation.ts';
import { createFilesService } from './files/service.ts';
import { findPartner } from './partners/applications.ts';

/** The domains around the trade: files, support and reports. */
export function createOfficeServices(): readonly ServiceModule[] {
  return [
    createFilesService({ knowsPartner: (tx, partnerId) => findPartner(tx, 'partner_id', partnerId) !== undefined }),
  ];
}
