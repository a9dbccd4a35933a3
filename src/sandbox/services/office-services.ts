import type { Journal } from '../journal/journal.ts';
import type { ServiceModule } from '../operation.ts';
import { findNewest } from './files/files.ts';
import { createFilesService } from './files/service.ts';
import { knowsObject } from './office-objects.ts';
import { findPartner } from './partners/storage/partners.ts';
import { createReportsService } from './reports/service.ts';
import { createSupportService } from './support/service.ts';

/** The domains around the trade: files, support and reports. */
export function createOfficeServices(journal: Journal): readonly ServiceModule[] {
  return [
    createFilesService({ knowsPartner: (tx, partnerId) => findPartner(tx, 'partner', partnerId) !== undefined }),
    createSupportService({
      journal,
      knowsObject,
      seesFile: (tx, partner, now, fileId) => findNewest(tx, { partner, now }, fileId) !== undefined,
    }),
    createReportsService(),
  ];
}
