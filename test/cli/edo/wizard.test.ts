import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Clock } from '@styk/sdk/clock';
import { buildUpd } from '@styk/sdk/edo';
import { describe, expect, test } from 'vitest';
import { createProject, startProjectSandbox } from '../ecosystem/project.ts';
import { CTRL_C, type Person, person, type Script, wizardOf } from './wizard-person.ts';

const clock: Clock = { now: () => Date.UTC(2026, 10, 22, 9), sleep: async () => undefined };

/** Answers to every question that proposes nothing. */
const answers: Script = {
  'set doc.number=…': '7',
  'set seller.inn=…': '7701234560',
  'set seller.kpp=…': '770101001',
  'set seller.name=…': 'ООО «Ромашка»',
  'set seller.address=…': '101000, г. Москва, ул. Примерная, д. 1',
  'set seller.id=…': '2BM-7701234560',
  'set buyer.inn=…': '500100732259',
  'set buyer.name=…': 'ИП Петров Иван Ильич',
  'set buyer.address=…': '143000, г. Одинцово',
  'set buyer.id=…': '2BE0a1b2c3d4',
  'set basis.number=…': '45-П',
  'set basis.date=…': '15.01.2026',
  'set own.lines=…': ['more', 'done'],
  'set line.name=…': ['Мука пшеничная', 'Доставка'],
  'set line.okei=…': ['кг', 'нет такой единицы'],
  'set line.unit=…': 'рейс',
  'set line.qty=…': ['10,5', '1'],
  'set line.price=…': ['100', '500.50'],
  'set line.vatRate=…': ['10%', '22%'],
  'set shipment.number=…': '12',
  'set signer.name=…': 'Ромашкина Анна Сергеевна',
  'set signer.position=…': 'Генеральный директор',
};

const project = () => {
  const made = createProject();
  const wizard = (who: Person, options: Parameters<typeof wizardOf>[1] = {}) =>
    made.styk(['probe', 'run'], { clock, ...wizardOf(who, options) });
  const json = (name = 'upd.json') => JSON.parse(readFileSync(made.path(name), 'utf8'));
  return { ...made, wizard, json };
};

const context = {
  documentGuid: '6f1a7a1e-9d3a-4a52-8c3e-0e5f5a2b9c11',
  createdAt: { epochMs: clock.now(), tz: 'UTC' },
  programVersion: 'test',
};

describe('the wizard', () => {
  test('makes of the answers data that build, and builds them if wanted', async () => {
    const { wizard, json, folder } = project();
    const run = await wizard(person({ ...answers, build: 'yes' }));
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(json()).toMatchObject({
      function: 'СЧФДОП',
      date: '2026-11-22',
      buyer: { person: { last: 'Петров', first: 'Иван', middle: 'Ильич' }, inn: '500100732259' },
      consignor: 'same',
      consignee: { inn: '500100732259' },
      lines: [
        { name: 'Мука пшеничная', unit: { code: '166', name: 'кг' }, quantity: '10.5', price: '100', vatRate: '10%' },
        { name: 'Доставка', unit: { name: 'рейс' }, quantity: '1', price: '500.50', vatRate: '22%' },
      ],
      transfer: { date: '2026-11-22', basis: [{ name: 'Договор', number: '45-П', date: '2026-01-15' }] },
      signers: [{ name: { last: 'Ромашкина' }, position: 'Генеральный директор' }],
    });
    // 1050.00 + 10 % and 500.50 + 22 %.
    expect((await buildUpd(json(), context)).totals).toMatchObject({ net: '1550.50', vat: '215.11', gross: '1765.61' });
    expect(run.stdout).toContain('1765.61');
    expect(readdirSync(folder).filter((name) => /answers|\.xml/.test(name))).toEqual([
      expect.stringMatching(/^ON_NSCHFDOPPR_2BE0a1b2c3d4_2BM-7701234560_20261122_.*\.xml$/),
    ]);
  });

  test.each(['СЧФ', 'СЧФДОП', 'ДОП', 'СвРК', 'СвЗК'])('of function %s', async (value) => {
    const { wizard, json } = project();
    expect(await wizard(person({ ...answers, 'set doc.function=…': value }))).toMatchObject({ code: 0 });
    expect((await buildUpd(json(), context)).function).toBe(value);
  });

  test('takes the tax out of prices that include it', async () => {
    const { wizard, json } = project();
    const who = person({
      ...answers,
      'set own.prices=…': 'gross',
      'set own.lines=…': 'done',
      'set line.qty=…': '3',
      'set line.priceIncl=…': '100',
    });
    expect(await wizard(who)).toMatchObject({ code: 0 });
    expect((await buildUpd(json(), context)).totals).toMatchObject({ net: '272.73', vat: '27.27', gross: '300.00' });
  });

  test('of a document without VAT says so', async () => {
    const { wizard, json } = project();
    const free = {
      'set doc.function=…': 'ДОП',
      'set line.vatRate=…': 'без НДС',
      'set own.lines=…': 'done',
      build: 'yes',
    };
    const run = await wizard(person({ ...answers, ...free }));
    expect(run.stdout).toContain('total 1050.00, no VAT');
    expect((await buildUpd(json(), context)).totals).toEqual({ net: '1050.00', gross: '1050.00', currency: '643' });
  });

  test('refuses what cannot be right as it is typed, and asks again', async () => {
    const { wizard, json } = project();
    const who = person({
      ...answers,
      'set doc.date=…': ['31.02.2026', '20.11.2026'],
      'set seller.inn=…': ['7701234561', '77012', '7701234560'],
      'set seller.kpp=…': ['77', ''],
      'set seller.id=…': ['id с пробелом', '2BM-7701234560'],
      'set line.qty=…': ['0', '-1', 'много', '10,5', '1'],
      'set signer.name=…': ['Ромашкина', 'Ромашкина Анна'],
    });
    expect(await wizard(who)).toMatchObject({ code: 0 });
    expect(who.refusals).toHaveLength(9);
    expect(who.refusals.join('\n')).toMatch(/ИНН “7701234561”: the check digit is wrong/);
    expect(json().seller).not.toHaveProperty('kpp');
  });

  test('asks for КПП of organisations only, and for a mere invoice what has shown the shipment', async () => {
    const { wizard } = project();
    const who = person({ ...answers, 'set doc.function=…': 'СЧФ' });
    await wizard(who);
    const options = who.asked.map(({ option }) => option);
    expect(options).toContain('set seller.kpp=…');
    expect(options).not.toContain('set buyer.kpp=…');
    expect(options).toContain('set shipment.number=…');
    expect(options).not.toContain('set basis.number=…');
  });

  test('offers the rates of the day of the shipment', async () => {
    const { wizard } = project();
    const rate = { ...answers, 'set own.lines=…': 'done', 'set line.vatRate=…': '20%' };
    expect((await wizard(person(rate))).stderr).toContain('20% is no choice');
    const earlier = { ...rate, 'set doc.date=…': '10.12.2025', 'set basis.date=…': '15.01.2025' };
    expect(await project().wizard(person(earlier))).toMatchObject({ code: 0 });
  });

  test('leads back to the question before and proposes what was answered', async () => {
    const { wizard, json } = project();
    const who = person({ ...answers, 'set doc.number=…': ['7', '8'], 'set doc.date=…': ['<', '2026-11-20'] });
    expect(await wizard(who)).toMatchObject({ code: 0 });
    expect(who.asked.slice(1, 5)).toEqual([
      { option: 'set doc.number=…', proposed: undefined },
      { option: 'set doc.date=…', proposed: '2026-11-22' },
      { option: 'set doc.number=…', proposed: '7' },
      { option: 'set doc.date=…', proposed: '2026-11-22' },
    ]);
    expect(json()).toMatchObject({ number: '8', date: '2026-11-20' });
  });

  test('lets parts be corrected, lines added and dropped before it writes', async () => {
    const { wizard, json } = project();
    const who = person({
      ...answers,
      yes: ['line 1', 'buyer', 'add', 'drop 0', 'write'],
      'set line.name=…': ['Мука пшеничная', 'Доставка', 'Доставка до склада', 'Упаковка'],
      'set line.okei=…': ['кг', 'нет такой единицы', 'нет такой единицы', '796'],
      'set line.qty=…': ['10,5', '1', '2', '3'],
      'set line.price=…': ['100', '500.50', '500.50', '1'],
    });
    expect(await wizard(who)).toMatchObject({ code: 0 });
    expect(json().lines).toMatchObject([
      { name: 'Доставка до склада', unit: { name: 'рейс' }, quantity: '2', vatRate: '22%' },
      { name: 'Упаковка', unit: { code: '796', name: 'шт' }, quantity: '3', vatRate: '22%' },
    ]);
    const again = who.asked.filter(({ option }) => option.startsWith('set buyer.'));
    expect(again.slice(4).map(({ proposed }) => proposed)).toEqual([
      '500100732259',
      'ИП Петров Иван Ильич',
      '143000, г. Одинцово',
      '2BE0a1b2c3d4',
    ]);
  });

  test('loses nothing at Ctrl-C: the next time it asks what was not answered yet', async () => {
    const { wizard, path } = project();
    const first = await wizard(person({ ...answers, 'set line.qty=…': CTRL_C }));
    expect(first.code).toBe(130);
    expect(first.stderr).toContain('upd.answers.json');
    expect(existsSync(path('upd.json'))).toBe(false);
    const second = person({ ...answers, yes: ['yes', 'write'], 'set own.lines=…': 'done' });
    expect(await wizard(second)).toMatchObject({ code: 0 });
    expect(second.asked.slice(0, 2).map(({ option }) => option)).toEqual(['yes', 'set line.qty=…']);
    expect(existsSync(path('upd.answers.json'))).toBe(false);
  });

  test('begins anew where the answers are not wanted, and refuses answers it cannot read', async () => {
    const { wizard, write } = project();
    write('upd.answers.json', '{"kind":"styk-answers/1","document":{"doc.number":"1"},"lines":[]}');
    const anew = person({ ...answers, yes: ['no', 'write'] });
    await wizard(anew);
    expect(anew.asked[2]?.option).toBe('set doc.number=…');
    const broken = project();
    broken.write('upd.answers.json', '{"kind":"styk-answers/1","document":{"doc.number":1}}');
    expect((await broken.wizard(person(answers))).stderr).toContain('cli-edo-answers-unreadable');
  });

  test('does not offer to write what cannot be built', async () => {
    const { wizard, json } = project();
    const contradiction = { ...answers, yes: ['document', 'write'], 'set doc.date=…': ['10.01.2026', '22.11.2026'] };
    const who = person({ ...contradiction, 'set doc.number=…': ['7'.repeat(1001), '7'] });
    expect(await wizard(who)).toMatchObject({ code: 0 });
    expect(json().number).toBe('7');
    const refused = person({ ...answers, yes: 'write', 'set doc.number=…': '7'.repeat(1001) });
    expect((await project().wizard(refused)).stderr).toContain('write is no choice');
  });

  test('does not replace a file', async () => {
    const { wizard, write } = project();
    write('upd.json', '{}');
    const who = person(answers);
    expect((await wizard(who)).code).not.toBe(0);
    expect(who.asked).toEqual([]);
  });
});

describe('styk edo new --wizard', () => {
  const given = {
    'doc.number': '7',
    'seller.inn': '7701234560',
    'seller.kpp': '770101001',
    'seller.name': 'ООО «Ромашка»',
    'seller.address': 'г. Москва',
    'seller.id': '2BM-7701234560',
    'buyer.inn': '500100732259',
    'buyer.name': 'Петров Иван',
    'buyer.address': 'г. Одинцово',
    'buyer.id': '2BE0a1b2c3d4',
    'basis.number': '45',
    'basis.date': '15.01.2026',
    'line.name': 'Консультация',
    'line.unit': 'час',
    'line.qty': '2',
    'line.price': '1000',
    'line.vatRate': '22%',
    'signer.name': 'Ромашкина Анна',
    'signer.position': 'Директор',
  };
  const set = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([field, value]) => ['--set', `${field}=${value}`]);
  const wizard = ['edo', 'new', 'upd', '--wizard'];

  test('outside a terminal says what would have been asked and which option answers it', async () => {
    const { styk, folder } = project();
    const run = await styk([...wizard, '--yes', ...set({ 'doc.number': '7' })], { clock });
    expect(run.code).toBe(4);
    expect(run.stderr).toMatch(/Seller: ИНН[\s\S]*--set seller\.inn=/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('needs nobody where every answer is given', async () => {
    const { styk, json } = project();
    expect(await styk([...wizard, '--yes', ...set(given)], { clock })).toMatchObject({ code: 0, stderr: '' });
    expect((await buildUpd(json(), context)).totals.gross).toBe('2440.00');
  });

  test('asks again for what was given wrong', async () => {
    const run = await project().styk([...wizard, '--yes', ...set({ ...given, 'seller.inn': '7701234561' })], { clock });
    expect(run.code).toBe(4);
    expect(run.stderr).toContain('--set seller.inn=');
    const unknown = await project().styk([...wizard, ...set({ 'doc.colour': 'red' })]);
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('edo-import-mapping-invalid') });
  });

  test('takes both sides from the operator with --to, and asks what the operator does not know', async () => {
    const made = project();
    await startProjectSandbox(made);
    const rest = Object.fromEntries(Object.entries(given).filter(([field]) => !/^(seller|buyer)\./.test(field)));
    const addresses = { 'seller.address': 'г. Москва', 'buyer.address': 'г. Тверь' };
    const run = await made.styk([...wizard, '--yes', '--to', '9699000020', ...set({ ...rest, ...addresses })]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(made.json()).toMatchObject({
      buyer: { inn: '9699000020', name: expect.stringMatching(/./), address: { text: 'г. Тверь' } },
      senderId: expect.stringMatching(/^.{4,46}$/),
      recipientId: expect.stringMatching(/^.{4,46}$/),
    });
  });

  test('is for the УПД, which has taken the place of ТОРГ-12 and акт', async () => {
    for (const type of ['torg12', 'act', 'waybill']) {
      const run = await project().styk(['edo', 'new', type, '--wizard']);
      expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('styk edo new upd --wizard') });
    }
  });
});
