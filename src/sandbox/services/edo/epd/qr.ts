import { encode, renderSVG } from 'uqr';

/** The text of a waybill's QR code. Whoever shows it takes it as it is: what stands in it is between ГИС ЭПД and inspectors. */
export function qrText(uid: string): string {
  return `STYK-EPD/1/${uid}`;
}

/** The QR code as an image. */
export function qrSvg(uid: string): string {
  return renderSVG(qrText(uid), { ecc: 'M' });
}

/** The same as squares, dark ones true, without an edge. */
export function qrSquares(uid: string): readonly (readonly boolean[])[] {
  return encode(qrText(uid), { ecc: 'M', border: 0 }).data;
}
