import type { Counterparty } from '@styk/sdk/api/edo';
import { readMapping } from '@styk/sdk/edo/import';
import { withStyk } from '../../../connection/with-styk.ts';
import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { bothParties } from '../both-parties.ts';
import { edoCommandErrors } from '../errors.ts';
import { valuesOf } from '../import-source.ts';
import type { EdoNewInput } from '../new.command.ts';
import { titleOf } from '../title-of.ts';
import { runWizard } from './run-wizard.ts';

/**
 * Questions are asked of the document that takes the place of the others.
 *
 * @throws cli-edo-wizard-upd-only, cli-edo-set-unreadable, edo-import-mapping-invalid, cli-edo-counterparty-unknown
 */
export async function askForUpd(
  type: EdoNewInput['args']['type'],
  options: EdoNewInput['options'],
  context: CommandContext,
): Promise<CommandResult> {
  const { id } = titleOf(type, options.title);
  if (id !== 'upd-seller') throw edoCommandErrors.create('cli-edo-wizard-upd-only', { type, title: id });
  const { out = 'upd.json', force, build } = options;
  const given = readMapping({ values: valuesOf(options.set) }).values ?? {};
  return runWizard({ out, force, build, given: { ...(await partiesOf(options, context)), ...given } }, context);
}

/** With `--to`, what the operator knows of both parties, as answers. */
async function partiesOf(
  options: EdoNewInput['options'],
  context: CommandContext,
): Promise<Readonly<Record<string, string>>> {
  const { to } = options;
  if (to === undefined) return {};
  const { own, other } = await withStyk(options, context, ({ styk }) => bothParties(styk, to, context.signal));
  return { ...partyAnswers('seller', own), ...partyAnswers('buyer', other) };
}

function partyAnswers(party: string, { inn, kpp, name, address, participantId }: Counterparty): Record<string, string> {
  const known = { inn, kpp, name, address, id: participantId };
  return Object.fromEntries(
    Object.entries(known).flatMap(([part, value]) => (value ? [[`${party}.${part}`, value]] : [])),
  );
}
