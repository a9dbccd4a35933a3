import {
  type AnsweredFile,
  type BuiltTitle,
  type WaybillConsignorTitle,
  waybillAcceptance,
  waybillConsignee,
  waybillHandover,
} from '@styk/sdk/edo';
import { buildContext, type Making, TIME_ZONE } from '../notices/build.ts';
import type { Robot } from '../participants.ts';
import type { WaybillAnswer } from '../titles/waybill-titles.ts';
import type { RobotBehaviour } from './behaviour.ts';

/** Who drives for every carrier that the sandbox plays, and who takes the cargo for every consignee. */
const DRIVER = { name: { last: 'Перевозкин', first: 'Степан', middle: 'Андреевич' }, position: 'Водитель' } as const;
const STOREKEEPER = { name: { last: 'Складов', first: 'Олег', middle: 'Петрович' }, position: 'Кладовщик' } as const;

const DAMAGE = 'Повреждена упаковка одного места';
const HOUR_MS = 3_600_000;

/** What a title of a robot is made of. */
export interface WaybillAnswering {
  readonly answer: RobotBehaviour['answer'];
  readonly robot: Robot;
  /** The consignor's title. */
  readonly consignor: WaybillConsignorTitle;
  /** The title before, with its signature. */
  readonly answered: AnsweredFile;
  readonly uid: string;
}

/** The title by which a robot answers in a waybill; how it behaves decides what the title says. */
export function buildWaybillAnswer(
  { turn }: WaybillAnswer,
  answering: WaybillAnswering,
  making: Making,
): Promise<BuiltTitle> {
  const context = buildContext(making);
  const { answered } = answering;
  if (turn === 'acceptance') return waybillAcceptance.build(acceptanceOf(answering), context, answered);
  if (turn === 'consignee') return waybillConsignee.build(receiptOf(answering, making.now), context, answered);
  return waybillHandover.build(handoverOf(answering), context, answered);
}

function acceptanceOf({ answer, uid }: WaybillAnswering): object {
  return {
    uid,
    operation: 'Груз принят к перевозке',
    ...(isRemarking(answer) ? { remarks: { condition: DAMAGE } } : {}),
    signer: { ...DRIVER, status: '1' },
  };
}

function handoverOf({ answer }: WaybillAnswering): object {
  return {
    operation: 'Груз выдан грузополучателю',
    ...(isRemarking(answer) ? { remarks: { condition: DAMAGE } } : {}),
    signer: { ...DRIVER, status: '1' },
  };
}

/** Refused as a whole, or accepted: all of it, or with a package less of the first kind. */
function receiptOf({ answer, robot, consignor }: WaybillAnswering, now: number): object {
  const head = { composer: `${robot.name}, ИНН ${robot.inn}`, signer: { ...STOREKEEPER, status: '1' } };
  if (answer === 'refuse' || answer === 'not-accept') {
    return { ...head, result: { refused: 'Груз не принят', reason: 'Груз не соответствует заказу' } };
  }
  const { cargo, consignee, loading } = consignor;
  const isShort = isRemarking(answer);
  const items = cargo.items.map((item, index) => {
    const lacks = isShort && index === 0;
    return {
      name: item.name,
      condition: lacks ? DAMAGE : 'Без повреждений',
      packages: lacks ? String(Math.max(0, Number(item.packages) - 1)) : item.packages,
      mass: item.mass,
    };
  });
  return {
    ...head,
    result: { accepted: isShort ? 'Груз принят с расхождениями' : 'Груз принят' },
    receipt: {
      place: { address: consignee.deliveryPlace.address },
      requestedAt: moment(now - HOUR_MS),
      arrivedAt: moment(now - HOUR_MS),
      departedAt: moment(now),
      condition: isShort ? DAMAGE : 'Груз, тара, упаковка и маркировка без повреждений',
      // As the consignor says it where that is not the sum of the kinds.
      ...(loading.packages === undefined || isShort ? {} : { packages: loading.packages }),
      ...(loading.grossMass === undefined || isShort ? {} : { grossMass: loading.grossMass }),
      massMethod: loading.massMethod,
      items,
    },
  };
}

function isRemarking(answer: RobotBehaviour['answer']): boolean {
  return answer === 'accept-with-discrepancies';
}

/** A moment of the place as the format has it, with Moscow's offset. */
function moment(at: number): string {
  return `${new Date(at).toLocaleString('sv-SE', { timeZone: TIME_ZONE }).replace(' ', 'T')}+03:00`;
}
