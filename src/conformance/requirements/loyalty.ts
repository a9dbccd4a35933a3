import { notWritten, type RequirementRow } from './requirement.ts';

const needsDisplay = {
  ru: 'протокол драйвера не отдаёт экран покупателя',
  en: "the driver protocol has no way to the customer's display",
};
const needsRestart = {
  ru: 'нужно управлять перезапуском кассы посреди действия',
  en: 'needs control over restarting the till in the middle of an action',
};

/** What a till of the loyalty programme has to do. */
export const loyalty: readonly RequirementRow[] = [
  {
    id: 'LOY-01',
    severity: 'blocker',
    method: 'journal',
    title: { ru: 'Не более трёх обменов на продажу', en: 'At most three exchanges a sale' },
    text: {
      ru: 'Накопление — обмены 1 и 3, списание — 1, 2 и 3, без карты — ни одного; лишних нет.',
      en: 'Accruing takes exchanges 1 and 3, redeeming 1, 2 and 3, an anonymous sale none; never more.',
    },
  },
  {
    id: 'LOY-02',
    severity: 'blocker',
    method: 'journal',
    title: { ru: 'Суммы сходятся до копейки', en: 'Totals agree to the kopeck' },
    text: {
      ru: 'Сумма строк равна заголовку, скидки строк — как в ответе центра, в том числе для весового товара.',
      en: 'The sum of the lines is the header, line discounts are as returned, goods by weight included.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-03',
    severity: 'blocker',
    method: 'journal',
    title: { ru: 'Скидку по строкам распределяет центр', en: "The split over the lines is the centre's" },
    text: {
      ru: 'Касса переносит распределение из ответа и не считает своё.',
      en: 'The till copies the split of the answer and computes none of its own.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-04',
    severity: 'blocker',
    method: 'artefact',
    title: { ru: 'Текст центра печатается целиком', en: 'The text of the centre is printed whole' },
    text: {
      ru: 'Все строки receiptText — по порядку, на своих местах, без обрезки, в CP866, на 32 и 42 символах.',
      en: 'Every line of receiptText in order and place, nothing cut off, in CP866, at 32 and 42 columns.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-05',
    severity: 'major',
    method: 'artefact',
    title: { ru: 'Уровень и путь к следующему', en: 'Level and path to the next one' },
    text: { ru: 'Печатаются так, как прислал центр.', en: 'Are printed as the centre gave them.' },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-06',
    severity: 'major',
    method: 'artefact',
    title: { ru: 'Экран покупателя скрывает данные', en: 'The customer display masks data' },
    text: { ru: 'Телефон и имя показаны не целиком.', en: 'Phone and name are not shown in full.' },
    notTestedReason: needsDisplay,
  },
  {
    id: 'LOY-07',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Потерянный резерв не остаётся висеть', en: 'A lost hold is not left behind' },
    text: {
      ru: 'Ответ на резерв потерян: касса спрашивает по ключу или снимает его, прежде чем продать без баллов.',
      en: 'When the answer to a hold is lost, the till asks by key or voids it before selling without points.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-08',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Потерян ответ на продажу — чек не ждёт', en: 'A lost sale answer does not hold up the receipt' },
    text: {
      ru: 'Чек напечатан за 5 с, продажа повторяется с тем же ключом, пока нет ответа; продажа одна.',
      en: 'The receipt is printed within 5 s, the sale repeated under the same key until answered; there is one sale.',
    },
  },
  {
    id: 'LOY-09',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Центр недоступен — продажа идёт', en: 'Sales go on without the centre' },
    text: {
      ru: 'Продажа без списания, чек напечатан; накопление ждёт в очереди и доходит, когда связь вернулась: offline: true, своё время.',
      en: 'A sale without redemption, the receipt printed; the accrual is queued and delivered when the centre is back: offline: true, its own time.',
    },
  },
  {
    id: 'LOY-10',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Очередь уходит по порядку', en: 'The queue is drained in order' },
    text: {
      ru: 'После трёх часов без связи 200 продаж приняты по одному разу, с исходным временем и offline: true.',
      en: 'After three hours of outage 200 sales are applied once each, with their own time and offline: true.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-11',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Без связи баллы не списываются', en: 'No redemption offline' },
    text: {
      ru: 'Без связи нет ни резерва, ни скидки баллами на чеке.',
      en: 'Without the centre there is neither a hold nor a discount by points on the receipt.',
    },
    notTestedReason: {
      ru: 'отдельной проверки ещё нет; обычную продажу без связи смотрит LOY-09',
      en: 'no check of its own yet; LOY-09 looks at an ordinary sale without the centre',
    },
  },
  {
    id: 'LOY-12',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Очередь переживает перезапуск', en: 'The queue survives a restart' },
    text: { ru: 'Касса убита без связи: ничего не потеряно.', en: 'A till killed during an outage loses nothing.' },
    notTestedReason: needsRestart,
  },
  {
    id: 'LOY-13',
    severity: 'blocker',
    method: 'journal',
    title: { ru: 'Возврат по строкам', en: 'Refund by lines' },
    text: {
      ru: 'Возврат называет исходный чек, строки и количества; лишний возврат отклонён и показан.',
      en: 'A refund names the original receipt, lines and quantities; an excessive one is refused and shown.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-14',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Возврат раньше продажи принят', en: 'A refund before its sale is accepted' },
    text: {
      ru: 'Ответ 202 — не ошибка: возврат не повторяется и применяется, когда придёт продажа.',
      en: 'A 202 is no error: the refund is not repeated and is applied when its sale comes.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-15',
    severity: 'major',
    method: 'time',
    title: { ru: 'Устаревший расчёт запрашивается заново', en: 'An expired quote is asked for anew' },
    text: {
      ru: 'Расчёт истёк или корзина изменилась: новый расчёт, а не слепой повтор.',
      en: 'When a quote expired or the basket changed, a new quote is asked for instead of a blind retry.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-16',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Баллов не хватило — выбор за кассиром', en: 'Too few points leave the cashier a choice' },
    text: {
      ru: 'Баллы потрачены на другой кассе или карта заблокирована: продажа всё равно возможна.',
      en: 'When another till took the points or the card is blocked, a sale is still possible.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-17',
    severity: 'blocker',
    method: 'journal',
    title: { ru: 'Регистрация по телефону', en: 'Enrolment by phone' },
    text: {
      ru: 'Один вызов и код из SMS, без полного имени, согласия записаны отдельно.',
      en: 'One call and a one-time password, no full name, consents recorded separately.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-18',
    severity: 'blocker',
    method: 'fault',
    title: { ru: 'Чек не регистрируется дважды', en: 'A receipt is not registered twice' },
    text: {
      ru: 'Перезапуск между отправкой и ответом не даёт второй регистрации под другим ключом.',
      en: 'A restart between sending and answer causes no second registration under another key.',
    },
    notTestedReason: needsRestart,
  },
  {
    id: 'LOY-19',
    severity: 'blocker',
    method: 'time',
    title: { ru: 'Ключ чека неповторим', en: 'The receipt key never repeats' },
    text: {
      ru: 'ФН и ФД или равноценное: не повторяется в точке и переживает смену и год.',
      en: 'FN and FD or the like: never repeats in a store, survives a change of shift and year.',
    },
    notTestedReason: notWritten,
  },
  {
    id: 'LOY-20',
    severity: 'major',
    method: 'time',
    title: { ru: 'Часовые пояса', en: 'Time zones' },
    text: {
      ru: 'Магазин в UTC+10 около полуночи шлёт верное смещение; сгорание показано датой программы.',
      en: "A store at UTC+10 near midnight sends the right offset; expiry is shown by the programme's date.",
    },
    notTestedReason: notWritten,
  },
];
