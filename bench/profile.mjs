/**
 * Where wenshu's time goes: warm runs under the sampling profiler. Writes the tables into README.md.
 *
 *   npm run profile                        npm run profile -- --runs 100 --top 20 --print
 */
import { Session } from 'node:inspector/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as notice from './document.mjs';
import { put, table } from './page.mjs';

const { values: flags } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    top: { type: 'string', default: '8' },
    print: { type: 'boolean', default: false },
  },
});
const [runs, top] = [flags.runs, flags.top].map(Number);
const warmup = 100;

/** A stage is known by the function that begins it: its file within dist/, or any, and its name. */
const stages = [
  ['read the case: YAML', /^readSource$/, 'case/source.js'],
  ['read the case: the characters of its values', /^unsettable$/, 'case/settable.js'],
  ['read the case: schema', /^safeParse$/, 'zod'],
  ['read the case: references, events', /^readCase$/, 'case/read-case.js'],
  ['compute due dates', /^dueDatesOf$/, 'due-dates-of.js'],
  ['view', /^viewOf$/, 'template/view.js'],
  ['fill', /^fill$/, 'template/fill.js'],
  ['parse', /^parse$/, 'tree/parse.js'],
  ['number', /^number$/, 'tree/number.js'],
  ['arrange', /^arrange$/, 'tree/arrange.js'],
  ['write: compress', /^(deflate|zlib|processChunk|writeSync$)/i],
  ['write: see that each character can be set', /^(missingGlyphProblems|unsettableProblems)$/],
  ['write: cut the fonts down', /^finish$/, 'write/pdf/embedding.js'],
  ['write: break lines', /^bandsOf$/, 'write/pdf/index.js'],
  ['write: place and draw lines', /^flow$/, 'write/pdf/flow.js'],
  ['write: blocks as Word components', /^bodyOf$/, 'write/docx/body.js'],
  ['write: components as XML', /^serialize$/, 'write/docx/xml.js'],
  ['write: all else', /^write/, 'write/'],
];

const house = fileURLToPath(new URL('..', import.meta.url));

/** `tree/parse.js`, `yaml`, `node:zlib`; '' for the engine's own functions and for code made at run time. */
function placeOf({ url }) {
  if (!url.startsWith('file:')) return url;
  const path = relative(house, fileURLToPath(url)).split(sep).join('/');
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.replace(/^dist\//, '');
}

function nameOf({ functionName, url, ...rest }) {
  if (functionName.startsWith('(')) return functionName.slice(1, -1);
  const place = placeOf({ url, ...rest }) || (functionName ? 'native' : 'made at run time: template or schema');
  return `${functionName || 'unnamed'} · ${place}`;
}

/** The innermost frame of the stack that begins a stage says which. */
function stageOf(node, parentOf) {
  if (node.callFrame.functionName === '(garbage collector)') return 'collect garbage';
  for (let at = node; at; at = parentOf(at)) {
    const { functionName } = at.callFrame;
    const place = placeOf(at.callFrame);
    const stage = stages.find(([, name, file]) => name.test(functionName) && (!file || place.startsWith(file)));
    if (stage) return stage[0];
  }
  return 'all else';
}

async function profile(make) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  for (let at = 0; at < runs; at++) await make(at);
  const found = await session.post('Profiler.stop');
  session.disconnect();
  return found.profile.nodes;
}

/** Samples by function and by stage, each as a share of those in which this process worked. */
function sharesOf(nodes) {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id])));
  const parentOf = node => byId.get(parents.get(node.id));
  const working = nodes.filter(({ callFrame }) => !/^\((idle|program|root)\)$/.test(callFrame.functionName));
  return {
    byFunction: shares(working, node => nameOf(node.callFrame)),
    byStage: shares(working, node => stageOf(node, parentOf)),
  };
}

function shares(nodes, nameOfNode) {
  const counts = new Map();
  for (const node of nodes) counts.set(nameOfNode(node), (counts.get(nameOfNode(node)) ?? 0) + node.hitCount);
  const all = nodes.reduce((sum, { hitCount }) => sum + hitCount, 0);
  return [...counts].map(([name, count]) => [name, count / all]).sort((a, b) => b[1] - a[1]);
}

/** The median of warm runs without the profiler, ms. */
async function medianOf(make) {
  const times = [];
  for (let at = 0; at < warmup + runs; at++) {
    const start = performance.now();
    await make(at);
    if (at >= warmup) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

const percent = share => `${(share * 100).toFixed(1)} %`;

/** Stages as ms: their share of the samples, of the median without the profiler. */
async function report(name, make) {
  const median = await medianOf(make);
  const { byFunction, byStage } = sharesOf(await profile(make));
  const stageRows = byStage
    .filter(([, share]) => share >= 0.005)
    .map(([stage, share]) => [stage, percent(share), (share * median).toFixed(2)]);
  const functionRows = byFunction.slice(0, top).map(([what, share]) => [what, percent(share)]);
  return [
    table([`${name}: stage`, 'share', `ms of ${median.toFixed(1)}`], stageRows),
    table([`${name}: function`, 'self'], functionRows),
  ];
}

const texts = Array.from({ length: runs + warmup }, (_, at) => notice.caseText(at));
const cases = texts.map(notice.readCase);
const render = format => at => notice.wenshu.render(cases[at], { kind: notice.kind, layout: notice.layout, format });

const parts = [
  `Node ${process.versions.node}, ${runs} runs each, after ${warmup} to warm up.`,
  ...(await report('reading a case', async at => notice.readCase(texts[at]))),
  ...(await report('DOCX', render('docx'))),
  ...(await report('PDF', render('pdf'))),
];
const text = parts.join('\n\n');
console.log(text);
if (!flags.print) put('profiled', text);
