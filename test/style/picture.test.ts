import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WenshuError } from '../../src/errors.js';
import { pictureToPdf } from '../../src/packet/bind/picture.js';
import { readPicture } from '../../src/style/picture.js';
import { afterFrame, beforeFrame, frame, jpeg, png, pngOf, segment } from './made-picture.js';

describe('An image of a seal', () => {
  it.each([
    ['grey', [1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3], [255, 255, 255, 255]],
    ['colour', [1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3], [255, 255, 255, 255]],
    ['palette', [10, 11, 12, 20, 21, 22, 20, 21, 22, 30, 31, 32], [7, 255, 255, 255]],
    ['clear grey', [1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3], [1, 2, 2, 3]],
    ['clear colour', [1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3], [1, 2, 2, 3]],
  ] as const)('in PNG, %s, is read pixel by pixel', (sort, colours, alpha) => {
    const picture = readPicture(png(sort));
    expect([picture?.width, picture?.height]).toEqual([2, 2]);
    expect([...(picture?.pixels?.colours ?? [])]).toEqual(colours);
    expect([...(picture?.pixels?.alpha ?? [])]).toEqual(alpha);
  });

  it.each([1, 3])('in JPEG with %i channels is taken as it is', parts => {
    expect(readPicture(jpeg(parts))).toEqual({
      type: 'jpeg',
      width: 300,
      height: 200,
      channels: parts,
      bytes: jpeg(parts),
    });
  });
});

const [head, colour, rest] = [beforeFrame, frame(3), afterFrame(3)];
// ISO/IEC 10918-1, B.1.1.2.
const fill = Buffer.from([0xff, 0xff]);
const exif = segment(0xe1, ...Buffer.from('Exif\0\0II*\0\x08\0\0\0\xff\xff', 'latin1'));

/** Which of the two takes it: as the image of a seal, and as a page of a packet. */
const table: readonly (readonly [name: string, bytes: Buffer, seal: 'taken' | 'refused', page: 'taken' | 'refused'])[] =
  [
    ['a PNG', png('clear colour'), 'taken', 'taken'],
    ['a JPEG', jpeg(3), 'taken', 'taken'],
    ['a progressive JPEG', jpeg(3, { coding: 0xc2 }), 'taken', 'taken'],
    ['a JPEG whose notes of the camera are damaged', Buffer.concat([head, exif, colour, rest]), 'taken', 'taken'],

    ['a JPEG with fill before a marker', Buffer.concat([head, fill, colour, rest]), 'taken', 'taken'],
    ['text', Buffer.from('seal'), 'refused', 'refused'],
    ['nothing', Buffer.alloc(0), 'refused', 'refused'],

    ['a PNG of 16 bits', png('colour', { depth: 16, rows: Buffer.alloc(26) }), 'refused', 'taken'],
    ['an interlaced PNG', png('grey', { interlace: 1, rows: Buffer.alloc(7) }), 'refused', 'taken'],
    ['a PNG wider than 4,000 pixels', pngOf({ width: 4001, height: 1, rows: Buffer.alloc(4002) }), 'refused', 'taken'],
    ['a PNG with more than its rows', png('grey', { rows: Buffer.alloc(7) }), 'refused', 'taken'],
    ['a PNG with far more than its rows', png('grey', { rows: Buffer.alloc(70_000) }), 'refused', 'refused'],
    ['a PNG that lacks a row', png('grey', { rows: Buffer.alloc(3) }), 'refused', 'refused'],
    ['a PNG with a filter there is not', png('grey', { rows: Buffer.from([0, 1, 1, 5, 1, 1]) }), 'refused', 'refused'],
    ['a PNG without width', png('grey', { width: 0, rows: Buffer.alloc(2) }), 'refused', 'refused'],
    ['a PNG without height', png('grey', { height: 0, rows: Buffer.alloc(0) }), 'refused', 'refused'],
    ['a PNG of 3 bits', png('grey', { depth: 3, rows: Buffer.alloc(4) }), 'refused', 'refused'],
    ['a PNG of colours there are not', png('grey', { type: 5 }), 'refused', 'refused'],
    ['a PNG interlaced in a way there is not', png('grey', { interlace: 2 }), 'refused', 'refused'],
    ['a PNG cut within its header', png('grey').subarray(0, 30), 'refused', 'refused'],
    ['a PNG cut within its pixels', png('clear colour').subarray(0, 50), 'refused', 'refused'],
    ['a PNG cut after its pixels', png('grey').subarray(0, -12), 'refused', 'refused'],
    ['a PNG that does not begin with its header', besideItsHeader(png('grey')), 'refused', 'refused'],
    ['a PNG without its first byte', png('grey').subarray(1), 'refused', 'refused'],

    ['a JPEG of four colours', jpeg(4), 'refused', 'taken'],
    ['a JPEG of two samples a pixel', jpeg(2), 'refused', 'refused'],
    ['a JPEG of 12 bits', jpeg(3, { depth: 12, coding: 0xc1 }), 'refused', 'refused'],
    ['a JPEG without loss', jpeg(3, { coding: 0xc3 }), 'refused', 'refused'],
    ['a JPEG of arithmetic coding', jpeg(3, { coding: 0xc9 }), 'refused', 'refused'],
    ['a JPEG wider than 4,000 pixels', jpeg(1, { width: 4001 }), 'refused', 'taken'],
    ['a JPEG without width', jpeg(1, { width: 0 }), 'refused', 'refused'],
    ['a JPEG without height', jpeg(1, { height: 0 }), 'refused', 'refused'],
    ['a JPEG without a frame', Buffer.concat([head, rest]), 'refused', 'refused'],
    ['a JPEG with a frame of no parts', Buffer.concat([head, segment(0xc0, 8, 0, 9), rest]), 'refused', 'refused'],
    ['a JPEG with two frames', Buffer.concat([head, colour, frame(3), rest]), 'refused', 'refused'],
    ['a JPEG without pixels', Buffer.concat([head, colour]), 'refused', 'refused'],
    ['a JPEG cut within its pixels', jpeg(3).subarray(0, -2), 'refused', 'refused'],
    ['a JPEG cut within a segment', Buffer.concat([head, colour.subarray(0, -1)]), 'refused', 'refused'],
    ['a JPEG with a segment of no length', Buffer.concat([head, unmeasured(), colour, rest]), 'refused', 'refused'],
    [
      'a JPEG with bytes between its segments',
      Buffer.concat([head, Buffer.from('at'), colour, rest]),
      'refused',
      'refused',
    ],
    ['a JPEG without its first bytes', jpeg(3).subarray(2), 'refused', 'refused'],
  ];

function besideItsHeader(whole: Buffer): Buffer {
  const [start, header, after] = [whole.subarray(0, 8), whole.subarray(8, 33), whole.subarray(33)];
  return Buffer.concat([start, after.subarray(0, -12), header, after.subarray(-12)]);
}

function unmeasured(): Buffer {
  return Buffer.from([0xff, 0xe5, 0, 0]);
}

/** Whether a page is made of it; refused it is by name. */
async function page(bytes: Uint8Array): Promise<'taken' | 'refused'> {
  try {
    expect(Buffer.from(await pictureToPdf(bytes, '现场.png')).toString('latin1')).toContain('/Image');
    return 'taken';
  } catch (error) {
    if (!(error instanceof WenshuError)) throw error;
    expect(error.code).toMatch(/^packet\/(unknown|damaged|large)-picture$/);
    return 'refused';
  }
}
const seal = (bytes: Uint8Array) => (readPicture(bytes) ? 'taken' : 'refused');

describe('As a seal and as a page of a packet', () => {
  it.each(table)('%s is taken or refused as it should', async (_, bytes, asSeal, asPage) => {
    expect({ seal: seal(bytes), page: await page(bytes) }).toEqual({ seal: asSeal, page: asPage });
  });

  it('any file is taken or refused, and brings nothing down', async () => {
    const whole = table.map(([, bytes]) => bytes).filter(({ length }) => length > 0 && length < 2000);
    const changed = fc
      .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }))
      .map(([bytes, changes]) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changes) copy[at % copy.length] = byte;
        return copy;
      });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(changed, async bytes => {
        seen.add(seal(bytes)).add(await page(bytes));
      }),
      { numRuns: 300, seed: 10_918 },
    );
    expect([...seen].sort()).toEqual(['refused', 'taken']);
  });
});
