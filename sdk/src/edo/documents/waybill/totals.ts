import { Decimal } from '../../../money/decimal.ts';
import type { Cargo, CargoValue } from './cargo.ts';
import type { CargoReceipt, WaybillConsigneeTitle } from './consignee.ts';
import type { WaybillConsignorTitle } from './consignor.ts';

/** The sum of decimal texts, without zeros at the end of its fraction; undefined where one is absent or there are none. */
function sumOf(values: readonly (string | undefined)[]): string | undefined {
  const sum = values.reduce<Decimal | undefined>((total, value) => {
    return total === undefined || value === undefined ? undefined : total.add(Decimal.of(value));
  }, Decimal.zero);
  return values.length === 0 ? undefined : sum?.toString();
}

/** The declared value of all items, where each has one in the same currency. */
function declaredValue({ items }: Cargo): CargoValue | undefined {
  const [first] = items;
  if (first?.value === undefined) return undefined;
  const { currency } = first.value;
  const same = items.every(
    ({ value }) => value?.currency.code === currency.code && value?.currency.name === currency.name,
  );
  const amount = same ? sumOf(items.map(({ value }) => value?.amount)) : undefined;
  return amount === undefined ? undefined : { amount, currency };
}

interface LoadingTotals {
  readonly packages?: string;
  readonly grossMass?: string;
}

function loadingTotals(packages: readonly string[], masses: readonly (string | undefined)[]): LoadingTotals {
  const [places, mass] = [sumOf(packages), sumOf(masses)];
  return { ...(places && { packages: places }), ...(mass && { grossMass: mass }) };
}

const shipped = ({ items }: Cargo): LoadingTotals =>
  loadingTotals(
    items.map(({ packages }) => packages),
    items.map(({ mass }) => mass.gross),
  );

const received = ({ items = [] }: CargoReceipt): LoadingTotals =>
  loadingTotals(
    items.map(({ packages }) => packages),
    items.map(({ mass }) => mass?.gross),
  );

/** The title with the totals that were left out: packages, gross mass, declared value. */
export function withCargoTotals(title: WaybillConsignorTitle): WaybillConsignorTitle {
  const { cargo, loading } = title;
  const value = cargo.value ?? declaredValue(cargo);
  return {
    ...title,
    cargo: { ...cargo, ...(value && { value }) },
    loading: { ...shipped(cargo), ...loading },
  };
}

/** The title without the totals that `withCargoTotals` would put there to the same letters. */
export function withoutCargoTotals(title: WaybillConsignorTitle): WaybillConsignorTitle {
  const { value, ...cargo } = title.cargo;
  const known = declaredValue(title.cargo);
  const same = value?.amount === known?.amount && value?.currency.code === known?.currency.code;
  return {
    ...title,
    cargo: same ? cargo : title.cargo,
    loading: without(title.loading, shipped(title.cargo)),
  };
}

/** The title with the totals of the receipt that were left out: packages and gross mass. */
export function withReceiptTotals(title: WaybillConsigneeTitle): WaybillConsigneeTitle {
  const { receipt } = title;
  return receipt === undefined ? title : { ...title, receipt: { ...received(receipt), ...receipt } };
}

/** The title without the totals that `withReceiptTotals` would put there to the same letters. */
export function withoutReceiptTotals(title: WaybillConsigneeTitle): WaybillConsigneeTitle {
  const { receipt } = title;
  return receipt === undefined ? title : { ...title, receipt: without(receipt, received(receipt)) };
}

function without<T extends LoadingTotals>(given: T, totals: LoadingTotals): T {
  const { packages, grossMass, ...rest } = given;
  return {
    ...rest,
    ...(packages === undefined || packages === totals.packages ? {} : { packages }),
    ...(grossMass === undefined || grossMass === totals.grossMass ? {} : { grossMass }),
  } as T;
}
