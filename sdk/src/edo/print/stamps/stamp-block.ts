import { type Block, gapBlock, moved, ruleItem, stacked, textBlock } from '../page/block.ts';
import type { Face } from '../page/face.ts';
import type { Colour } from '../page/primitive.ts';
import { dayText, momentText } from '../words/dates.ts';
import type { PrintedSignature } from './signature.ts';

const PADDING = 1.5;
const SIZE = 6;
const LABEL = 24;

/** The phrase is that of ГОСТ Р 7.0.97-2016, 5.23. */
const SIGNED = 'ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ';

const SOURCES = {
  'signed-attribute': 'указано подписавшим',
  timestamp: 'штамп времени',
  operator: 'дата оператора ЭДО',
} as const;

export interface StampOptions {
  readonly width: number;
  readonly fileId: string;
  readonly operator?: string;
}

/** The stamp of a signature that was confirmed; of any other a red block that says so, and why. */
export function stampBlock(signature: PrintedSignature, options: StampOptions, face: Face): Block {
  const { width } = options;
  const isConfirmed = signature.verdict === 'confirmed';
  const colour: Colour = isConfirmed ? 'blue' : 'red';
  const inner = width - 2 * PADDING;
  const heading = isConfirmed ? SIGNED : 'ПОДПИСЬ НЕ ПОДТВЕРЖДЕНА';
  const facts = isConfirmed ? confirmedFacts(signature, options) : refusedFacts(signature, options);
  const content = stacked([
    textBlock(heading, inner, { size: 7, weight: 'bold', align: 'centre', colour }, face),
    gapBlock(1.2),
    ...facts.map(([label, value]) => factBlock(label, value, inner, colour, face)),
  ]);
  const height = content.height + 2 * PADDING;
  return {
    height,
    items: [
      { kind: 'box', x: 0, y: 0, width, height, thickness: 0.4, colour },
      ruleItem(PADDING, width - PADDING, PADDING + 3.3, 0.15, colour),
      ...moved(content.items, PADDING, PADDING),
    ],
  };
}

type Fact = readonly [label: string, value: string];

function confirmedFacts(signature: PrintedSignature, { fileId, operator }: StampOptions): Fact[] {
  const { party, simpleSigner, owner, organisation, inn, position, certificate, power, judgedAt } = signature;
  const { serial = '', issuer, notBefore, notAfter } = certificate ?? {};
  return present([
    ['Сторона', party],
    ['Простая подпись', simpleSigner && `${simpleSigner}, заверена оператором`],
    ['Владелец', owner],
    ['Организация', organisation],
    ['ИНН', inn],
    ['Должность', position],
    ['Сертификат', serial.toUpperCase()],
    ['Действителен', notBefore && notAfter && `с ${dayText(notBefore)} по ${dayText(notAfter)}`],
    ['Издатель', issuer],
    ['МЧД', power && [power.number, period(power.from, power.to)].filter(Boolean).join(', ')],
    ['Подписано', signedText(signature)],
    ['Файл', fileId],
    ['Оператор ЭДО', operator],
    ['Проверка', `подпись подтверждена на ${momentText(judgedAt)}`],
  ]);
}

function refusedFacts(
  { party, owner, certificate, reason, judgedAt }: PrintedSignature,
  { fileId }: StampOptions,
): Fact[] {
  return present([
    ['Сторона', party],
    ['Назван в подписи', owner],
    ['Сертификат', certificate?.serial.toUpperCase()],
    ['Причина', reason ?? 'не установлена'],
    ['Файл', fileId],
    ['Проверка', `на ${momentText(judgedAt)}`],
  ]);
}

function signedText({ signedAt, signedAtSource }: PrintedSignature): string | undefined {
  if (signedAt === undefined) return undefined;
  const source = signedAtSource === undefined ? '' : `, ${SOURCES[signedAtSource]}`;
  return `${momentText(signedAt)}${source}`;
}

function period(from: string | undefined, to: string | undefined): string {
  return [from && `с ${dayText(from)}`, to && `по ${dayText(to)}`].filter(Boolean).join(' ');
}

function present(facts: readonly (readonly [string, string | undefined])[]): Fact[] {
  return facts.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [[label, value] as const]));
}

function factBlock(label: string, value: string, width: number, colour: Colour, face: Face): Block {
  const name = textBlock(label, LABEL - 1, { size: SIZE, colour }, face);
  const text = textBlock(value, width - LABEL, { size: SIZE, colour }, face);
  return { height: Math.max(name.height, text.height), items: [...name.items, ...moved(text.items, LABEL, 0)] };
}
