import { type UpdBuyer, updBuyerMapping } from '../documents/upd-buyer.ts';
import { loadFormat } from '../formats/registry.ts';
import { isRecord } from '../mapping/object.ts';
import type { XmlElement } from '../xml/element.ts';
import { completeSigners } from './complete-501.ts';
import type { Conversion } from './conversion.ts';
import { withoutExchange } from './lift-upd.ts';
import { participantsOf } from './older-participants.ts';
import { prune } from './prune.ts';
import { Lifted } from './rename.ts';
import { renamesBuyer501 } from './renames-buyer-501.ts';
import { ConversionReport } from './report.ts';

const TARGET = 'upd-buyer/5.03';

/** Versions of the buyer title that can be lifted. */
export type LiftedBuyer = 'upd-buyer/5.01' | 'upd-buyer/5.02';

/**
 * Lifts a buyer title of УПД 5.01 or 5.02 into the model of 5.03. 5.02 says the same in the same words, except for the
 * kinds of money (ВидСредств). The file it answers stays the one it was.
 *
 * @param root the title as it was read; its parts are moved.
 */
export async function liftUpdBuyer(from: LiftedBuyer, root: XmlElement, fileName = ''): Promise<Conversion> {
  const report = new ConversionReport();
  const participants = participantsOf(root, fileName);
  const lifted = new Lifted(root);
  if (from === 'upd-buyer/5.01') lift501(lifted, report);
  const { model } = await loadFormat(TARGET);
  prune(lifted, model, report);
  const answered = root.find('Документ/ИдИнфПрод');
  const id = answered?.attribute('ИдФайлИнфПр');
  if (answered !== undefined && id !== undefined) report.answersOlder(lifted.originOf(answered), id);
  const content = updBuyerMapping.parse(root);
  const document = { ...(isRecord(content) ? content : {}), ...participants };
  const title = report.lacking<UpdBuyer>(updBuyerMapping, document);
  return { from, to: TARGET, document: title === undefined ? document : { ...title }, findings: report.findings };
}

function lift501(lifted: Lifted, report: ConversionReport): void {
  withoutExchange(lifted, report);
  for (const rename of renamesBuyer501) lifted.rename(rename);
  completeSigners(lifted, report);
}
