import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A picture of a page, in dots of so many to the millimetre. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Red, green and blue of each dot. */
  readonly colours: Uint8Array;
}

const dots = 200;

/** The pages of a PDF, a file or its bytes, as poppler draws them; one of them where its number is given. */
export function drawn(file: string | Uint8Array, page?: number): Picture[] {
  const input = typeof file === 'string' ? readFileSync(file) : file;
  const only = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  const options = { input, maxBuffer: 2 ** 30 };
  const { stdout, stderr, status } = spawnSync('pdftoppm', ['-r', String(dots), ...only, '-'], options);
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
  const pictures: Picture[] = [];
  for (let at = 0; at < stdout.length; ) {
    const head = /^P6\s(\d+) (\d+)\s255\s/.exec(stdout.toString('latin1', at, at + 40));
    if (!head) throw new Error('pdftoppm gave no picture');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const start = at + head[0].length;
    at = start + width * height * 3;
    pictures.push({ width, height, scale: dots / 25.4, colours: stdout.subarray(start, at) });
  }
  return pictures;
}

/** A band of ink across a page, mm from its upper and left edges. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The bands of red ink, and of black, that white parts from one another, downwards. */
export function bandsOf({ width, height, scale, colours }: Picture, ink: 'red' | 'black'): Band[] {
  const bands: { top: number; bottom: number; left: number; right: number }[] = [];
  let open = false;
  for (let y = 0; y < height; y++) {
    let [left, right] = [width, -1];
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const [red = 255, green = 255] = [colours[at], colours[at + 1]];
      if (green > 128 || red > 128 !== (ink === 'red')) continue;
      left = Math.min(left, x);
      right = x;
    }
    const band = bands.at(-1);
    if (right < 0) open = false;
    else if (open && band)
      Object.assign(band, {
        bottom: (y + 1) / scale,
        left: Math.min(band.left, left / scale),
        right: Math.max(band.right, (right + 1) / scale),
      });
    else
      open =
        bands.push({ top: y / scale, bottom: (y + 1) / scale, left: left / scale, right: (right + 1) / scale }) > 0;
  }
  return bands;
}

/** The edges of all that the bands hold. */
export function edgesOf(bands: readonly Band[]): Band {
  return {
    top: Math.min(...bands.map(({ top }) => top)),
    bottom: Math.max(...bands.map(({ bottom }) => bottom)),
    left: Math.min(...bands.map(({ left }) => left)),
    right: Math.max(...bands.map(({ right }) => right)),
  };
}

/** A long band is a rule: the type area is 156 mm wide, the rules of a letter 170 mm, text has gaps or is higher. */
export function isRule({ top, bottom, left, right }: Band): boolean {
  return bottom - top < 1 && right - left > 150;
}
