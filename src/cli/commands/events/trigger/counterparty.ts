import type { Counterparty } from '@styk/sdk/api/edo';
import type { CounterpartyBehaviourRequest } from '@styk/sdk/api/sandbox';
import type { Happened } from './recipe.ts';
import type { Stage } from './stage.ts';

/** ООО «Ромашка-Тест»: the sandbox plays it, and everybody is linked with it. */
const COUNTERPARTY_INN = '9699000020';

/** How the counterparty is to behave, and the event that comes of it. */
interface Part {
  readonly behaviour: CounterpartyBehaviourRequest;
  readonly type: string;
}

export async function findCounterparty({ styk }: Stage): Promise<Counterparty> {
  const [found] = (await styk.edo.listCounterparties({ inn: COUNTERPARTY_INN })).items;
  if (found === undefined) throw new Error(`the sandbox plays no organisation with ИНН ${COUNTERPARTY_INN}`);
  return found;
}

/** Lets the counterparty play its part until the event has come; then it behaves as it did before. Returns what `send` does. */
export async function whileItPlays(
  { behaviour, type }: Part,
  stage: Stage,
  happened: Happened,
  send: () => Promise<string>,
): Promise<string> {
  const { sandbox } = stage.styk;
  const { participantId } = await findCounterparty(stage);
  const { participantId: _, ...before } = await sandbox.getCounterpartyBehaviour(participantId);
  await sandbox.setCounterpartyBehaviour(participantId, behaviour);
  try {
    const documentId = await send();
    await stage.wait(async () => (await happened()).find((one) => one.type === type && one.subject === documentId));
    return documentId;
  } finally {
    // The sandbox gets back what it has told.
    await sandbox.setCounterpartyBehaviour(participantId, before as CounterpartyBehaviourRequest);
  }
}
