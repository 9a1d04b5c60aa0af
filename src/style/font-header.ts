/** What a font file says of one font in it, without its glyphs. */
export interface FontHeader {
  /** Where the font begins in its file: past 0 in a collection. */
  readonly start: number;
  /** As a PDF may name it. */
  readonly postScript: string;
  /** Its PostScript and full names in all languages. */
  readonly names: readonly string[];
  /** What its licence says of embedding, OS/2 fsType; 0 is no restriction. */
  readonly embedding: number;
}

/** Bytes of a file. */
export type Reader = (at: number, length: number) => DataView;

const collection = 0x74746366;

/** The fonts of a file, by its headers alone: a folder of fonts need not be read whole. Throws on what is no font. */
export function fontHeaders(read: Reader): FontHeader[] {
  const head = read(0, 12);
  if (head.getUint32(0) !== collection) return [header(read, 0)];
  const starts = read(12, head.getUint32(8) * 4);
  return Array.from({ length: starts.byteLength / 4 }, (_, at) => header(read, starts.getUint32(at * 4)));
}

function header(read: Reader, start: number): FontHeader {
  const count = read(start + 4, 2).getUint16(0);
  const entries = read(start + 12, count * 16);
  const table = (tag: number) => {
    for (let at = 0; at < entries.byteLength; at += 16)
      if (entries.getUint32(at) === tag) return { at: entries.getUint32(at + 8), length: entries.getUint32(at + 12) };
    return undefined;
  };
  const [name, os2] = [table(0x6e616d65), table(0x4f532f32)];
  const named = name ? namesIn(read(name.at, name.length)) : [];
  return {
    start,
    postScript: (named.find(({ id }) => id === postScript)?.text ?? '').replace(/[^\w-]/g, '') || 'Font',
    names: named.map(({ text }) => text),
    embedding: os2 ? read(os2.at + 8, 2).getUint16(0) : 0,
  };
}

const full = 4;
const postScript = 6;

interface Name {
  readonly id: number;
  readonly text: string;
}

function namesIn(table: DataView): Name[] {
  const names: Name[] = [];
  const storage = table.getUint16(4);
  for (let at = 6; at < 6 + table.getUint16(2) * 12; at += 12) {
    const [platform, id] = [table.getUint16(at), table.getUint16(at + 6)];
    if (id !== full && id !== postScript) continue;
    const start = table.byteOffset + storage + table.getUint16(at + 10);
    const bytes = new Uint8Array(table.buffer, start, table.getUint16(at + 8));
    names.push({ id, text: new TextDecoder(platform === 1 ? 'latin1' : 'utf-16be').decode(bytes) });
  }
  return names;
}

/** Why a font may not be embedded as part of itself, by OS/2 fsType; undefined where it may. */
export function forbidden(embedding: number): 'restricted' | 'whole-only' | 'bitmap-only' | undefined {
  if ((embedding & 0xf) === 2) return 'restricted';
  if (embedding & 0x100) return 'whole-only';
  return embedding & 0x200 ? 'bitmap-only' : undefined;
}
