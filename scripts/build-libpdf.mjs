/**
 * Builds dist/libpdf.js: what wenshu uses of @libpdf/core in one file, so that an install need not bring the 16 MB of it and
 * of what it depends on, most of which signs and verifies. The licences of all that is in it stand beside it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, '..', 'dist');

const ours = name => join(here, 'libpdf', `${name}.mjs`);

/**
 * What the library does otherwise than it must, and how it reads here. A name of a PDF is bytes (宋体 in GBK, as many Chinese
 * producers write it), and those of a name with escapes would be read as UTF-8, for good. A sign that begins nothing, such as
 * a closing parenthesis by itself, would be read again and again until the memory is full, and so would places of objects that
 * take no room. An object that is not where its place says, or cannot be read, is told of in `bounds`. Of an object that stands in a
 * damaged file more than once, and of its catalogue, the last counts, as in one that is sound.
 */
const mended = [
  ['value: sharedTextDecoder.decode(new Uint8Array(bytes)),', 'value: String.fromCharCode(...bytes),', 1],
  [
    'while (isRegularChar(this.scanner.peek())) this.scanner.advance();\n\t\treturn {\n\t\t\ttype: "keyword"',
    'while (isRegularChar(this.scanner.peek())) this.scanner.advance();\n\t\tif (this.scanner.position === start) this.scanner.advance();\n\t\treturn {\n\t\t\ttype: "keyword"',
    1,
  ],
  [
    'setCompressed(objNum, streamObjNum, indexInStream) {',
    'setCompressed(objNum, streamObjNum, indexInStream) {\n\t\tconst [had, holder] = [this.getOffset(objNum, 0), this.getOffset(streamObjNum, 0)];\n\t\tif (had > holder) return;',
    1,
  ],
  [
    'catalogRef = PdfRef.of(entry.objNum, entry.genNum);\n\t\t\t\tbreak;',
    'catalogRef = PdfRef.of(entry.objNum, entry.genNum);',
    2,
  ],
  [
    'const entrySize = w1 + w2 + w3;\n\t\tconst size',
    'const entrySize = w1 + w2 + w3;\n\t\tif (entrySize === 0) throw new XRefParseError("entries without width");\n\t\tconst size',
    1,
  ],
  [
    'if (result.genNum !== ref.generation) this.warnings',
    'if (result.objNum !== ref.objectNumber) throw new ObjectParseError("another object");\n\t\t\t\t\t\tif (result.genNum !== ref.generation) this.warnings',
    1,
  ],
  [
    'cache.set(key, null);\n\t\t\t\treturn null;',
    'bounds.lost = true;\n\t\t\t\tcache.set(key, null);\n\t\t\t\treturn null;',
    1,
  ],
];

const mending = {
  name: 'mending',
  transform(code, id) {
    if (!/@libpdf\/core\/dist\/index\.mjs$/.test(id)) return undefined;
    return mended.reduce(
      (text, [was, is, times]) => {
        const parts = text.split(was);
        if (parts.length !== times + 1) throw new Error(`@libpdf/core is not what it was: ${was}`);
        return parts.join(is);
      },
      `import { bounds } from ${JSON.stringify(ours('inflate'))};\n${code}`,
    );
  },
};

const bundle = await rolldown({
  input: ours('entry'),
  platform: 'node',
  plugins: [mending],
  treeshake: { moduleSideEffects: false },
  resolve: { alias: { pako: ours('inflate'), pkijs: ours('signing'), asn1js: ours('signing') } },
  external: [/^node:/, '@google-cloud/kms', '@google-cloud/secret-manager'],
  // What signing would need of pkijs is not there.
  onLog(level, log, handle) {
    if (log.code !== 'IMPORT_IS_UNDEFINED') handle(level, log);
  },
});
const { output } = await bundle.write({
  file: join(dist, 'libpdf.js'),
  format: 'esm',
  // What it has to say of a damaged file is said by our own errors.
  minify: { compress: { dropConsole: true }, mangle: true, codegen: true },
  codeSplitting: false,
  comments: { legal: false },
});
await bundle.close();

/** The folder of the package that a module belongs to. */
function packageOf(file) {
  let folder = dirname(file);
  while (!existsSync(join(folder, 'package.json')) || !('license' in manifestOf(folder))) folder = dirname(folder);
  return folder;
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

const modules = output.flatMap(each => (each.type === 'chunk' ? each.moduleIds : []));
const folders = new Set(modules.filter(file => file.includes('node_modules')).map(packageOf));
const texts = [...folders]
  .map(folder => {
    const { name, version, license } = manifestOf(folder);
    const file = readdirSync(folder).find(each => /^licen[cs]e(\.|$)/i.test(basename(each)));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : license;
    return `${name} ${version} (${license})\n\n${text}\n`;
  })
  .sort();
writeFileSync(join(dist, 'libpdf.licences.txt'), texts.join(`\n${'-'.repeat(72)}\n\n`));
