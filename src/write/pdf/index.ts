import { refuse } from '../../errors.js';
import { languageTags } from '../../language/language.js';
import { missingGlyphProblems } from '../../style/missing-glyphs.js';
import { turnedSheet } from '../../style/turned-sheet.js';
import { matterOf } from '../../tree/matter.js';
import { type Situation, situationOf } from '../../tree/situation.js';
import type { Block, Single, Tree } from '../../tree/tree.js';
import { isCounted } from '../page-number.js';
import { sealedBlock, wordsOf } from '../seal.js';
import { sectionsOf } from '../sections.js';
import type { Setting, Writer } from '../writer.js';
import type { Area, Band } from './band.js';
import { placed, raised } from './cover.js';
import { flow, tailed } from './flow.js';
import { furnish } from './furniture.js';
import { firstBottom, headBand } from './head.js';
import { imprintBand } from './imprint.js';
import { describe, informationOf } from './metadata.js';
import { outlineOf } from './outline.js';
import { type Page, pagesOf } from './pages.js';
import { pairBand } from './pair.js';
import { type Paper, paperOf, sideways } from './paper.js';
import { type Context, mainLanguage, points } from './setting.js';
import { settled } from './settled.js';
import { singleBand } from './single.js';
import { type Structure, structureOf } from './structure.js';
import { tableBands } from './table.js';
import { type Tally, tallyOf } from './tally.js';

/**
 * Writes a PDF. Every character must have a glyph: `write/missing-glyph` names all that have none, with the path of their
 * value, before anything is written. The same tree gives the same bytes, whatever was written before.
 */
export const writePdf: Writer = async (tree, setting) => {
  refuse(missingGlyphProblems(tree, setting.fonts));
  const { default: Document } = await import('pdfkit');
  const doc = new Document(documentOptions(tree, setting));
  describe(doc, tree, setting.standards ?? []);
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const tally = setting.report && tallyOf(setting.fonts);
  print(tree, setting, doc, tally);
  await done;
  if (tally) setting.report?.(tally.uses());
  return Buffer.concat(chunks);
};

function print(tree: Tree, setting: Setting, doc: PDFKit.PDFDocument, tally?: Tally): void {
  const { sheet, seal } = setting;
  const lang = mainLanguage(tree.layout);
  const sealed = seal && sealedBlock(tree.blocks);
  const structure = structureOf(tree, seal && sealed && { block: sealed, alt: wordsOf(seal, sealed.lang) });
  const context = contextOf(setting, structure, sealed);
  const { head, main, imprint } = matterOf(tree.blocks);
  const isLetter = head.length > 0 && sheet.head?.foot !== undefined;
  const parts = sectionsOf(main, sheet, { first: head.length > 0, last: imprint.length > 0 }).map(
    ({ turned, from, to }, index, sections): Part => {
      const inner = turned ? contextOf({ ...setting, sheet: turnedSheet(sheet) }, structure) : context;
      const isLast = index === sections.length - 1;
      const bands = [
        ...(index === 0 ? headed(head, context) : []),
        ...main.slice(from, to).flatMap((block, at) => bandsOf(block, situationOf(main, from + at), inner)),
        ...(isLast && imprint.length > 0 ? [imprintBand(imprint, sheet.head?.ruled === 'number', context)] : []),
      ];
      const first = index === 0 && isLetter && sheet.head ? firstBottom(sheet.head, sheet.page.height) : undefined;
      const area = { ...areaOf(inner), first };
      return { turned, area, pages: sheet.cover ? pagesOf(raised(bands, area, inner), area) : settled(bands, area) };
    },
  );
  const total = isCounted(sheet) ? parts.reduce((sum, { pages }) => sum + pages.length, 0) : 0;
  const paper = furnished(paperOf(doc, setting.fonts, lang, tally), each =>
    furnish(each, context, {
      mark: tree.mark,
      lang,
      numbered: !tree.unnumbered && (!isLetter || each.pages > 1),
      total,
    }),
  );
  for (const { turned, area, pages } of parts) flow(pages, turned ? sideways(paper) : paper, area);
  paper.end(structure.root, outlineOf(tree, structure));
}

/** Pages of one direction. */
interface Part {
  readonly turned: boolean;
  readonly area: Area;
  readonly pages: readonly Page[];
}

function contextOf(setting: Setting, structure: Structure, block?: Single): Context {
  const { left, right, width } = setting.sheet.page;
  const { seal } = setting;
  const sealed = seal && block && structure.figure && { block, seal, element: structure.figure };
  return { ...setting, structure, sealed, left: points(left), width: points(width - left - right) };
}

function areaOf({ sheet: { page }, left }: Context): Area {
  return { left, top: points(page.top), bottom: points(page.height - page.bottom) };
}

/** A sheet without a head sets its letterhead as lines of text. */
function headed(blocks: readonly Block[], context: Context): Band[] {
  const { head } = context.sheet;
  if (blocks.length === 0) return [];
  return head
    ? [headBand(blocks, head, context)]
    : blocks.flatMap((block, at) => bandsOf(block, situationOf(blocks, at), context));
}

type Setter<Some> = (block: Some, situation: Situation, context: Context) => Band[];

const whole: Setter<Single> = (block, situation, context) =>
  tailed(singleBand(block, situation, context, 0, context.width));

const setters = {
  title: whole,
  heading: whole,
  paragraph: whole,
  item: whole,
  table: tableBands,
  pair: (block, situation, context) => tailed(pairBand(block, situation, context)),
} satisfies { [Type in Block['type']]: Setter<Extract<Block, { type: Type }>> };

/** The bands of a block, the first at the top of a page if the block begins one. */
function bandsOf(block: Block, situation: Situation, context: Context): Band[] {
  const set = setters[block.type] as Setter<Block> | undefined;
  if (!set) throw new Error(`the pdf writer does not know the block ${block.type}`);
  const [first, ...rest] = set(block, situation, context).map(band =>
    telling(placed(band, block, situation, context), block, context),
  );
  return first ? [{ ...first, fresh: situation.fresh }, ...rest] : [];
}

/** Tells where the block stands. */
function telling(band: Band, block: Block, { stands }: Context): Band {
  if (!stands) return band;
  const decorate: Band['decorate'] = (paper, top, bottom) => {
    stands(block, paper.pages);
    band.decorate?.(paper, top, bottom);
  };
  return { ...band, decorate };
}

/** A paper that furnishes each page when it is full: what stands outside the type area is read last. */
function furnished(paper: Paper, furnishPage: (paper: Paper) => void): Paper {
  const finish = () => {
    paper.settle();
    furnishPage(paper);
  };
  return {
    get pages() {
      return paper.pages;
    },
    begin(turned) {
      if (paper.pages > 0) finish();
      paper.begin(turned);
    },
    within: paper.within,
    settle: paper.settle,
    text: paper.text,
    fill: paper.fill,
    rule: paper.rule,
    picture: paper.picture,
    end(root, outline) {
      finish();
      paper.end(root, outline);
    },
  };
}

function documentOptions(tree: Tree, { sheet: { page }, standards = [] }: Setting): PDFKit.PDFDocumentOptions {
  return {
    autoFirstPage: false,
    size: [points(page.width), points(page.height)],
    margin: 0,
    // pdfkit would load Helvetica.
    font: '',
    lang: languageTags[mainLanguage(tree.layout)],
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: informationOf(tree),
    // For its output intent, sRGB.
    ...(standards.includes('a-2a') && { subset: 'PDF/A-2a' }),
  };
}
