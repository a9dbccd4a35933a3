/** Where a title quotes the title it answers. Paths are below Файл. */
export interface AnswerPlaces {
  /** The format that is answered. */
  readonly answers: string;
  /** The element with ЭП. */
  readonly quoted: string;
  /** Attributes of that element. */
  readonly id: string;
  readonly day: string;
  readonly time: string;
  /** What is copied: place in the answer → place in the title that is answered. */
  readonly copied: readonly (readonly [string, string])[];
  /** Day of the acceptance. */
  readonly accepted: string;
}

const updBuyer: AnswerPlaces = {
  answers: 'upd-seller',
  quoted: 'Документ/ИдИнфПрод',
  id: '@ИдФайлИнфПр',
  day: '@ДатаФайлИнфПр',
  time: '@ВремФайлИнфПр',
  copied: [
    ['Документ/СодФХЖ4/@НаимДокОпрПр', 'Документ/@НаимДокОпр'],
    ['Документ/СодФХЖ4/@Функция', 'Документ/@Функция'],
    ['Документ/СодФХЖ4/@ПорНомДокИнфПр', 'Документ/СвСчФакт/@НомерДок'],
    ['Документ/СодФХЖ4/@ДатаДокИнфПр', 'Документ/СвСчФакт/@ДатаДок'],
  ],
  accepted: 'Документ/СодФХЖ4/СвПрин/@ДатаПрин',
};

const updBuyer501: AnswerPlaces = {
  ...updBuyer,
  quoted: 'ИнфПок/ИдИнфПрод',
  copied: [
    ['ИнфПок/СодФХЖ4/@НаимДокОпрПр', 'Документ/@НаимДокОпр'],
    ['ИнфПок/СодФХЖ4/@Функция', 'Документ/@Функция'],
    ['ИнфПок/СодФХЖ4/@НомСчФИнфПр', 'Документ/СвСчФакт/@НомерСчФ'],
    ['ИнфПок/СодФХЖ4/@ДатаСчФИнфПр', 'Документ/СвСчФакт/@ДатаСчФ'],
  ],
  accepted: 'ИнфПок/СодФХЖ4/СвПрин/@ДатаПрин',
};

const GOODS = 'Документ/СвДокПТПрКроме/СвДокПТПр';

const torg12Buyer: AnswerPlaces = {
  ...updBuyer,
  answers: 'torg12-seller',
  quoted: 'Документ/ИдДокПТПр',
  copied: [
    ['Документ/СодФХЖ4/@НаимДокОпрПр', `${GOODS}/НаимДок/@НаимДокОпр`],
    ['Документ/СодФХЖ4/@НомДокПТПр', `${GOODS}/ИдентДок/@НомДокПТ`],
    ['Документ/СодФХЖ4/@ДатаДокПТПр', `${GOODS}/ИдентДок/@ДатаДокПТ`],
  ],
  accepted: 'Документ/СодФХЖ4/ГрузПолучил/@ДатаПолуч',
};

const WORK = 'Документ/СвДокПРУ';

const actCustomer: AnswerPlaces = {
  answers: 'act-contractor',
  quoted: 'Документ/ИдДокПРУИсп',
  id: '@ИдФайлИнфИсп',
  day: '@ДатаФайлИнфИсп',
  time: '@ВремФайлИнфИсп',
  copied: [
    ['Документ/СодФХЖ3/@НаимДокОпрИсп', `${WORK}/НаимДок/@НаимДокОпр`],
    ['Документ/СодФХЖ3/@НомДокПРУИсп', `${WORK}/ИдентДок/@НомДокПРУ`],
    ['Документ/СодФХЖ3/@ДатаДокПРУИсп', `${WORK}/ИдентДок/@ДатаДокПРУ`],
  ],
  accepted: 'Документ/СодФХЖ3/РезПринял/@ДатаПрием',
};

/** Undefined for formats that answer nothing we know of. */
export function answerPlacesOf(format: string, version: string): AnswerPlaces | undefined {
  if (format === 'upd-buyer') return version === '5.01' ? updBuyer501 : updBuyer;
  if (format === 'torg12-buyer') return torg12Buyer;
  return format === 'act-customer' ? actCustomer : undefined;
}
