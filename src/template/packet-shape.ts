import type { Shape } from './shape.js';

const leaf: Shape = {};
const record = (fields: Record<string, Shape>): Shape => ({ fields });
const truth: Shape = { values: [true, false] };

const part = record({
  /** Its number among the items, from 1. */
  ordinal: leaf,
  title: leaf,
  number: leaf,
  date: leaf,
  by: leaf,
  pages: leaf,
  count: leaf,
  source: { values: ['document', 'attachment'] },
  original: truth,
  signed: truth,
});

/** What the forms of a packet can name beyond what any document can: it mirrors packetView. */
export const packetShape: Shape = record({
  title: leaf,
  mark: { values: ['original', 'duplicate'] },
  /** Pages, cover and catalogue included. */
  total: leaf,
  /** Items: documents and attachments; a form made from the packet itself is none. */
  count: leaf,
  documents: leaf,
  attachments: leaf,
  from: leaf,
  to: leaf,
  parts: { item: part },
  /** The part that a divider stands before. */
  part,
  gaps: { item: record({ title: leaf, citation: leaf, remedy: leaf }) },
});
