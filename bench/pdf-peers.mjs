/** The PDF engines: the same blocks, sizes and fonts, set by the engine's own means. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { create } from 'fontkit';
import PDFDocument from 'pdfkit';

const points = millimetres => (millimetres * 72) / 25.4;

/** pdfkit's own text(). The fontkit objects are opened once and shared: reading them again would take longer than the document. */
export function pdfkit(form, fontFiles) {
  const fonts = Object.fromEntries(Object.entries(fontFiles).map(([cut, bytes]) => [cut, create(bytes)]));
  const page = Object.fromEntries(Object.entries(form.page).map(([side, length]) => [side, points(length)]));
  const width = page.width - page.left - page.right;
  return async values => {
    const { width: wide, height, ...margins } = page;
    const doc = new PDFDocument({ size: [wide, height], margins, font: '', bufferPages: true, lang: 'zh-CN' });
    const chunks = [];
    const done = new Promise(resolve => doc.on('data', chunk => chunks.push(chunk)).on('end', resolve));
    for (const [cut, font] of Object.entries(fonts)) doc.registerFont(cut, font);
    for (const block of form.blocks) setBlock(doc, block, values, page, width);
    numberPages(doc, form, page, width);
    doc.end();
    await done;
    return Buffer.concat(chunks);
  };
}

function setBlock(doc, { parts, style, cut, keep }, values, page, width) {
  const { size, pitch, align, indent, right, before, after } = style;
  doc.font(cut).fontSize(size);
  doc.y += before;
  if (doc.y + pitch * (keep ? 2 : 1) > page.height - page.bottom) doc.addPage();
  const text = parts.map(part => part.text ?? values[part.value]).join('');
  // Without the gap that puts its lines a pitch apart, a font's own line height holds.
  doc.text(text, page.left, doc.y, {
    width: width - right * size,
    align,
    indent: indent * size,
    lineGap: pitch - doc.currentLineHeight(),
  });
  doc.y += after;
}

function numberPages(doc, { number, footer }, page, width) {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    doc.switchToPage(start + at);
    doc.page.margins.bottom = 0;
    const align = at % 2 === 0 ? 'right' : 'left';
    const y = page.height - page.bottom + points(footer);
    doc.font('serif').fontSize(number.size);
    doc.text(`— ${at + 1} —`, page.left + number.size, y, { width: width - number.size * 2, align, lineBreak: false });
  }
}

/**
 * Typst. The compiler, with its fonts, is made once and the source is the same for all documents; values come in as input.
 * With `age` 0 all that it remembers is dropped before each document; with more, paragraphs that come again are remembered.
 * `tags`: whether it says what is a heading and what a paragraph, as a screen reader needs.
 */
export function typst(form, fontFiles, age, tags = true) {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: Object.values(fontFiles) }] });
  const mainFileContent = typstSource(form);
  return values => {
    compiler.evictCache(age);
    // It tags headings and paragraphs of itself, as wenshu does.
    return compiler.pdf({ mainFileContent, inputs: { values: JSON.stringify(values) } }, { pdfTags: tags });
  };
}

const faces = {
  serif: 'font: "Noto Serif SC", weight: 400',
  bold: 'font: "Noto Serif SC", weight: 700',
  sans: 'font: "Noto Sans SC", weight: 500',
};

function typstSource({ page, footer, number, blocks }) {
  const align = 'if calc.odd(here().page()) { right } else { left }';
  const label = `align(${align}, pad(x: ${number.size}pt, [— #counter(page).display() —]))`;
  return [
    `#set page(width: ${page.width}mm, height: ${page.height}mm,`,
    `  margin: (top: ${page.top}mm, bottom: ${page.bottom}mm, left: ${page.left}mm, right: ${page.right}mm),`,
    `  footer-descent: ${footer}mm,`,
    `  footer: context { set text(${faces.serif}, size: ${number.size}pt); ${label} })`,
    '#set text(lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)',
    '#show heading: it => it.body',
    '#let values = json(bytes(sys.inputs.values))',
    ...blocks.map(typstBlock),
  ].join('\n');
}

function typstBlock({ parts, style, cut, keep, level }) {
  const { size, pitch, align, indent, right, before, after } = style;
  const text = parts.map(part => (part.value ? `#(values.${part.value})` : escaped(part.text))).join('');
  const leading = pitch - size;
  const form = `leading: ${leading}pt, justify: ${align === 'justify'}, first-line-indent: (amount: ${indent * size}pt, all: true)`;
  const said = `#set text(${faces[cut]}, size: ${size}pt); #par(${form})[${text}]`;
  // Within a heading, which would else set its own size.
  const body = level ? `#heading(level: ${level})[${said}]` : said;
  const placed = align === 'center' || align === 'right' ? `#align(${align})[${body}]` : body;
  const above = `above: ${leading + before}pt, below: ${leading + after}pt`;
  return `#block(width: 100%, sticky: ${keep}, ${above}, inset: (right: ${right * size}pt))[${placed}]`;
}

function escaped(text) {
  return text.replace(/[\\#$*_`<>@~=\-+/"'[\]]/g, '\\$&');
}
