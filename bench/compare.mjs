/**
 * wenshu beside its peers: one document, warm, from the data of a case to bytes in memory. The candidates of a table take turns,
 * so that what else the machine does falls on all alike; the ratio is taken within each round.
 *
 *   npm run bench                                 writes the tables into README.md
 *   npm run bench -- --rounds 10 --print          only prints them
 */
import { parseArgs } from 'node:util';
import * as notice from './document.mjs';
import { pdfmake, reactPdf } from './layout-peers.mjs';
import { put, table } from './page.mjs';
import { pdfkit, typst } from './pdf-peers.mjs';
import { readBack } from './same-text.mjs';
import { docxtemplater, easyTemplateX } from './word-peers.mjs';

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '40' },
    warmup: { type: 'string', default: '10' },
    each: { type: 'string', default: '4' },
    print: { type: 'boolean', default: false },
  },
});
const [rounds, warmup, each] = [flags.rounds, flags.warmup, flags.each].map(Number);

/** The cases of all rounds, and what the peers are given instead of a case. */
function prepare(count) {
  return Array.from({ length: count }, (_, at) => {
    const text = notice.caseText(at);
    const read = notice.readCase(text);
    const tree = notice.treeOf(read);
    return { text, read, tree, values: notice.taggedTree(tree).values };
  });
}

const wish = format => ({ kind: notice.kind, layout: notice.layout, format });
const bytesOf = async documents => (await documents)[0].bytes;
const render = (read, format) => bytesOf(notice.wenshu.render(read, wish(format)));

function own(format) {
  return {
    '**wenshu**': ({ read }) => render(read, format),
    'wenshu, reading and checking the case file too': ({ text }) => render(notice.readCase(text), format),
    'wenshu, writing alone, from finished text like its peers': ({ tree }) => notice.writeTree(tree, format),
  };
}

async function candidates() {
  const { tree } = notice.taggedTree(notice.treeOf(notice.readCase(notice.caseText(0))));
  const word = await notice.wordTemplate(tree);
  const form = notice.formOf(tree);
  const filled = make => input => make(input.values);
  return [
    {
      format: 'docx',
      by: {
        ...own('docx'),
        'docxtemplater 3.71.0': filled(docxtemplater(word)),
        'easy-template-x 7.2.8': filled(easyTemplateX(word)),
      },
    },
    {
      format: 'pdf',
      by: {
        ...own('pdf'),
        'pdfkit 0.20.2, its own text()': filled(pdfkit(form, notice.fontFiles)),
        'pdfmake 0.3.11': filled(pdfmake(form, notice.fontFiles)),
        '@react-pdf/renderer 4.9.0': filled(reactPdf(form, notice.fontFiles)),
        'Typst, typst-ts-node-compiler 0.7.0': filled(typst(form, notice.fontFiles, 0)),
        'Typst, writing no tags': filled(typst(form, notice.fontFiles, 0, false)),
      },
    },
    // By itself: Typst has one memory in a process, and the candidate above clears it.
    {
      format: 'pdf',
      by: {
        '**wenshu**': own('pdf')['**wenshu**'],
        'Typst, remembering paragraphs of earlier documents': filled(typst(form, notice.fontFiles, 10)),
      },
    },
  ];
}

/** What a document says, by wenshu's plain text; in DOCX Word counts the headings itself, and no reader sees their numbers. */
async function saidIn(format, { read, tree }) {
  if (format !== 'docx') return readBack(await render(read, 'txt'), 'txt');
  const texts = tree.blocks.flatMap(({ children }) => children.map(({ text }) => text));
  return readBack(texts.join(''), 'txt');
}

/** Every candidate's document must say what wenshu's says, letter for letter. */
async function check({ format, by }, input) {
  const expected = (await saidIn(format, input)).text;
  const facts = {};
  for (const [name, make] of Object.entries(by)) {
    const bytes = await make(input);
    const { text, pages } = await readBack(bytes, format);
    if (text !== expected) throw new Error(`${name} (${format}) says something else:\n${text}\n${expected}`);
    facts[name] = { kilobytes: bytes.length / 1000, pages };
  }
  return facts;
}

/** Milliseconds for a document, by candidate and round. */
async function race({ by }, inputs) {
  const names = Object.keys(by);
  const times = Object.fromEntries(names.map(name => [name, []]));
  for (let round = 0; round < warmup + rounds; round++) {
    const turn = inputs.slice(round * each, (round + 1) * each);
    for (let at = 0; at < names.length; at++) {
      // Nobody always runs behind the same other.
      const name = names[(at + round) % names.length];
      const start = performance.now();
      for (const input of turn) await by[name](input);
      if (round >= warmup) times[name].push((performance.now() - start) / turn.length);
    }
  }
  return times;
}

function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)];
}

function report({ format }, times, facts) {
  const base = times['**wenshu**'];
  const rows = Object.entries(times).map(([name, list]) => {
    const ratios = list.map((time, round) => time / base[round]);
    const [low, middle, high] = [0.25, 0.5, 0.75].map(share => quantile(ratios, share).toFixed(2));
    const { kilobytes, pages } = facts[name];
    const spread = list === base ? '' : `${low}–${high}`;
    return [
      name,
      list === base ? '**1**' : middle,
      spread,
      quantile(list, 0.5).toFixed(1),
      kilobytes.toFixed(1),
      pages ?? '',
    ];
  });
  return table([format.toUpperCase(), 'time', 'middle half', 'ms', 'kB', 'pages'], rows);
}

const inputs = prepare((warmup + rounds) * each);
const tables = [];
for (const group of await candidates()) {
  const facts = await check(group, inputs[1]);
  tables.push(report(group, await race(group, inputs), facts));
}
const told = `Node ${process.versions.node}, ${rounds} rounds of ${each} documents after ${warmup} to warm up.`;
const text = `${told}\n\n${tables.join('\n\n')}`;
console.log(text);
if (!flags.print) put('compared', text);
