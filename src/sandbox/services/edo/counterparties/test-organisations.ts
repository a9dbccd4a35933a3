/** How an invitation ends. */
export type InvitationEnd = 'accepted' | 'declined' | 'failed';

/** An organisation that the sandbox plays and that documents can be sent to only after an invitation. */
export interface TestOrganisation {
  readonly participantId: string;
  readonly partnerId: null;
  readonly inn: string;
  readonly kpp: string;
  readonly ogrn: string;
  readonly name: string;
  readonly address: string;
  /** Null where its operator and ours have no connection. */
  readonly invitation: { readonly ends: InvitationEnd; readonly afterMs: number } | null;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Each behaves in one way only, so that a test says what it wants by whom it writes to. The first three characters of an
 * id name the operator. All are invented; their check digits are right.
 */
export const TEST_ORGANISATIONS: readonly TestOrganisation[] = [
  organisation('STY', '06', '9699000069', '1269600000064', 'Незабудка-Тест', {
    ends: 'accepted',
    afterMs: 5 * MINUTE_MS,
  }),
  organisation('STY', '07', '9699000076', '1269600000075', 'Крапива-Тест', {
    ends: 'declined',
    afterMs: 5 * MINUTE_MS,
  }),
  organisation('RM1', '08', '9699000083', '1269600000086', 'Альфа-Тест', { ends: 'accepted', afterMs: 10 * MINUTE_MS }),
  organisation('RM2', '09', '9699000090', '1269600000097', 'Бета-Тест', { ends: 'accepted', afterMs: 10 * MINUTE_MS }),
  organisation('RM3', '10', '9699000100', '1269600000108', 'Гамма-Тест', { ends: 'accepted', afterMs: DAY_MS }),
  organisation('RM4', '11', '9699000118', '1269600000119', 'Дельта-Тест', {
    ends: 'accepted',
    afterMs: 10 * MINUTE_MS,
  }),
  organisation('RM1', '12', '9699000125', '1269600000120', 'Дзета-Тест', { ends: 'failed', afterMs: DAY_MS }),
  organisation('RM5', '13', '9699000132', '1269600000130', 'Омега-Тест', null),
];

function organisation(
  operator: string,
  index: string,
  inn: string,
  ogrn: string,
  name: string,
  invitation: TestOrganisation['invitation'],
): TestOrganisation {
  return {
    participantId: operator + index.padStart(31, '0'),
    partnerId: null,
    inn,
    kpp: '969901001',
    ogrn,
    name: `ООО «${name}»`,
    address: `г. Тестовск, ул. Роуминговая, д. ${Number(index)}`,
    invitation,
  };
}
