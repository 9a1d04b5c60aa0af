/** The groups of a telephone number, or of a date in figures; the parts of a short code: 010-5550 0182, 2025-03-01, LC-R8200. */
export const together =
  /((?<![\w-])(?:\+?\d{1,6}(?:[ \u00a0-]\d{1,6}){1,4}|(?=[A-Z-]*\d)[A-Z\d]{1,8}-[A-Z\d]{1,8})(?![\w-]))/g;
