import { type Sheet, type Style, sealRoom } from './sheets.js';

/** How far the centre of a seal lies above the middle of the signature and its date, as a part of the diameter. */
export const sealRise = 0.04;

/** A sheet with room for a seal of so many mm, so that it touches neither the text above the signature nor what follows the date. */
export function sealedSheet(sheet: Sheet, diameter: number): Sheet {
  const [side, room] = [diameter, sealRoom].map(each => (each * 72) / 25.4) as [number, number];
  const more = Math.max(0, (side - room) / 2);
  const sealed = <Styles extends { readonly signature: Style; readonly date: Style }>(styles: Styles): Styles => {
    const { signature, date } = styles;
    const bottom = (signature.pitch + signature.size) / 2 + side * (0.5 - sealRise);
    const after = Math.max(date.after, bottom - signature.pitch - date.pitch + clear);
    return { ...styles, signature: { ...signature, before: signature.before + more }, date: { ...date, after } };
  };
  return { ...sheet, styles: { zh: sealed(sheet.styles.zh), en: sealed(sheet.styles.en) } };
}

/** Between a seal and the text below it, pt. */
const clear = 3;
