import type { TitleType } from './document-type.ts';
import { mappedTitle } from './mapped-title.ts';
import type { Upd } from './upd.ts';
import type { UpdBuyer } from './upd-buyer.ts';
import { updBuyerTitle } from './upd-buyer-title.ts';
import { updTitle } from './upd-title.ts';

export const updSeller: TitleType<Upd> = mappedTitle(updTitle);

export const updBuyer: TitleType<UpdBuyer> = mappedTitle(updBuyerTitle);
