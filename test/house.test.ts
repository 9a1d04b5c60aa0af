import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as api from '../src/index.js';
import { sentences } from '../src/sentences.js';
import { openWenshu } from '../src/wenshu.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => name.replaceAll('\\', '/'))
  .sort();
const sources = new Map(files.map(name => [name, readFileSync(join(root, 'src', name), 'utf8')]));
const trees = new Map(
  files.map(name => [name, ts.createSourceFile(name, sources.get(name) ?? '', ts.ScriptTarget.ES2022, true)]),
);

function every(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, child => every(child, visit));
}

/** The texts of string literals of a file, parts of templates included; comments are none. */
function literalsIn(name: string): string[] {
  const found: string[] = [];
  every(trees.get(name) as ts.SourceFile, node => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      if (!ts.isImportDeclaration(node.parent) && !ts.isExportDeclaration(node.parent)) found.push(node.text);
    }
  });
  return found;
}

/** The parts of the house, each with those it may import: what stands on the same ground and under it. */
const ground = ['errors.ts', 'sentences.ts', 'sentences', 'language'];
const legal = ['dates', 'law', 'case', 'due', 'kind', 'template'];
const paper = ['tree', 'style', 'write'];
const roof = ['load', 'due-dates-of.ts', 'compose.ts', 'timeline', 'packet', 'wish.ts', 'wenshu.ts'];
const under: Readonly<Record<string, readonly string[]>> = {
  sentences: [],
  'sentences.ts': ['sentences'],
  'errors.ts': ['sentences.ts'],
  language: ['errors.ts', 'sentences.ts'],
  ...Object.fromEntries(legal.map((part, at) => [part, [...ground, ...legal.slice(0, at)]])),
  ...Object.fromEntries(paper.map((part, at) => [part, [...ground, ...paper.slice(0, at)]])),
  ...Object.fromEntries(roof.map((part, at) => [part, [...ground, ...legal, ...paper, ...roof.slice(0, at)]])),
  'index.ts': [...ground, ...legal, ...paper, ...roof],
  cli: [...ground, ...legal, ...paper, ...roof],
};

const partOf = (name: string) => name.split('/')[0] ?? '';

describe('The house', () => {
  it.each(files)('%s imports downwards only, and nothing of the other wing', name => {
    const imports = [...(sources.get(name) ?? '').matchAll(/(?:from |import\()'(\.[^']+)\.js'/g)].map(([, path = '']) =>
      partOf(`${normalize(join(dirname(name), path))}.ts`),
    );
    const allowed = [partOf(name), ...(under[partOf(name)] ?? [])];
    expect(imports.filter(part => !allowed.includes(part))).toEqual([]);
  });

  it.each(files)('%s has at most 250 lines and no function of more than 60', name => {
    expect((sources.get(name) ?? '').split('\n').length).toBeLessThanOrEqual(251);
    const tree = trees.get(name) as ts.SourceFile;
    const long: string[] = [];
    every(tree, node => {
      if (!ts.isFunctionLike(node)) return;
      const [from, to] = [node.getStart(), node.getEnd()].map(at => tree.getLineAndCharacterOfPosition(at).line);
      if ((to ?? 0) - (from ?? 0) >= 60) long.push(`line ${(from ?? 0) + 1}`);
    });
    expect(long).toEqual([]);
  });

  it('has no clock, chance, system locale or environment but in cli', () => {
    const banned = /\b(Date\.now|new Date\(\)|Math\.random|Intl\.|toLocale\w*|process\.env)/;
    const found = files.filter(name => partOf(name) !== 'cli' && banned.test(codeOf(name)));
    expect(found).toEqual([]);
  });

  it('has no folder or file of homeless functions', () => {
    expect(files.filter(name => /(^|\/)(utils?|common|shared|misc)\b/.test(name))).toEqual([]);
  });
});

/** The text of a file without its comments. */
function codeOf(name: string): string {
  return ts.transpileModule(sources.get(name) ?? '', {
    compilerOptions: { removeComments: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
}

describe('The procedure', () => {
  const folder = join(root, 'templates', 'cybersecurity-review');
  const read = (file: string) => parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
  const procedure = read('procedure.yaml');
  const laws = readdirSync(join(folder, 'law')).map(file => read(`law/${file}`));
  const idsIn = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [String(inner)] : idsIn(inner)));
  const names = new Set([
    'cybersecurity-review',
    ...readdirSync(join(folder, 'kinds')),
    ...readdirSync(join(folder, 'partials')).map(file => file.replace(/\.(zh|en)\.md$/, '')),
    ...['roles', 'events', 'contractStates', 'outcomes', 'assessments'].flatMap(list =>
      Object.keys(procedure[list] as object),
    ),
    ...laws.flatMap(idsIn),
  ]);

  /** Words of the law that are also words of any case, of any law file or of the code itself. */
  const common = ['commitments', 'factors', 'materials', 'other', 'purpose', 'scope', 'pre-assessment', 'working-days'];

  it('has names to look for', () => {
    expect(names.size).toBeGreaterThan(70);
  });

  it.each(files)('is not named in %s', name => {
    const named = literalsIn(name).flatMap(text => [...names].filter(id => text === id && !common.includes(id)));
    expect(named).toEqual([]);
  });

  it.each(files.filter(name => name !== 'cli/program.ts'))('is not named inside a text of %s', name => {
    const long = [...names].filter(id => id.includes('-') && !common.includes(id));
    const named = literalsIn(name).flatMap(text =>
      long.filter(id => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text)),
    );
    expect(named).toEqual([]);
  });

  it('has the same names in both languages of each kind', () => {
    const { kinds } = openWenshu().procedure();
    for (const { template } of Object.values(kinds)) {
      expect(template('zh').file).toMatch(/zh\.md$/);
      expect(template('en').file).toMatch(/en\.md$/);
    }
  });
});

describe('The public interface', () => {
  it('has these functions and lists', () => {
    expect(Object.keys(api).sort()).toEqual([
      'WenshuError',
      'calendarOf',
      'countWorkingDays',
      'exitStatus',
      'explain',
      'formats',
      'layouts',
      'lines',
      'loadCalendar',
      'openWenshu',
      'pdfStandards',
    ]);
  });

  it('has these types', () => {
    const types: string[] = [];
    every(trees.get('index.ts') as ts.SourceFile, node => {
      if (ts.isExportSpecifier(node) && (node.isTypeOnly || node.parent.parent.isTypeOnly)) types.push(node.name.text);
    });
    expect(types.sort()).toEqual([
      'Calendar',
      'Case',
      'CaseEvent',
      'DocumentData',
      'DueDate',
      'Explanation',
      'FaceUse',
      'FontsReport',
      'Format',
      'Layout',
      'LibraryOptions',
      'MadePacket',
      'Manifest',
      'NamedBytes',
      'PacketSource',
      'PacketWish',
      'Party',
      'PdfStandard',
      'Place',
      'Problem',
      'Progress',
      'RenderWish',
      'RenderedDocument',
      'TimelineWish',
      'Wenshu',
    ]);
  });
});

describe('Sentences', () => {
  const used = new Set(files.filter(name => partOf(name) !== 'sentences').flatMap(literalsIn));
  const codes = Object.keys(sentences);

  it('are all used', () => {
    expect(codes.filter(code => !used.has(code))).toEqual([]);
  });

  it('exist for every code that is used', () => {
    const form = /^(usage|case|law|template|tree|write|packet)\/[a-z][a-z0-9-]*$/;
    expect([...used].filter(text => form.test(text) && !codes.includes(text))).toEqual([]);
  });

  it.each(Object.entries(sentences))(
    '%s ends as a sentence does and names the same values in both languages',
    (_, sentence) => {
      const { zh, en, next } = sentence;
      const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      const own = (texts: string[]) =>
        [...new Set(texts.flatMap(valuesIn))].filter(name => !/^(label)?(zh|en)$/i.test(name)).sort();
      if (zh !== '{zh}') expect([zh, en]).toEqual([expect.stringMatching(/[。？}]$/), expect.stringMatching(/[.?}]$/)]);
      expect(own([zh, next.zh])).toEqual(own([en, next.en]));
    },
  );
});

describe('The locales', () => {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value !== 'object' || value === null) return '';
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
  };

  it('have the same names; only English has names of months', () => {
    const [zh, en] = ['zh', 'en'].map(language => {
      const { date, ...rest } = parse(readFileSync(join(root, 'locales', `${language}.yaml`), 'utf8')) as {
        date: Record<string, unknown>;
      };
      const { months: _, ...dates } = date;
      return shape({ ...rest, date: dates });
    });
    expect(zh).toEqual(en);
  });
});
