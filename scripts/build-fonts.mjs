/**
 * Builds fonts/: what the PDF writer sets with, made from the Noto CJK fonts (SIL Open Font License 1.1) of two development
 * packages. Same sources, same bytes. The regular serif keeps every character, since a name may hold a rare one, but for CJK
 * Extension A, of which only 通用规范汉字表 stays: its 6,400 others are hardly ever a name's and would take 3 MB. The bold serif
 * and the sans keep all that is not Han, GB 2312 and 通用规范汉字表. What the writer needs of GSUB and GPOS (narrow quotation
 * marks, the two-em dash, Latin kerning) is read here once and stands in fonts.json. The regular serif, more than half of it
 * all, is packed: 4.6 MB less to install, for 27 ms when the first PDF of a process is made.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', 'fonts');

const serif = '@expo-google-fonts/noto-serif-sc';
const sans = '@expo-google-fonts/noto-sans-sc';
const cuts = [
  {
    cut: 'serif',
    file: 'NotoSerifSC-Regular.ttf.gz',
    from: serif,
    path: '400Regular/NotoSerifSC_400Regular.ttf',
    all: true,
  },
  { cut: 'bold', file: 'NotoSerifSC-Bold.ttf', from: serif, path: '700Bold/NotoSerifSC_700Bold.ttf', all: false },
  { cut: 'sans', file: 'NotoSansSC-Medium.ttf', from: sans, path: '500Medium/NotoSansSC_500Medium.ttf', all: false },
];

const narrow = ['“', '”', '‘', '’', '…'];
const latin = [...Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)), ...narrow.slice(0, 4), '–', '—'];

/** Hash of everything the result depends on: this script, its list of characters, the versions of the sources. */
function recipe() {
  const { devDependencies: wanted } = require(join(here, '..', 'package.json'));
  const parts = [
    readFileSync(fileURLToPath(import.meta.url)),
    readFileSync(join(here, 'characters-8105.txt')),
    ...[serif, sans, 'subset-font'].map(name => `${name}@${wanted[name]}\n`),
  ];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function upToDate(wanted) {
  if (!existsSync(join(target, 'fonts.json'))) return false;
  const { recipe: had, fonts } = JSON.parse(readFileSync(join(target, 'fonts.json'), 'utf8'));
  return had === wanted && fonts.every(({ file }) => existsSync(join(target, file)));
}

/** The Han characters of the smaller cuts: GB 2312 by its rows, the rest of the 8105 by the list beside this script. */
function commonHan() {
  const decoder = new TextDecoder('gbk');
  const found = new Set();
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) found.add(decoder.decode(Uint8Array.of(row, cell)));
  const list = readFileSync(join(here, 'characters-8105.txt'), 'utf8').replace(/^#.*$|\n/gm, '');
  for (const character of list) found.add(character);
  return found;
}

function characters(source, all, common) {
  const every = source.characterSet.filter(code => code >= 32).map(code => String.fromCodePoint(code));
  const rare = all ? /[\u3400-\u4DBF]/ : /(?![〇々])\p{Script=Han}/u;
  return every.filter(each => !rare.test(each) || common.has(each)).join('');
}

const glyphOf = (font, text, features) => {
  const { glyphs } = font.layout(text, features);
  return glyphs.length === 1 ? glyphs[0].id : undefined;
};

/** The proportional forms of marks that this font otherwise holds one em wide, and the unbroken two-em dash. */
function alternates(font) {
  const wide = narrow.map(mark => [mark, glyphOf(font, mark, ['pwid'])]);
  return Object.fromEntries([...wide, ['——', glyphOf(font, '——', ['liga', 'ccmp'])]].filter(([, glyph]) => glyph));
}

/** Kerning of Latin pairs in thousandths of an em: { "AV": -41 }. */
function kerning(font) {
  const pairs = {};
  for (const left of latin)
    for (const right of latin) {
      const { glyphs, positions } = font.layout(left + right, { kern: true, liga: false, pwid: true, dlig: false });
      const kern = glyphs.length === 2 ? Math.round(positions[0].xAdvance - glyphs[0].advanceWidth) : 0;
      if (Math.abs(kern) >= 8) pairs[left + right] = kern;
    }
  return pairs;
}

async function build({ cut, file, from, path, all }, common) {
  const { create } = await import('fontkit');
  const { default: subset } = await import('subset-font');
  const bytes = readFileSync(require.resolve(`${from}/${path}`));
  const source = create(bytes);
  const options = {
    noHinting: true,
    preserveNameIds: [0, 7, 13, 14],
    dropTables: ['GPOS', 'BASE', 'STAT', 'vhea', 'vmtx'],
  };
  const text = characters(source, all, common);
  const made = await subset(bytes, text, {
    ...options,
    keepFeatures: ['pwid', 'liga', 'ccmp'],
    targetFormat: 'truetype',
  });
  const font = create(made);
  writeFileSync(join(target, file), file.endsWith('.gz') ? gzipSync(made, { level: 9 }) : made);
  return {
    cut,
    file,
    name: source.postscriptName,
    version: source.version,
    copyright: source.copyright,
    source: `${from}@${require(`${from}/package.json`).version}`,
    licence: 'OFL-1.1',
    characters: font.characterSet.length,
    sha256: createHash('sha256').update(made).digest('hex'),
    alternates: alternates(font),
    kerning: kerning(source),
  };
}

function licences() {
  return [serif, sans]
    .map(from => {
      const text = readFileSync(join(dirname(require.resolve(`${from}/package.json`)), 'LICENSE_FONT'), 'utf8');
      return `The licence of ${from}, from which fonts in this folder are made:\n\n${text.trim()}\n`;
    })
    .join('\n\n');
}

const wanted = recipe();
if (upToDate(wanted)) {
  console.log('fonts/ is up to date');
} else {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const common = commonHan();
  const fonts = [];
  for (const each of cuts) fonts.push(await build(each, common));
  writeFileSync(join(target, 'OFL.txt'), licences());
  // Written last: its presence says that the folder is whole.
  writeFileSync(join(target, 'fonts.json'), `${JSON.stringify({ recipe: wanted, fonts }, null, 1)}\n`);
  for (const { file, characters: count } of fonts) console.log(`fonts/${file}: ${count} characters`);
}
