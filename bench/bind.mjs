/**
 * Binding beside others: 50 parts of four pages into one PDF, and how time and memory grow from 100 to 2,000 pages. wenshu also
 * numbers every page, sets a catalogue and links, keeps tags and bookmarks and adds files; the others put pages together.
 *
 *   npm run bind                        writes the tables into README.md
 *   npm run bind -- --rounds 5 --print  only prints them
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import Pdfkit from 'pdfkit';
import { bind } from '../dist/packet/bind/index.js';
import { put, table } from './page.mjs';

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    print: { type: 'boolean', default: false },
    pages: { type: 'string' },
  },
});

/** A part of so many pages, each with its own text, in Helvetica. */
async function part(pages, name) {
  const doc = new Pdfkit({ autoFirstPage: false, info: { CreationDate: new Date(0) } });
  const chunks = [];
  doc.on('data', chunk => chunks.push(chunk));
  const done = new Promise(resolve => doc.on('end', resolve));
  for (let page = 1; page <= pages; page++) {
    doc.addPage({ size: 'A4', margin: 72 }).fontSize(11);
    doc.text(
      `${name}, page ${page}. ${'The operator shall urge its providers to fulfil their commitments. '.repeat(30)}`,
    );
  }
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

const parts = (count, pages) => Promise.all(Array.from({ length: count }, (_, at) => part(pages, `Part ${at + 1}`)));

/** A front of one page with a line for each part. */
async function front(places, total) {
  const doc = new Pdfkit({ size: 'A4', margin: 40, info: { CreationDate: new Date(0) } });
  const chunks = [];
  doc.on('data', chunk => chunks.push(chunk));
  const done = new Promise(resolve => doc.on('end', resolve));
  doc.fontSize(7);
  for (const [at, { first }] of places.slice(0, 80).entries()) doc.text(`Part ${at + 1} … ${first} of ${total}`);
  doc.end();
  await done;
  return [Buffer.concat(chunks)];
}

function packet(list) {
  return {
    parts: list.map((pdf, at) => ({ title: `Part ${at + 1}`, pdf, own: false, name: `part-${at + 1}.pdf` })),
    front,
    newLeaf: false,
    stamp: (page, total) => `第 ${page} 页 共 ${total} 页 / Page ${page} of ${total}`,
    files: [],
    title: 'Packet',
    lang: 'zh',
    date: '2026-01-01',
  };
}

/** One run by itself, for its peak of memory. */
if (flags.pages !== undefined) {
  const list = await parts(Number(flags.pages) / 4, 4);
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  const { total } = await bind(packet(list));
  const milliseconds = performance.now() - start;
  const after = process.resourceUsage().maxRSS;
  console.log(JSON.stringify({ total, milliseconds, before: before / 1024, after: after / 1024 }));
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'wenshu-bind-'));
const list = await parts(50, 4);
const files = list.map((bytes, at) => {
  const file = join(folder, `part-${String(at).padStart(2, '0')}.pdf`);
  writeFileSync(file, bytes);
  return file;
});
const out = join(folder, 'out.pdf');

function program(name, args) {
  const { status, error } = spawnSync(name, args);
  if (error || status !== 0) throw error ?? new Error(`${name} ended with ${status}`);
  return readFileSync(out);
}

const candidates = {
  '**wenshu**': async () => (await bind(packet(list))).pdf,
  '@cantoo/pdf-lib 2.11.1, pages alone': async () => {
    const bound = await PDFDocument.create();
    for (const bytes of list) {
      const source = await PDFDocument.load(bytes);
      for (const page of await bound.copyPages(source, source.getPageIndices())) bound.addPage(page);
    }
    return bound.save();
  },
  'qpdf, a process of its own': async () => program('qpdf', ['--empty', '--pages', ...files, '--', out]),
  'pdfunite, a process of its own': async () => program('pdfunite', [...files, out]),
};

const names = Object.keys(candidates);
const times = Object.fromEntries(names.map(name => [name, []]));
const sizes = {};
for (let round = 0; round < 2 + Number(flags.rounds); round++)
  for (let at = 0; at < names.length; at++) {
    const name = names[(at + round) % names.length];
    const start = performance.now();
    const bytes = await candidates[name]();
    if (round > 1) times[name].push(performance.now() - start);
    sizes[name] = bytes.length;
  }
rmSync(folder, { recursive: true });

const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const base = times['**wenshu**'];
const rows = names.map(name => [
  name,
  median(times[name].map((time, round) => time / base[round])).toFixed(2),
  median(times[name]).toFixed(0),
  (sizes[name] / 1000).toFixed(0),
]);

const grown = [100, 500, 1000, 2000].map(pages => {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--pages', String(pages)]);
  const { total, milliseconds, before, after } = JSON.parse(stdout.toString());
  return [
    pages,
    total,
    milliseconds.toFixed(0),
    (milliseconds / pages).toFixed(2),
    before.toFixed(0),
    after.toFixed(0),
  ];
});

const text = [
  `Node ${process.versions.node}, ${flags.rounds} rounds.`,
  table(['50 parts of 4 pages', 'time', 'ms', 'kB'], rows),
  table(['pages given', 'pages bound', 'ms', 'ms a page', 'MB before', 'MB at most'], grown),
].join('\n\n');
if (flags.print) console.log(text);
else put('bound', text);
