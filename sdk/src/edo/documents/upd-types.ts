import { readXml } from '../xml/reader.ts';
import { requireAnswered } from './answered-file.ts';
import { buildUpd } from './build-upd.ts';
import type { TitleType } from './document-type.ts';
import { fileHead } from './file-head.ts';
import { parseUpd } from './parse-upd.ts';
import { sampleUpd } from './sample-upd.ts';
import { sampleUpdBuyer } from './sample-upd-buyer.ts';
import type { Upd } from './upd.ts';
import { buildUpdBuyer, parseUpdBuyer, type UpdBuyerAnswer } from './upd-buyer.ts';

export const updSeller: TitleType<Upd> = {
  id: 'upd-seller',
  document: 'upd',
  title: 'seller',
  build: buildUpd,
  parse(bytes, fileName) {
    const { upd, id, documentGuid, createdAt, programVersion, notCarried } = parseUpd(bytes, fileName);
    const file = { id, guid: documentGuid, createdAt, programVersion };
    return { format: 'upd-seller/5.03', document: upd, file, notCarried };
  },
  sample: sampleUpd,
};

export const updBuyer: TitleType<UpdBuyerAnswer> = {
  id: 'upd-buyer',
  document: 'upd',
  title: 'buyer',
  answers: 'upd-seller',
  async build(input, context, answered) {
    const { bytes, fileName, signatures } = requireAnswered(answered, 'upd-seller');
    return buildUpdBuyer({ title: parseUpd(bytes, fileName), signatures }, input, context);
  },
  parse(bytes, fileName) {
    const { answer } = parseUpdBuyer(bytes);
    const file = fileHead(readXml(bytes).root, fileName);
    return { format: 'upd-buyer/5.03', document: answer, file, notCarried: [] };
  },
  sample: sampleUpdBuyer,
};
