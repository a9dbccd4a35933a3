import { resolve } from 'node:path';
import type { Styk } from '@styk/sdk';
import type { Counterparty } from '@styk/sdk/api/edo';
import { type Party, sampleUpd, type Upd } from '@styk/sdk/edo';
import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import { bothParties } from './both-parties.ts';
import { edoCommandErrors } from './errors.ts';
import type { EdoNewInput } from './new.command.ts';
import { titleOf } from './title-of.ts';

/** An address has to be there in an invoice; nobody but the user knows the right one. */
const PLACEHOLDER_ADDRESS = { text: 'г. Москва, ул. Примерная, д. 1', countryCode: '643', country: 'Россия' } as const;

export async function run({ args, options }: EdoNewInput, context: CommandContext): Promise<CommandResult> {
  if (options.wizard) {
    // What asks and reads answers is loaded for nobody else.
    const { askForUpd } = await import('./wizard/ask-for-upd.ts');
    return askForUpd(args.type, options, context);
  }
  const document = options.schema
    ? titleOf(args.type, options.title).inputSchema()
    : await draft(args.type, options, context);
  const { out } = options;
  const json = `${JSON.stringify(document, undefined, 2)}\n`;
  if (out === undefined) return { data: document, text: () => json.trimEnd() };

  const target = resolve(context.cwd, out);
  await refuseExisting(target, options.force);
  await replaceFile(target, json);
  const { type } = args;
  return {
    data: { file: out, type },
    text: ({ text, style }) => {
      if (options.schema) return `${style.green('✓')} ${out}`;
      return text(
        {
          ru: '{mark} {file}: поправьте и соберите: styk edo build {type} {file}{more}',
          en: '{mark} {file}: edit it, then build: styk edo build {type} {file}{more}',
        },
        {
          mark: style.green('✓'),
          file: out,
          type,
          more: options.title === undefined ? '' : ` --title ${options.title}`,
        },
      );
    },
  };
}

/** The example of a title; a УПД as of today; with `--to` a УПД or a waybill between real parties. */
async function draft(
  type: EdoNewInput['args']['type'],
  options: EdoNewInput['options'],
  context: CommandContext,
): Promise<object> {
  const title = titleOf(type, options.title);
  const { to, consignee } = options;
  const today = new Date(context.clock.now()).toLocaleDateString('sv-SE');
  if (title.id === 'waybill-consignor' && to !== undefined) {
    if (consignee === undefined) throw edoCommandErrors.create('cli-edo-consignee-needed', {});
    const { waybillBetween } = await import('./new-waybill.ts');
    return withStyk(options, context, ({ styk }) => waybillBetween(styk, to, consignee, today, context.signal));
  }
  if (title.id !== 'upd-seller') {
    if (to !== undefined) throw edoCommandErrors.create('cli-edo-parties-of-upd-only', { type: title.id });
    return title.sample();
  }
  const sample = dated(sampleUpd(), today);
  if (to === undefined) return sample;
  return withStyk(options, context, ({ styk }) => between(sample, styk, to, context.signal));
}

/** The example as of today, so that its rates and format are the ones in force. */
function dated(upd: Upd, date: string): Upd {
  return {
    ...upd,
    date,
    ...(upd.shipmentDocuments && {
      shipmentDocuments: upd.shipmentDocuments.map((document) => ({ ...document, date })),
    }),
    ...(upd.transfer && { transfer: { ...upd.transfer, date } }),
  };
}

/** The example between one's own organisation and a counterparty, as the operator knows them. */
async function between(upd: Upd, styk: Styk, inn: string, signal: AbortSignal): Promise<Upd> {
  const { own, other } = await bothParties(styk, inn, signal);
  const buyer = partyOf(other);
  return {
    ...upd,
    senderId: own.participantId,
    recipientId: other.participantId,
    composer: `${own.name}, ИНН ${own.inn}`,
    seller: partyOf(own),
    buyer,
    consignee: buyer,
  };
}

function partyOf({ inn, kpp, name, address }: Counterparty): Party {
  return {
    name,
    inn,
    ...(kpp === null ? {} : { kpp }),
    address: address === undefined ? PLACEHOLDER_ADDRESS : { ...PLACEHOLDER_ADDRESS, text: address },
  };
}
