import { type Field, leaf, many } from '../mapping/field.ts';
import { object, optional } from '../mapping/object.ts';
import { choice, date, decimal, matching, text } from '../mapping/value.ts';

/** One monetary obligation: ИнфСведДенОбяз. */
export interface MonetaryObligation {
  /** НомСтр: the line of the seller title it is about. */
  readonly line: string;
  /** КодОбъектФАИП. */
  readonly investmentCode?: string;
  /** ВидСредств. */
  readonly funds: '1' | '3' | '4' | '5' | '6';
  /** КодПокБюджКласс, 20 characters. */
  readonly budgetCode: string;
  /** КодЦелиПокуп. */
  readonly purposeCode?: string;
  /** СумАванс: the advance already paid. */
  readonly advance: string;
}

/** What the buyer says of a state purchase for the treasury: ИнфПокЗаГоскКазн. */
export interface BuyerTreasury {
  /** ИдКодЗак. */
  readonly purchaseCode?: string;
  /** ЛицСчетПок, 11 characters. */
  readonly account: string;
  /** НаимФинОргПок. */
  readonly financialAuthority: string;
  /** НомРеестрЗапПок, 8 characters. */
  readonly registryNumber: string;
  /** УчНомБюдОбязПок. */
  readonly budgetObligation?: string;
  /** КодКазначПок, 4 characters. */
  readonly treasuryCode?: string;
  /** НаимКазначПок. */
  readonly treasury?: string;
  /** ОКТМОПок, 8 or 11 digits. */
  readonly oktmo: string;
  /** ОКТМОМесПост. */
  readonly deliveryOktmo?: string;
  /** ДатаОплПред, ISO; needs `priority` and `paymentKind`. */
  readonly payBy?: string;
  /** УчНомДенОбяз, 22 characters. */
  readonly monetaryObligation?: string;
  /** ОчерПлат. */
  readonly priority?: string;
  /** ВидПлат. */
  readonly paymentKind?: '0' | '4';
  /** ИнфСведДенОбяз. */
  readonly obligations: readonly MonetaryObligation[];
}

const oktmo = matching(/^(\d{8}|\d{11})$/);

export const buyerTreasury: Field<BuyerTreasury> = object<BuyerTreasury>({
  purchaseCode: optional(leaf('@ИдКодЗак', text)),
  account: leaf('@ЛицСчетПок', text),
  financialAuthority: leaf('@НаимФинОргПок', text),
  registryNumber: leaf('@НомРеестрЗапПок', text),
  budgetObligation: optional(leaf('@УчНомБюдОбязПок', text)),
  treasuryCode: optional(leaf('@КодКазначПок', text)),
  treasury: optional(leaf('@НаимКазначПок', text)),
  oktmo: leaf('@ОКТМОПок', oktmo),
  deliveryOktmo: optional(leaf('@ОКТМОМесПост', oktmo)),
  payBy: optional(leaf('@ДатаОплПред', date)),
  monetaryObligation: optional(leaf('@УчНомДенОбяз', text)),
  priority: optional(leaf('@ОчерПлат', text)),
  paymentKind: optional(leaf<'0' | '4'>('@ВидПлат', choice(['0', '4']))),
  obligations: many(
    'ИнфСведДенОбяз',
    object<MonetaryObligation>({
      line: leaf('@НомСтр', text),
      investmentCode: optional(leaf('@КодОбъектФАИП', text)),
      funds: leaf<MonetaryObligation['funds']>('@ВидСредств', choice(['1', '3', '4', '5', '6'])),
      budgetCode: leaf('@КодПокБюджКласс', text),
      purposeCode: optional(leaf('@КодЦелиПокуп', text)),
      advance: leaf('@СумАванс', decimal),
    }),
  ),
});
