import { productGroups, type Upd, updMapping } from '../documents/upd.ts';
import { withoutCalculatedAmounts } from '../documents/upd-amounts.ts';
import { loadFormat } from '../formats/registry.ts';
import { isRecord } from '../mapping/object.ts';
import type { XmlElement } from '../xml/element.ts';
import { complete501 } from './complete-501.ts';
import { completeNames } from './complete-names.ts';
import type { Conversion } from './conversion.ts';
import { type OlderParticipants, participantsOf } from './older-participants.ts';
import { prune } from './prune.ts';
import { Lifted } from './rename.ts';
import { renames501 } from './renames-501.ts';
import { renames502 } from './renames-502.ts';
import { ConversionReport } from './report.ts';

const TARGET = 'upd-seller/5.03';

/** Versions of the seller title that can be lifted. */
export type LiftedSeller = 'upd-seller/5.01' | 'upd-seller/5.02';

/**
 * Lifts a seller title of УПД 5.01 or 5.02 into the model of 5.03.
 *
 * @param root the title as it was read; its parts are moved.
 */
export async function liftUpd(from: LiftedSeller, root: XmlElement, fileName = ''): Promise<Conversion> {
  const report = new ConversionReport();
  const participants = sellerParticipants(participantsOf(root, fileName));
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
  withoutExchange(lifted, report);
  for (const rename of renames501) lifted.rename(rename);
  completeNames(lifted);
  complete501(lifted, report);
}

/** 5.03 does not say who sends the file; that its operator was named is told. */
export function withoutExchange(lifted: Lifted, report: ConversionReport): void {
  const { root } = lifted;
  const operator = root.find('СвУчДокОбор/СвОЭДОтпр');
  if (operator !== undefined) report.notCarried(lifted.originOf(operator), operator.attribute('НаимОрг') ?? '');
  root.children.splice(0, root.children.length, ...root.children.filter(({ name }) => name !== 'СвУчДокОбор'));
}

/** A seller title does not repeat the flags of its name: only goods of special kinds are not seen in its lines. */
function sellerParticipants({ flags, ...participants }: OlderParticipants): Partial<Upd> {
  const groups = productGroups.filter((group) => flags?.[group] === true);
  return { ...participants, ...(groups.length > 0 ? { productGroups: groups } : {}) };
}
