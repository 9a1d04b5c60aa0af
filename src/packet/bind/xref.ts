/**
 * Whether every entry of a file's tables of objects leads to the object it names. Only tables are checked: a cross-reference
 * stream is compressed and is not edited by hand, nor spoilt by a change of line ends alone.
 */
export function holds(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = /startxref\s+(\d+)/.exec(file.toString('latin1', Math.max(0, file.lastIndexOf('startxref'))));
  const seen = new Set<number>();
  for (let at = Number(last?.[1] ?? -1); at >= 0; ) {
    if (seen.has(at) || at >= file.length) return false;
    seen.add(at);
    if (!/^\s*xref\s/.test(file.toString('latin1', at, at + 20))) return isObject(file, at);
    const before = sections(file, at);
    if (before === undefined) return false;
    at = before;
  }
  return seen.size > 0;
}

/** Where the table before this one stands, -1 if there is none; undefined if an entry misleads. */
function sections(file: Buffer, start: number): number | undefined {
  let at = file.indexOf('xref', start) + 4;
  for (;;) {
    const head = /^\s*(\d+)\s+(\d+)\s*?[\r\n]+/.exec(file.toString('latin1', at, at + 60));
    if (!head) break;
    at += head[0].length;
    const [first, count] = [Number(head[1]), Number(head[2])];
    if (at + count * 19 > file.length) return undefined;
    for (let each = 0; each < count; each++) {
      const entry = /^\s*(\d{10}) (\d{5}) ([nf])\s*?(?:[\r\n]|$)?/.exec(file.toString('latin1', at, at + 22));
      if (!entry) return undefined;
      at += entry[0].length;
      const used = entry[3] === 'n' && Number(entry[1]) > 0;
      if (used && !isObject(file, Number(entry[1]), first + each)) return undefined;
    }
  }
  return previous(file, at);
}

function previous(file: Buffer, at: number): number | undefined {
  const end = file.indexOf('startxref', at);
  const trailer = file.toString('latin1', at, end < 0 ? at + 4096 : end);
  if (!/^\s*trailer/.test(trailer)) return undefined;
  return Number(/\/Prev\s+(\d+)/.exec(trailer)?.[1] ?? -1);
}

function isObject(file: Buffer, at: number, number?: number): boolean {
  const head = /^\s*(\d+)\s+\d+\s+obj/.exec(file.toString('latin1', at, at + 40));
  return head !== null && (number === undefined || Number(head[1]) === number);
}
