import { edoErrors } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import { EdoInputError } from '../findings/input-error.ts';
import { type Format, formatKey } from '../formats/registry.ts';
import type { Field } from '../mapping/field.ts';
import { append, parsePath, setAttribute } from '../mapping/path.ts';
import { date as dateValue, time as timeValue, type Value } from '../mapping/value.ts';
import { documentFacts } from '../rules/facts.ts';
import { rules } from '../rules/registry.ts';
import { runRules } from '../rules/run-rules.ts';
import { arrange } from '../schema/arrange.ts';
import { validateSchema } from '../schema/validate-schema.ts';
import { XmlElement } from '../xml/element.ts';
import { xmlBytes } from '../xml/writer.ts';

/** A moment and the time zone in which a document shows it. */
export interface Moment {
  readonly epochMs: number;
  /** IANA name, such as `Europe/Moscow`. */
  readonly tz: string;
}

/** What a document needs beside its content; given from outside, so that building is repeatable. */
export interface BuildContext {
  /** N1 of the file name; a new one for every document. */
  readonly documentGuid: string;
  /** When the file is made. */
  readonly createdAt: Moment;
  /** ВерсПрог, up to 40 characters. */
  readonly programVersion: string;
}

/** A document that was built: what is signed are exactly these bytes. */
export interface BuiltTitle {
  /** ИдФайл with `.xml`; the file must keep this name. */
  readonly fileName: string;
  /** ИдФайл. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /** `upd-seller/5.03`. */
  readonly format: string;
  /** What does not hinder sending, yet deserves a look. Paths are JSON pointers into the input. */
  readonly warnings: readonly Finding[];
}

/** Date (ISO) and time (ЧЧ:ММ:СС) of a moment in its zone. */
export function localDateTime(moment: Moment): { date: string; time: string } {
  const parts = localParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((item) => item.type === type)?.value ?? '';
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
  };
}

function localParts({ epochMs, tz }: Moment): Intl.DateTimeFormatPart[] {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: tz,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(epochMs);
  } catch (cause) {
    throw edoErrors.create('edo-moment-invalid', { epochMs, tz }, { cause });
  }
}

/** The attributes of Документ that say when a file was made. */
export interface MadeAttributes {
  readonly date: string;
  readonly time: string;
  /** How the time is written. */
  readonly clock: Value;
}

/** ДатаИнф… and ВремИнф… with points; `by` ends their names. */
export function madeAttributes(by: string): MadeAttributes {
  return { date: `ДатаИнф${by}`, time: `ВремИнф${by}`, clock: timeValue };
}

/** Файл and Документ of a file with this ИдФайл; `made` where the format says when a file was made. */
export function startFile(format: Format, id: string, context: BuildContext, made?: MadeAttributes): XmlElement {
  const { version, knd } = format.info;
  const root = new XmlElement('Файл');
  setAttribute(root, 'ИдФайл', id);
  setAttribute(root, 'ВерсФорм', version);
  // The orders of 2015 let a file be silent about its program.
  if (context.programVersion !== '') setAttribute(root, 'ВерсПрог', context.programVersion);
  const document = append(root, 'Документ');
  if (knd !== undefined) setAttribute(document, 'КНД', knd);
  if (made !== undefined) {
    const { date, time } = localDateTime(context.createdAt);
    setAttribute(document, made.date, dateValue.toText(date));
    setAttribute(document, made.time, made.clock.toText(time));
  }
  return root;
}

/**
 * Orders, checks and writes a title: schema and rules run before there are bytes, so nothing invalid comes out.
 *
 * @throws EdoInputError with every error found; paths lead back to the input where they can.
 */
export function finishTitle<T>(format: Format, root: XmlElement, mapping: Field<T>): BuiltTitle {
  arrange(format.model, root);
  const id = root.attribute('ИдФайл') ?? '';
  const found = [
    ...validateSchema(format.model, root),
    ...format.model.conditions.check(root, id),
    ...runRules(rules, format.info.id, documentFacts(root)),
  ];
  const warnings = warningsAtInput(found, mapping);
  return { fileName: `${id}.xml`, id, bytes: xmlBytes(root), format: formatKey(format.info), warnings };
}

/**
 * Leads what was found in a document back to its input.
 *
 * @throws EdoInputError with all of it where one is an error.
 */
export function warningsAtInput<T>(findings: readonly Finding[], mapping: Field<T>): Finding[] {
  const found = findings.map((item) => atInput(item, mapping));
  if (found.some(({ severity }) => severity === 'error')) throw new EdoInputError(found);
  return found;
}

/** Leads a finding back to the input; what the input does not hold keeps its path in the document. */
function atInput<T>(item: Finding, mapping: Field<T>): Finding {
  const pointer = mapping.locate(parsePath(item.path ?? '').slice(1))?.pointer ?? '';
  return pointer === '' ? item : { ...item, path: pointer };
}
