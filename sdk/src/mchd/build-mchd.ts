import { numberChildren } from '../edo/documents/number-children.ts';
import { localDateTime, type Moment } from '../edo/documents/title.ts';
import type { Finding } from '../edo/findings/finding.ts';
import { EdoInputError } from '../edo/findings/input-error.ts';
import { InputReport } from '../edo/findings/input-findings.ts';
import { loadFormat } from '../edo/formats/registry.ts';
import { descend, parsePath, setAttribute } from '../edo/mapping/path.ts';
import { documentFacts } from '../edo/rules/facts.ts';
import { rules } from '../edo/rules/registry.ts';
import { runRules } from '../edo/rules/run-rules.ts';
import { arrange } from '../edo/schema/arrange.ts';
import { validateSchema } from '../edo/schema/validate-schema.ts';
import { XmlElement } from '../edo/xml/element.ts';
import { xmlBytesUtf8 } from '../edo/xml/utf8.ts';
import { isDelegated, type Mchd, mchdMapping } from './model/mchd.ts';

/** What a МЧД file needs beside its content; given from outside, so that building is repeatable. */
export interface MchdContext {
  /** When the file is made: its day stands in the name. */
  readonly createdAt: Moment;
}

/** A МЧД that was built: what the principal signs are exactly these bytes. */
export interface BuiltMchd {
  /** ИдФайл with `.xml`. */
  readonly fileName: string;
  /** ИдФайл: `ON_EMCHD_ГГГГММДД_` and the number. */
  readonly id: string;
  /** UTF-8. */
  readonly bytes: Uint8Array;
  readonly mchd: Mchd;
  /** What does not hinder its use, yet deserves a look. Paths are JSON pointers into the input. */
  readonly warnings: readonly Finding[];
}

/**
 * Builds the file of a МЧД, format EMCHD_1. The same input and context give the same bytes; schema and rules run before
 * there are any, so that nothing invalid comes out.
 *
 * @param input an `Mchd`; what has a default may be left out
 * @throws EdoInputError with everything that is wrong, at JSON pointers of the input.
 */
export async function buildMchd(input: unknown, { createdAt }: MchdContext): Promise<BuiltMchd> {
  const format = await loadFormat('mchd');
  const mchd = readModel(input);
  const id = `${format.info.prefix}_${localDateTime(createdAt).date.replaceAll('-', '')}_${mchd.number}`;
  const root = new XmlElement(format.model.table.root.name);
  setAttribute(root, 'xmlns', format.model.table.namespace ?? '');
  setAttribute(root, 'ВерсФорм', format.info.version);
  setAttribute(root, 'ИдФайл', id);
  mchdMapping.write(mchd, root);
  numberLimits(root, mchd);
  arrange(format.model, root);
  const found = [...validateSchema(format.model, root), ...runRules(rules, format.info.id, documentFacts(root))].map(
    atInput,
  );
  if (found.some(({ severity }) => severity === 'error')) throw new EdoInputError(found);
  return { fileName: `${id}.xml`, id, bytes: xmlBytesUtf8(root), mchd, warnings: found };
}

function readModel(input: unknown): Mchd {
  const report = new InputReport();
  const mchd = mchdMapping.read(input, '', report);
  if (mchd === undefined || report.findings.length > 0) throw new EdoInputError(report.findings);
  return mchd;
}

/** ИдОгр: limits of a power are numbered in their order. */
function numberLimits(root: XmlElement, mchd: Mchd): void {
  const powers = descend(root, ['Документ', isDelegated(mchd) ? 'Передов' : 'Довер', 'СвПолн']);
  for (const power of powers?.childrenNamed('МашПолн') ?? []) numberChildren(power, 'ОгрСвПолн', 'ИдОгр');
}

/** Leads a finding back to the input; what the input does not hold keeps its path in the file. */
function atInput(item: Finding): Finding {
  const pointer = mchdMapping.locate(parsePath(item.path ?? '').slice(1))?.pointer ?? '';
  return pointer === '' ? item : { ...item, path: pointer };
}
