/** A person who has a place to sign in. */
export interface NotePerson {
  readonly position?: string;
  readonly name: string;
}

/** A party as it stands in a line of the form. */
export interface NoteParty {
  readonly text: string;
  readonly okpo?: string;
}

/** One line; numbers are decimal texts. */
export interface NoteLine {
  readonly name: string;
  readonly code?: string;
  readonly unitName?: string;
  readonly unitCode?: string;
  readonly packaging?: string;
  readonly perPackage?: string;
  readonly packages?: string;
  readonly grossWeight?: string;
  readonly quantity?: string;
  readonly price?: string;
  readonly net?: string;
  readonly vatRate?: string;
  readonly vat?: string;
  readonly gross?: string;
}

/** What ТОРГ-12 (ОКУД 0330212) shows, whatever document it is made of. */
export interface GoodsNote {
  readonly number: string;
  /** ISO, as all days here. */
  readonly date: string;
  readonly consignor: NoteParty;
  readonly department?: string;
  readonly consignee: NoteParty;
  readonly supplier: NoteParty;
  readonly payer: NoteParty;
  readonly basis?: { readonly name: string; readonly number?: string; readonly date?: string };
  readonly waybill?: { readonly number: string; readonly date: string };
  readonly operationKind?: string;
  readonly lines: readonly NoteLine[];
  /** Whole number of sheets of passports, certificates and the like. */
  readonly attachedSheets?: string;
  readonly allowedBy?: NotePerson;
  readonly accountant?: NotePerson;
  readonly releasedBy?: NotePerson;
  readonly releasedOn?: string;
  readonly power?: string;
  readonly acceptedBy?: NotePerson;
  readonly receivedBy?: NotePerson;
  readonly receivedOn?: string;
}
