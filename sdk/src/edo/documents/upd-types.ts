import type { TitleType } from './document-type.ts';
import { linedTitle } from './lined-title.ts';
import { mappedTitle } from './mapped-title.ts';
import type { Upd } from './upd.ts';
import type { UpdBuyer } from './upd-buyer.ts';
import { updBuyerTitle } from './upd-buyer-title.ts';
import { updTitle } from './upd-title.ts';

export const updSeller: TitleType<Upd> = linedTitle(updTitle);

export const updBuyer: TitleType<UpdBuyer> = mappedTitle(updBuyerTitle);
