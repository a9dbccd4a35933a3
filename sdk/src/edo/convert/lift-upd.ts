import { productGroups, type Upd, updMapping } from '../documents/upd.ts';
import { withoutCalculatedAmounts } from '../documents/upd-amounts.ts';
import { type FileName, idOfFile, parseFileName } from '../formats/file-name.ts';
import { loadFormat } from '../formats/registry.ts';
import { isRecord } from '../mapping/object.ts';
import type { XmlElement } from '../xml/element.ts';
import { complete501 } from './complete-501.ts';
import { completeNames } from './complete-names.ts';
import type { Conversion } from './conversion.ts';
import { prune } from './prune.ts';
import { Lifted } from './rename.ts';
import { renames501 } from './renames-501.ts';
import { renames502 } from './renames-502.ts';
import { ConversionReport } from './report.ts';

const TARGET = 'upd-seller/5.03';

/** Versions of the seller title that can be lifted. */
export const liftedFrom = ['upd-seller/5.01', 'upd-seller/5.02'] as const;
export type LiftedFrom = (typeof liftedFrom)[number];

/**
 * Lifts a seller title of УПД 5.01 or 5.02 into the model of 5.03.
 *
 * @param root the title as it was read; its parts are moved.
 */
export async function liftUpd(from: LiftedFrom, root: XmlElement, fileName = ''): Promise<Conversion> {
  const report = new ConversionReport();
  const participants = participantsOf(root, fileName);
  const lifted = new Lifted(root);
  if (from === 'upd-seller/5.01') lift501(lifted, report);
  else for (const rename of renames502) lifted.rename(rename);
  const { model } = await loadFormat(TARGET);
  prune(lifted, model, report);
  const content = updMapping.parse(root);
  const document = { ...(isRecord(content) ? content : {}), ...participants };
  const upd = report.lacking<Upd>(updMapping, document);
  const whole = upd === undefined ? document : { ...withoutCalculatedAmounts(upd) };
  return { from, to: TARGET, document: whole, findings: report.findings };
}

function lift501(lifted: Lifted, report: ConversionReport): void {
  const { root } = lifted;
  const operator = root.find('СвУчДокОбор/СвОЭДОтпр');
  if (operator !== undefined) report.notCarried(lifted.originOf(operator), operator.attribute('НаимОрг') ?? '');
  root.children.splice(0, root.children.length, ...root.childrenNamed('Документ'));
  for (const rename of renames501) lifted.rename(rename);
  completeNames(lifted);
  complete501(lifted, report);
}

/** In 5.01 the participants stand in the file, in 5.02 in its name only. */
function participantsOf(root: XmlElement, fileName: string): Partial<Upd> {
  const exchange = root.child('СвУчДокОбор');
  const senderId = exchange?.attribute('ИдОтпр');
  const recipientId = exchange?.attribute('ИдПол');
  if (senderId !== undefined && recipientId !== undefined) return { senderId, recipientId };
  const name = parseFileName(root.attribute('ИдФайл') ?? '') ?? parseFileName(idOfFile(fileName));
  return name === undefined ? {} : fromName(name);
}

function fromName({ senderId, recipientId, flags }: FileName): Partial<Upd> {
  const groups = productGroups.filter((group) => flags[group]);
  return { senderId, recipientId, ...(groups.length > 0 ? { productGroups: groups } : {}) };
}
