import type { Case } from '../case/case.js';
import { write } from '../compose.js';
import { refuse } from '../errors.js';
import { textIn } from '../language/language.js';
import { form } from '../language/spell.js';
import type { BindingInput, Bound, BoundPart, Link, Loss } from './binding.js';
import { withChecksum } from './checksum.js';
import { dividersOf, dividersPdf, formTree, frontPdfs, type Packed } from './forms.js';
import { gapProblem } from './gaps.js';
import { itemsOf } from './items-of.js';
import type { Making, NamedBytes, Progress } from './making.js';
import { fileOf, type Manifest, type ManifestPart, manifestBytes, manifestName } from './manifest.js';
import { manifestOf } from './manifest-of.js';
import { type Pagination, settled } from './paginate.js';
import type { Gap } from './part.js';
import { type Plan, plansOf } from './plan.js';
import { foundGaps, nameOf, type Prepared, prepare } from './prepared.js';
import { signaturePages } from './signature-pages.js';

/** A packet that is made. */
export interface MadePacket {
  /** `opinion-round.mof`: the packet, and the party where there is one for each. */
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly manifest: Manifest;
  /** The documents as DOCX, where they are asked for. */
  readonly documents: readonly NamedBytes[];
  /** The pages to be signed, where they are asked for and there are any. */
  readonly signaturePages?: NamedBytes | undefined;
  readonly gaps: readonly Gap[];
  /** What of an attachment could not be kept. */
  readonly lost: readonly { readonly part: string; readonly what: readonly Loss[] }[];
}

/**
 * The packets of one name in a case, made in memory. What the law requires and the case lacks is `packet/missing`, an
 * attachment without its file `packet/no-file`, all said at once, unless gaps are asked for.
 */
export async function makePackets(read: Case, making: Making): Promise<MadePacket[]> {
  const { wish, set, library } = making;
  const plans = plansOf(read, wish.packet, set, library);
  if (!wish.withGaps) refuse(unlike(plans.flatMap(({ gaps }) => gaps.map(gap => gapProblem(gap, wish.packet)))));
  const packets: MadePacket[] = [];
  for (const plan of plans) packets.push(await makeOne(read, plan, making));
  return packets;
}

const nowhere: Pagination = { front: [], places: [], total: 0 };

/** What several packets lack is said once. */
function unlike<T>(all: readonly T[]): T[] {
  return [...new Map(all.map(each => [JSON.stringify(each), each])).values()];
}

async function makeOne(read: Case, plan: Plan, making: Making): Promise<MadePacket> {
  const { wish, library } = making;
  const prepared = titled(read, plan, await prepare(read, plan, making), making);
  const found = foundGaps(prepared, library.locales);
  if (!wish.withGaps) refuse(found.map(gap => gapProblem(gap, wish.packet)));
  const gaps = [...plan.gaps, ...found];
  const packed: Packed = { read, plan, parts: prepared, gaps, making };
  const at = await settledPages(packed);
  const parts = await boundParts(packed, at);
  const { inside, bound } = await boundWithin(packed, parts, manifestOf(packed, at, parts));
  const pdf = withChecksum(bound.pdf);
  const name = wish.name ?? nameOf(plan.packet.id, plan.copy.id);
  const documents = wish.docx ? await editable(prepared, making) : [];
  const toSign = wish.signaturePages ? await signaturePages(packed, at) : undefined;
  const signature = toSign && { name: `${name}.signature-pages.pdf`, bytes: toSign };
  const within = documents.map(each => inFolder(name, each));
  const files = [{ name: `${name}.pdf`, bytes: pdf }, ...(signature ? [signature] : []), ...within];
  return {
    name,
    pdf,
    manifest: { ...inside, files: files.map(({ name: file, bytes }) => fileOf(file, bytes)) },
    documents: within,
    signaturePages: signature,
    gaps,
    lost: inside.parts.flatMap(({ lost = [] }, at) =>
      lost.length > 0 ? [{ part: prepared[at]?.name ?? '', what: lost }] : [],
    ),
  };
}

/**
 * Bound twice: what the pages show and what was lost goes into the manifest, and the manifest into the PDF. Pages do not depend on what is
 * embedded, so that the second time they are the same.
 */
async function boundWithin(packed: Packed, parts: readonly BoundPart[], manifest: Manifest) {
  const first = await bind(packed, parts, manifest, 'pages');
  const leaves = await packed.making.binder.digests(first.pdf);
  const inside = { ...manifest, leaves, parts: manifest.parts.map((part, at) => withLosses(part, at, packed, first)) };
  return { inside, bound: await bind(packed, parts, inside, 'proof') };
}

function withLosses(part: ManifestPart, at: number, { parts }: Packed, bound: Bound): ManifestPart {
  const lost = lossesOf(parts[at], at, bound);
  return lost.length > 0 ? { ...part, lost } : part;
}

/** What is made of a picture or a text is our own PDF, which has nothing to lose but links that lead nowhere. */
function lossesOf(part: Prepared | undefined, at: number, { lost }: Bound): Loss[] {
  const found = lost.filter(each => each.part === at).map(({ what }) => what);
  if (!part || !('bytes' in part)) return [];
  return part.pdf === part.bytes ? found : found.filter(what => what === 'link');
}

function inFolder(folder: string, { name, bytes }: NamedBytes): NamedBytes {
  return { name: `${folder}/${name}`, bytes };
}

/** A form has its title from its own text. */
function titled(read: Case, plan: Plan, parts: readonly Prepared[], making: Making): Prepared[] {
  return parts.map(each => {
    if (each.part.source !== 'form') return each;
    const tree = formTree(each.part.form, nowhere, { read, plan, parts, gaps: plan.gaps, making });
    return { ...each, title: tree.title };
  });
}

/** Where the parts stand: their pages are counted, those of the forms as they are printed. */
async function settledPages(packed: Packed): Promise<Pagination> {
  const { plan, making } = packed;
  const parts = await boundParts(packed, nowhere);
  const counts: number[] = [];
  for (const { pdf, name, password } of parts) counts.push(await making.binder.pages(pdf, name, password));
  const hasSheets = dividersOf(packed) === 'sheet';
  const { at } = await settled(counts, plan.packet.newLeaf, async at => {
    const { pdfs } = await frontPdfs(at, packed);
    const front: number[] = [];
    for (const pdf of pdfs) front.push(await making.binder.pages(pdf, 'front'));
    return { front, dividers: hasSheets ? (await dividersPdf(at, packed)).counts : undefined };
  });
  return at;
}

async function boundParts(packed: Packed, at: Pagination): Promise<BoundPart[]> {
  const parts: BoundPart[] = [];
  for (const each of packed.parts) parts.push(await boundPart(each, at, packed));
  return parts;
}

async function boundPart(each: Prepared, at: Pagination, packed: Packed): Promise<BoundPart> {
  const { wish, fonts } = packed.making;
  const { name } = each;
  const title = inLayout(each.title, wish.layout);
  if ('tree' in each) return { title, pdf: each.pdf, own: true, name };
  if ('bytes' in each) return { title, pdf: each.pdf, own: false, password: each.password, name };
  return { title, pdf: await write(formTree(name, at, packed), 'pdf', { fonts }), own: true, name };
}

/** A title as a bookmark has it: in the languages of the packet. */
function inLayout(title: Prepared['title'], layout: string): string {
  if (typeof title === 'string') return title;
  const { zh, en } = title;
  if (layout === 'zh') return zh ?? en ?? '';
  return layout === 'en' ? (en ?? zh ?? '') : [zh, en].filter(Boolean).join(' ');
}

/** A title in each language of the packet, as its metadata have it. */
function titlesIn(title: Prepared['title'], layout: string): NonNullable<BindingInput['titles']> {
  const [zh, en] = [textIn(title, 'zh'), textIn(title, 'en')];
  return { ...(layout !== 'en' && zh !== undefined && { zh }), ...(layout !== 'zh' && en !== undefined && { en }) };
}

/** The pages that are bound, as parts are told to be done one after the other. */
function progressIn(
  { plan, making }: Packed,
  parts: readonly BoundPart[],
  manifest: Manifest,
  stage: Progress['stage'],
) {
  const packet = nameOf(plan.packet.id, plan.copy.id);
  const total = manifest.pages;
  return (done: number) => {
    const page = done > parts.length ? total : (manifest.parts[done - 1]?.last ?? 0);
    return making.progress?.({ packet, stage, done: page, total, part: parts[done]?.name });
  };
}

async function bind(
  packed: Packed,
  parts: readonly BoundPart[],
  manifest: Manifest,
  stage: Progress['stage'],
): Promise<Bound> {
  const { plan, making } = packed;
  const { wish, library, caseFile, binder } = making;
  const progress = progressIn(packed, parts, manifest, stage);
  await progress(0);
  const lang = wish.layout === 'en' ? 'en' : 'zh';
  const stampIn = (language: 'zh' | 'en', page: number, total: number) =>
    form(library.locales[language].packet.page, { page, total });
  const dividers = dividersOf(packed);
  let links: readonly Link[] = [];
  const bound = await binder.bind({
    parts,
    front: async (places, total) => {
      const front = await frontPdfs({ places, total }, packed);
      links = front.links;
      return front.pdfs;
    },
    links: () => links,
    ...(dividers === 'sheet' && { dividers: (places, total) => dividersPdf({ places, total }, packed) }),
    ...(dividers === 'tab' && { tab: part => itemNumber(part, packed) }),
    newLeaf: plan.packet.newLeaf,
    stamp: (page, total) =>
      wish.layout === 'zh' || wish.layout === 'en'
        ? stampIn(wish.layout, page, total)
        : `${stampIn('zh', page, total)} / ${stampIn('en', page, total)}`,
    files: [
      { name: caseFile.name, bytes: caseFile.bytes, about: manifest.reference },
      { name: manifestName, bytes: manifestBytes(manifest), about: manifest.packet },
    ],
    title: inLayout(plan.packet.title, wish.layout),
    titles: titlesIn(plan.packet.title, wish.layout),
    lang,
    date: formTree(plan.packet.front[0] ?? '', nowhere, packed).date,
    progress,
  });
  if (bound.total !== manifest.pages) throw new Error(`bound ${bound.total} pages, ${manifest.pages} were counted`);
  return bound;
}

/** The number of a part in the catalogue, from 1. */
function itemNumber(part: number, { parts }: Packed): string | undefined {
  const item = itemsOf(parts.map(each => each.part)).indexOf(part);
  return item < 0 ? undefined : String(item + 1);
}

async function editable(prepared: readonly Prepared[], { fonts }: Making): Promise<NamedBytes[]> {
  const documents: NamedBytes[] = [];
  for (const each of prepared)
    if ('tree' in each)
      documents.push({ name: `${each.name}.docx`, bytes: await write(each.tree, 'docx', { fonts, seal: each.seal }) });
  return documents;
}
