import { type BuiltTitle, titleTypes } from '@styk/sdk/edo';
import type { DocflowAction } from '../docflow/transitions.ts';
import { buildContext, type Making, TIME_ZONE } from '../notices/build.ts';
import type { ExchangeFiles } from '../operator/files.ts';
import type { Robot } from '../participants.ts';

/** The person who accepts for every organisation that the sandbox plays. */
const ACCEPTOR = {
  name: { last: 'Приёмкина', first: 'Ольга', middle: 'Игоревна' },
  position: 'Начальник склада',
} as const;

const SIGNER = { ...ACCEPTOR, signatureType: '3', powers: 'certificate' } as const;

/** КодИтога with what is said about the goods. Where nothing is accepted, there is nothing to say of an operation. */
const RESULTS: Partial<Record<DocflowAction, object>> = {
  accept: { result: 'accepted', operation: 'Товары (работы, услуги, права) приняты без расхождений' },
  'accept-with-discrepancies': {
    result: 'accepted-with-differences',
    operation: 'Товары (работы, услуги, права) приняты с расхождениями',
  },
  'not-accept': { result: 'not-accepted' },
};

/** The title by which a robot answers, which quotes the title it answers with its signatures. */
export function buildAnswer(
  action: DocflowAction,
  files: ExchangeFiles,
  robot: Robot,
  making: Making,
): Promise<BuiltTitle> {
  const [format] = files.title.format.split('/');
  const type = titleTypes.find(({ answers }) => answers === format);
  if (type === undefined) throw new Error(`no title answers ${files.title.format}`);
  const acceptedOn = new Date(making.now).toLocaleDateString('sv-SE', { timeZone: TIME_ZONE });
  const input = {
    ...RESULTS[action],
    acceptedOn,
    acceptedBy: ACCEPTOR,
    composer: `${robot.name}, ИНН ${robot.inn}`,
    signers: [SIGNER],
  };
  return type.build(input, buildContext(making), files.titleFile);
}
