import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A glyph as another program places it; pt from the left edge and the foot of the page. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

type Matrix = readonly [number, number, number, number, number, number];
const unit: Matrix = [1, 0, 0, 1, 0, 0];

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Every glyph of every page where its origin stands, from the operators of the page. */
export async function glyphsOf(bytes: Uint8Array): Promise<Glyph[][]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: Glyph[][] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(shownBy(await (await document.getPage(number)).getOperatorList()));
  await document.destroy();
  return pages;
}

function shownBy({ fnArray, argsArray }: Operators): Glyph[] {
  const found: Glyph[] = [];
  const saved: Matrix[] = [];
  let [page, pen, size] = [unit, unit, 1];
  for (const [at, operator] of fnArray.entries()) {
    const operands = argsArray[at] as readonly unknown[];
    if (operator === OPS.save) saved.push(page);
    else if (operator === OPS.restore) page = saved.pop() ?? unit;
    else if (operator === OPS.transform) page = times(page, operands as unknown as Matrix);
    else if (operator === OPS.setFont) size = operands[1] as number;
    else if (operator === OPS.setTextMatrix) pen = matrixOf(operands);
    else if (operator === OPS.showText)
      for (const shown of operands[0] as readonly (number | { unicode: string; width: number })[]) {
        const place = times(page, pen);
        const [text, width] = typeof shown === 'number' ? ['', -shown] : [shown.unicode, shown.width];
        if (text) found.push({ text, x: place[4], y: place[5], size: size * Math.hypot(place[0], place[1]) });
        pen = times(pen, [1, 0, 0, 1, (width / 1000) * size, 0]);
      }
  }
  return found;
}

function matrixOf(operands: readonly unknown[]): Matrix {
  return (operands.length === 6 ? operands : Array.from(operands[0] as ArrayLike<number>)) as unknown as Matrix;
}
