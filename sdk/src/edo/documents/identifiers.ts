import { matching } from '../mapping/value.ts';

/** Forms of identifiers that formats share. Check digits are the rules' business. */

/** ИдПолИной and the like: the operator's three characters and the participant's code. */
export const participantId = matching(/^[A-Za-z0-9@.-]{4,46}$/);

/** ИдЭДО, ИдОперЭДО: the operator's three characters. */
export const operatorId = matching(/^[A-Za-z0-9@.-]{3}$/);

/** ИННЮЛ. */
export const organisationInn = matching(/^\d{10}$/);

/** ИННФЛ. */
export const personInn = matching(/^\d{12}$/);

export const kpp = matching(/^\d{4}[\dA-Z]{2}\d{3}$/);

/** Код of ОКЕИ. */
export const okei = matching(/^\d{3,4}$/);

/** Код of ОКСМ or ОКВ. */
export const threeDigits = matching(/^\d{3}$/);
