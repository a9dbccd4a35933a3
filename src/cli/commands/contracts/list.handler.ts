import { join } from 'node:path';
import type { LocalizedText } from '@styk/sdk/errors';
import { readContractFiles } from '../../../contracts/load.ts';
import type { ContractFile, ContractOperation } from '../../../contracts/model.ts';
import { readOperations } from '../../../contracts/operations.ts';
import { isObject } from '../../../contracts/references.ts';
import { servedByPartner } from '../../../contracts/served-by.ts';
import { packageRoot } from '../../../installation/package-root.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { contractsCommandErrors } from './errors.ts';
import type { ContractsListInput } from './list.command.ts';

interface ListedContract {
  readonly contract: string;
  readonly version: string;
  readonly summary: LocalizedText;
  readonly servedBy: 'ecosystem' | 'partner';
  readonly operations: readonly ContractOperation[];
  /** Types of events in its catalogue. */
  readonly events: readonly string[];
}

export async function run({ args }: ContractsListInput): Promise<CommandResult> {
  const files = readContractFiles(join(packageRoot(), 'openapi'));
  const all = [...files.values()].map((file) => listed(files, file)).filter(({ operations }) => operations.length > 0);
  if (args.contract === undefined) return { data: all.map(contractData), text: (view) => overview(all, view) };
  const one = all.find(({ contract }) => contract === args.contract);
  if (one === undefined) {
    const known = all.map(({ contract }) => contract).join(', ');
    throw contractsCommandErrors.create('cli-contracts-unknown', { name: args.contract, known });
  }
  return { data: contractData(one), text: (view) => details(one, view) };
}

function listed(files: ReadonlyMap<string, ContractFile>, file: ContractFile): ListedContract {
  const info = isObject(file.document.info) ? file.document.info : {};
  const events = file.document['x-styk-events'];
  return {
    contract: file.domain,
    version: file.version,
    summary: { en: String(info.summary ?? info.title), ru: String(info['x-summary-ru'] ?? info.title) },
    servedBy: servedByPartner(file) ? 'partner' : 'ecosystem',
    operations: readOperations(files, file),
    events: isObject(events) ? Object.keys(events) : [],
  };
}

function contractData({ operations, ...rest }: ListedContract): object {
  return {
    ...rest,
    operations: operations.map(
      ({ operationId, method, path, basePath, tag, summary, security, limit, idempotencyKey, paginated }) => ({
        operationId,
        method: method.toUpperCase(),
        path: `${basePath}${path}`,
        tag,
        summary,
        scopes: scopesOf(security),
        limit,
        idempotencyKey,
        paginated,
      }),
    ),
  };
}

function scopesOf(security: ContractOperation['security']): readonly string[] {
  return [...new Set(security.flatMap(({ scopes }) => scopes))];
}

function overview(all: readonly ListedContract[], view: View): string {
  const partners = { ru: 'партнёр', en: 'partner' };
  const ours = { ru: 'экосистема', en: 'ecosystem' };
  const total = all.reduce((sum, { operations }) => sum + operations.length, 0);
  return [
    view.table(
      [
        { title: { ru: 'Контракт', en: 'Contract' }, value: ({ contract }) => contract },
        { title: { ru: 'Версия', en: 'Version' }, value: ({ version }) => version },
        { title: { ru: 'Операций', en: 'Operations' }, value: ({ operations }) => operations.length, align: 'right' },
        { title: { ru: 'Событий', en: 'Events' }, value: ({ events }) => events.length || '', align: 'right' },
        {
          title: { ru: 'Обслуживает', en: 'Served by' },
          value: ({ servedBy }) => view.text(servedBy === 'partner' ? partners : ours),
        },
        { title: { ru: 'О чём', en: 'About' }, value: ({ summary }) => view.text(summary) },
      ],
      all,
    ),
    '',
    view.text(
      { ru: 'Всего: {contracts}, {operations}', en: 'In all: {contracts}, {operations}' },
      {
        contracts: view.count(all.length, {
          ru: ['контракт', 'контракта', 'контрактов'],
          en: ['contract', 'contracts'],
        }),
        operations: view.count(total, { ru: ['операция', 'операции', 'операций'], en: ['operation', 'operations'] }),
      },
    ),
  ].join('\n');
}

function details({ contract, version, summary, operations, events }: ListedContract, view: View): string {
  const { style } = view;
  const table = view.table(
    [
      { title: { ru: 'Операция', en: 'Operation' }, value: ({ operationId }) => operationId },
      { title: { ru: 'Вызов', en: 'Call' }, value: ({ method, path }) => `${method.toUpperCase()} ${path}` },
      { title: { ru: 'Права', en: 'Scopes' }, value: ({ security }) => scopesOf(security).join(', ') || '–' },
      { title: { ru: 'О чём', en: 'About' }, value: (operation) => view.text(operation.summary) },
    ],
    operations,
  );
  const told = [`${style.bold(contract)} ${version}  ${view.text(summary)}`, '', table];
  if (events.length === 0) return told.join('\n');
  return [...told, '', style.bold(view.text({ ru: 'События', en: 'Events' })), ...events].join('\n');
}
