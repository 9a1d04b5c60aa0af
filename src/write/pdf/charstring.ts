import { type Index, readInteger } from '../../style/cff.js';

/** What a glyph's outline calls, and how many bytes at its start are its width; none where the width is the default. */
export interface Walked {
  /** `elsewhere`: the width is told by a subroutine. */
  readonly width: number | 'elsewhere';
}

/** The subroutines at hand, and those that were called. */
export interface Subroutines {
  readonly index: Index;
  readonly called: Set<number>;
}

const hints = new Set([1, 3, 18, 23]);
const masks = new Set([19, 20]);
/** The most operands that each move takes besides the width. */
const moves = new Map([
  [21, 2],
  [4, 1],
  [22, 1],
]);

/** Walks a Type 2 charstring without drawing it (Adobe Technical Note 5177). Throws on one that calls itself. */
export function walk(charstring: Uint8Array, local: Subroutines, global: Subroutines): Walked {
  const stack: number[] = [];
  let [bottom, width, stems]: [number | 'elsewhere', Walked['width'] | undefined, number] = ['elsewhere', undefined, 0];
  const clear = (hasWidth: boolean) => {
    width ??= hasWidth ? bottom : 0;
    stack.length = 0;
  };
  const push = (view: DataView, isFirst: boolean): number => {
    const { value, length } = view.getUint8(0) === 255 ? { value: 0, length: 5 } : readInteger(view);
    if (stack.push(value) === 1) bottom = isFirst ? length : 'elsewhere';
    return length;
  };
  const call = ({ index, called }: Subroutines, depth: number): boolean => {
    const number = (stack.pop() ?? 0) + bias(index.count);
    called.add(number);
    if (depth > 10) throw new Error('a glyph of the font calls itself');
    return run(index.at(number), depth + 1);
  };
  /** Whether the glyph has ended. */
  const run = (code: Uint8Array, depth: number): boolean => {
    const view = new DataView(code.buffer, code.byteOffset, code.length);
    for (let at = 0; at < code.length; ) {
      const first = code[at] as number;
      if (first >= 32 || first === 28) {
        at += push(new DataView(view.buffer, view.byteOffset + at, code.length - at), depth === 0 && at === 0);
        continue;
      }
      at += first === 12 ? 2 : 1;
      if (first === 11) return false;
      if (first === 10 || first === 29) {
        if (call(first === 10 ? local : global, depth)) return true;
      } else {
        if (hints.has(first) || masks.has(first)) stems += stack.length >> 1;
        if (masks.has(first)) at += (stems + 7) >> 3;
        clear(isWidthBefore(first, stack.length));
        if (first === 14) return true;
      }
    }
    return false;
  };
  run(charstring, 0);
  return { width: width ?? 0 };
}

/** Before the first operator that takes all operands, one too many is the width. */
function isWidthBefore(operator: number, operands: number): boolean {
  if (operator === 14) return operands === 1 || operands === 5;
  const most = moves.get(operator);
  return most === undefined ? (hints.has(operator) || masks.has(operator)) && operands % 2 === 1 : operands > most;
}

function bias(count: number): number {
  if (count < 1240) return 107;
  return count < 33900 ? 1131 : 32768;
}
