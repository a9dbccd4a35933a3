/** Properties the mappings fill in: ДенИзм (roubles), the country of an address (Russia), СпосПодтПолном (1). */
type Defaulted = 'currency' | 'countryCode' | 'country' | 'powers';

/** A model as it is given: what has a default may be left out, at any depth. */
export type WithDefaults<T> = T extends readonly (infer Item)[]
  ? readonly WithDefaults<Item>[]
  : T extends object
    ? { readonly [K in keyof T as Exclude<K, Defaulted>]: WithDefaults<T[K]> } & {
        readonly [K in keyof T as Extract<K, Defaulted>]?: WithDefaults<T[K]>;
      }
    : T;
