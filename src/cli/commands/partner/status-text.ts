import type { Capability, Check, Credential, Requirement, Store } from '@styk/sdk/api/partners';
import type { View } from '../../output/view.ts';
import type { PartnerData } from './read-partner.ts';
import { termText } from './terms.ts';

export function partnerText(data: PartnerData, view: View): string {
  const { application, agreement } = data;
  return [
    view.style.bold(application?.name ?? data.partnerId),
    ...(application === undefined ? [] : applicationLines(application.state, data.partnerId, application.inn, view)),
    ...(application === undefined ? [] : ['', checksTable(application.checks, view)]),
    ...(agreement === undefined ? [] : ['', agreementLine(agreement, view)]),
    ...section(data.capabilities, capabilitiesTable, view),
    ...section(data.stores, storesTable, view),
    ...section(data.credentials, keysTable, view),
    ...section(application?.currentlyDue ?? [], dueTable, view),
  ].join('\n');
}

function applicationLines(state: string, partnerId: string, inn: string, view: View): readonly string[] {
  return [
    view.text(
      { ru: 'Состояние: {state}, ИНН {inn}, {id}', en: 'State: {state}, ИНН {inn}, {id}' },
      { state: termText(state, view), inn, id: partnerId },
    ),
  ];
}

function agreementLine({ version, textHash, signedAt }: NonNullable<PartnerData['agreement']>, { text }: View): string {
  const accepted = {
    ru: 'Соглашение: редакция {version} принята {signedAt}, SHA-256 {textHash}',
    en: 'Agreement: version {version} accepted {signedAt}, SHA-256 {textHash}',
  };
  const open = {
    ru: 'Соглашение: редакция {version} не принята, SHA-256 {textHash}',
    en: 'Agreement: version {version} is not accepted, SHA-256 {textHash}',
  };
  return text(signedAt === null ? open : accepted, { version, textHash, signedAt: signedAt ?? '' });
}

function section<Row>(
  rows: readonly Row[],
  table: (rows: readonly Row[], view: View) => string,
  view: View,
): readonly string[] {
  return rows.length === 0 ? [] : ['', table(rows, view)];
}

function checksTable(checks: readonly Check[], view: View): string {
  return view.table<Check>(
    [
      { title: { ru: 'Проверка', en: 'Check' }, value: ({ name }) => termText(name, view) },
      { title: { ru: 'Результат', en: 'Result' }, value: ({ state }) => termText(state, view) },
      { title: { ru: 'Пояснение', en: 'Detail' }, value: ({ detail }) => detail ?? '' },
    ],
    checks,
  );
}

function capabilitiesTable(capabilities: readonly Capability[], view: View): string {
  return view.table<Capability>(
    [
      { title: { ru: 'Возможность', en: 'Capability' }, value: ({ name }) => name },
      { title: { ru: 'Состояние', en: 'State' }, value: ({ state }) => termText(state, view) },
      { title: { ru: 'Почему', en: 'Why' }, value: ({ reason }) => reason ?? '' },
    ],
    capabilities,
  );
}

export function storesTable(stores: readonly Store[], view: View): string {
  return view.table<Store>(
    [
      { title: { ru: 'Точка', en: 'Store' }, value: ({ storeId }) => storeId },
      { title: { ru: 'Название', en: 'Name' }, value: ({ name }) => name },
      { title: { ru: 'Пояс', en: 'Time zone' }, value: ({ timezone }) => timezone },
      { title: { ru: 'Кассы', en: 'Tills' }, value: ({ posIds }) => posIds.join(', ') },
    ],
    stores,
  );
}

export function keysTable(keys: readonly Credential[], view: View): string {
  return view.table<Credential>(
    [
      { title: { ru: 'Ключ', en: 'Key' }, value: ({ clientId }) => clientId },
      { title: { ru: 'Среда', en: 'Environment' }, value: ({ environment }) => termText(environment, view) },
      { title: { ru: 'Состояние', en: 'State' }, value: ({ state = 'active' }) => termText(state, view) },
      { title: { ru: 'Точка', en: 'Store' }, value: ({ storeId }) => storeId ?? '' },
      { title: { ru: 'Метка', en: 'Label' }, value: ({ label }) => label ?? '' },
    ],
    keys,
  );
}

function dueTable(due: readonly Requirement[], view: View): string {
  return view.table<Requirement>(
    [
      { title: { ru: 'Осталось', en: 'Due' }, value: ({ code }) => code },
      { title: { ru: 'Что делать', en: 'What to do' }, value: ({ remediation }) => remediation },
    ],
    due,
  );
}
