import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { pictureToPdf } from '../../src/packet/bind/picture.js';
import { png } from './made.js';

/** 16 × 8 pixels, red at the left and blue at the right. */
const jpeg = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1x',
    'eXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAAR',
    'CAAIABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEG',
    'E1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWG',
    'h4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEB',
    'AQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYk',
    'NOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0',
    'tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDFrHoor1OHf+Xvy/U9nPv+Xfz/AEP/2Q==',
  ].join(''),
  'base64',
);

/** The picture with what a camera notes of how it was held. */
function held(orientation: number): Buffer {
  const tiff = Buffer.from(
    '4949 2a00 0800 0000 0100 1201 0300 0100 0000 0000 0000 0000 0000'.replaceAll(' ', ''),
    'hex',
  );
  tiff.writeUInt16LE(orientation, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

type Matrix = readonly [number, number, number, number, number, number];

/** Where the page has its picture: the ends of its first row, pt from the lower left corner; and the size of the page. */
async function drawn(pdf: Uint8Array) {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const stack: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  let corners: number[][] = [];
  for (const [at, operator] of fnArray.entries()) {
    if (operator === OPS.save) stack.push(now);
    if (operator === OPS.restore) now = stack.pop() ?? now;
    if (operator === OPS.transform) now = times(now, argsArray[at] as unknown as Matrix);
    // A picture fills the unit square, its first row at the top.
    if (operator === OPS.paintImageXObject)
      corners = [
        [0, 1],
        [1, 1],
      ].map(([x = 0, y = 0]) => [now[0] * x + now[2] * y + now[4], now[1] * x + now[3] * y + now[5]]);
  }
  const [, , width = 0, height = 0] = page.view;
  return { corners, width, height, pages: document.numPages, tags: JSON.stringify(await page.getStructTree()) };
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

describe('A picture is printed upright', () => {
  // Where row 0 and column 0 are seen: Exif 2.32, tag Orientation.
  it.each([
    [1, 'left top', 'right top'],
    [2, 'right top', 'left top'],
    [3, 'right bottom', 'left bottom'],
    [4, 'left bottom', 'right bottom'],
    [5, 'left top', 'left bottom'],
    [6, 'right top', 'right bottom'],
    [7, 'right bottom', 'right top'],
    [8, 'left bottom', 'left top'],
  ])('orientation %i: its first row runs from %s to %s', async (orientation, from, to) => {
    const { corners, width, height } = await drawn(await pictureToPdf(held(orientation), 'photo.jpg'));
    const named = corners.map(
      ([x = 0, y = 0]) => `${x < width / 2 ? 'left' : 'right'} ${y < height / 2 ? 'bottom' : 'top'}`,
    );
    expect(named).toEqual([from, to]);
    expect([Math.round(width), Math.round(height)]).toEqual(orientation < 5 ? [842, 595] : [595, 842]);
  });
});

describe('A picture', () => {
  it('stands within margins of 15 mm, its shape kept', async () => {
    const { corners, height } = await drawn(await pictureToPdf(png(2000, 3000), 'scan.png'));
    const [[left = 0, top = 0] = [], [right = 0] = []] = corners;
    const wide = right - left;
    expect([left >= 42.5, height - top >= 42.5, top - wide * 1.5 >= 42.5]).toEqual([true, true, true]);
    // As large as it may be: 297 mm less 30 in height, or 210 less 30 in width.
    expect(Math.max((wide * 1.5) / ((267 / 25.4) * 72), wide / ((180 / 25.4) * 72))).toBeCloseTo(1, 3);
  });

  it('that is small is not made larger than a screen shows it', async () => {
    const { corners } = await drawn(await pictureToPdf(png(96, 96), 'stamp.png'));
    expect((corners[1]?.[0] ?? 0) - (corners[0]?.[0] ?? 0)).toBeCloseTo(72, 3);
  });

  it('is named to a screen reader', async () => {
    const { tags } = await drawn(await pictureToPdf(jpeg, '现场照片.jpg'));
    expect(tags).toContain('"role":"Figure"');
    expect(tags).toContain('现场照片.jpg');
  });

  it('is the same bytes twice', async () => {
    const [one, two] = [await pictureToPdf(jpeg, 'a.jpg'), await pictureToPdf(jpeg, 'a.jpg')];
    expect(Buffer.compare(one, two)).toBe(0);
  });
});
