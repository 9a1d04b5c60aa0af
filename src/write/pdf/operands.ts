/** Colours as PDF operands. */
export const colour = {
  black: '0 0 0',
  grey: '0.45 0.45 0.45',
  pale: '0.95 0.95 0.93',
  yellow: '1 0.93 0.4',
  red: '0.75 0.1 0.1',
  /** Y80% M80% (GB/T 9704-2012, 6.2) on a screen. */
  head: '0.9 0 0.07',
};
export type Colour = keyof typeof colour;

/** A number as PDF writes it, to a thousandth of a point. */
export function figure(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** pdfkit writes a primitive string as a name and a String object as a string. */
export function literal(text: string): object {
  return Object(text) as object;
}
