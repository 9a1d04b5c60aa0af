/**
 * The document that all candidates make: the written notice of the power-grid example in Chinese. The case of each round has an
 * operator and a number of its own, so that no candidate lives on having made the very same document before.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { write } from '../dist/compose.js';
import { openWenshu } from '../dist/index.js';
import { describe, loadFonts } from '../dist/load/fonts.js';
import { cutOf } from '../dist/style/fonts.js';
import { sheetFor } from '../dist/style/sheets.js';

export const kind = 'written-notice';
export const layout = 'zh';

const example = readFileSync(new URL('../examples/power-grid/case.yaml', import.meta.url), 'utf8');
const first = '岚沅澧湘漓洮泾渭汾沁淇淮沂沭泗滁滦漳滏濉涡颍澴沮涢浏';
const operator = '岚江省电网有限责任公司';
const number = '〔2021〕12号';
if (!example.includes(operator) || !example.includes(number))
  throw new Error('the example no longer says what is varied');

/** The text of the case file of a round. */
export function caseText(round) {
  const name = `${first[round % first.length]}${operator.slice(1)}`;
  return example.replaceAll(operator, name).replaceAll(number, `〔2021〕${12 + round}号`);
}

export const wenshu = openWenshu();

export function readCase(text) {
  return wenshu.readCase(text, 'case.yaml');
}

/** The document of a case as wenshu has it before writing: what is said, in blocks. */
export function treeOf(read) {
  const [composed] = wenshu.compose(read, [{ kind, layout, format: 'pdf' }]);
  return composed.tree;
}

/**
 * The tree with a tag in the place of each value, and the values: what the template engines get as template and data, so that
 * they fill in as much as wenshu does. Unlike wenshu they are handed the values ready: spelled, counted and chosen.
 */
export function taggedTree(tree) {
  const values = {};
  const tagged = inline => {
    if (inline.type !== 'text' || inline.from === undefined) return inline;
    const name = `v${Object.keys(values).length}`;
    values[name] = inline.text;
    return { ...inline, text: `{${name}}` };
  };
  const blocks = tree.blocks.map(block => ({ ...block, children: block.children.map(tagged) }));
  return { tree: { ...tree, blocks }, values };
}

const fonts = loadFonts();

/** A tree as a file: what is left to do where, as with the peers, all that is said is settled. */
export function writeTree(tree, format) {
  return write(tree, format, { fonts });
}

/** The tagged tree as a Word file: the template of the template engines has the styles, sizes and footers of ours. */
export async function wordTemplate(tree) {
  return Buffer.from(await writeTree(tree, 'docx'));
}

/** The tagged tree as blocks of strings and names of values, each with its form: what the PDF engines set. */
export function formOf(tree) {
  const sheet = sheetFor(tree.sheet, tree.layout);
  const blocks = tree.blocks.map(block => {
    const style = sheet.styles.zh[styleName(block)];
    const parts = block.children.map(({ text }) => (/^\{v\d+\}$/.test(text) ? { value: text.slice(1, -1) } : { text }));
    if (block.marker) parts.unshift({ text: block.marker });
    const level = { title: 1, heading: (block.level ?? 0) + 1 }[block.type];
    return { parts, style, cut: cutOf(style.face, 'zh', false), keep: block.type === 'heading', level };
  });
  return { page: sheet.page, footer: sheet.footer, number: sheet.styles.zh.page, blocks };
}

function styleName(block) {
  if (block.type === 'heading') return `heading${block.level}`;
  return block.type === 'title' ? 'title' : block.role;
}

export const fontFiles = Object.fromEntries(
  describe(fileURLToPath(new URL('../fonts', import.meta.url))).map(({ cut, bytes }) => [cut, bytes]),
);
