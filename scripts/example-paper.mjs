import { loadFonts } from '../dist/load/fonts.js';
import { loadLocales } from '../dist/load/library.js';
import { sheetFor } from '../dist/style/sheets.js';
import { number } from '../dist/tree/number.js';
import { parse } from '../dist/tree/parse.js';
import { writers } from '../dist/write/index.js';

/** The PDF of a paper in Chinese, from Markdown as templates have it. */
export async function examplePaper(title, text, date) {
  const drafts = parse({ file: title, text: `# ${title}\n\n${text}`, values: [] }, 'zh');
  const blocks = number(drafts, loadLocales().zh.numbering.official, title);
  const tree = { type: 'document', title: { zh: title }, layout: 'zh', sheet: 'contract', mark: '', date, blocks };
  return writers.pdf(tree, { sheet: sheetFor('contract', 'zh'), fonts: loadFonts() });
}
