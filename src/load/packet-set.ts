import { fail } from '../errors.js';
import type { Kind } from '../kind/kind.js';
import type { Packet } from '../kind/packet.js';
import { packetShape } from '../template/packet-shape.js';
import { shapeOf } from '../template/shape.js';
import type { Folders } from './folders.js';
import { type KindInput, type KindSet, textSet } from './kind-set.js';

/** A packet of a procedure with the texts of its forms: cover, catalogue, and the pages made from the packet itself. */
export interface PacketSet {
  readonly packet: Packet;
  /** A form by its name; its texts are checked and compiled when first asked for. */
  readonly form: (name: string) => KindSet;
}

export function packetSets(
  folders: Folders,
  procedure: string,
  input: Omit<KindInput, 'kind'>,
): Readonly<Record<string, PacketSet>> {
  const entries = Object.entries(input.procedure.packets).map(([id, rest]) => {
    const packet = { ...rest, id };
    return [id, { packet, form: formsOf(folders, procedure, packet, input) }] as const;
  });
  return Object.fromEntries(entries);
}

function formsOf(folders: Folders, procedure: string, packet: Packet, input: Omit<KindInput, 'kind'>) {
  const made = new Map<string, KindSet>();
  return (name: string): KindSet => {
    const kind = { ...asKind(packet), id: name, sheet: sheetOf(name, packet) };
    const set = made.get(name) ?? textSet(folders, procedure, { ...shaped(kind, input), file: fileOf(name) });
    made.set(name, set);
    return set;
  };
  /** The procedure's own form, or the one that all procedures share. */
  function fileOf(name: string) {
    return (language: 'zh' | 'en') => {
      const shared = `packets/${name}.${language}.md`;
      const file = [`${procedure}/${shared}`, shared].find(each => folders.has(each));
      return file ?? fail('template/no-form', { file: folders.path(`${procedure}/procedure.yaml`) }, { form: shared });
    };
  }
}

/** The form of the sheets between the parts. */
export const dividerForm = 'divider';

/** The first form in front is the cover; the sheets between the parts are set like it. */
function sheetOf(name: string, { front }: Packet): string {
  if (name === dividerForm) return 'divider';
  return name === front[0] ? 'cover' : 'register';
}

function shaped(kind: Kind, input: Omit<KindInput, 'kind'>) {
  const shape = () => {
    const own = shapeOf({ ...input, kind });
    return { ...own, fields: { ...own.fields, packet: packetShape } };
  };
  return { kind, shape };
}

/** A packet has copies, parties and a date as a kind of document has. */
export function asKind({ id, title, about, versions, issuer = '', addressee, each, occasion }: Packet): Kind {
  return {
    id,
    title,
    about,
    articles: [],
    versions,
    issuer,
    addressee,
    each,
    sheet: 'register',
    numbering: 'official',
    follows: 'case',
    occasion,
    names: {},
    clauses: {},
    variables: {},
  };
}
