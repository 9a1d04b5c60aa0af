import { dictionary, type PdfDict, PdfString } from './objects.js';

/** What the files that are bound here name as their program. */
export const maker = 'wenshu';

/** Noon in UTC of a day: the same day everywhere. */
export function noonOf(date: string): PdfString {
  return PdfString.fromString(`D:${date.replaceAll('-', '')}120000Z`);
}

/** The information dictionary of a file (ISO 32000-1, 14.3.3); `date` as YYYY-MM-DD. */
export function information(title: string, date: string): PdfDict {
  const own = PdfString.fromString(maker);
  const noon = noonOf(date);
  return dictionary({
    Title: PdfString.fromString(title),
    Producer: own,
    Creator: own,
    CreationDate: noon,
    ModDate: noon,
  });
}
