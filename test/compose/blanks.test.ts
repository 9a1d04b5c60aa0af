import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { explain, lines, WenshuError } from '../../src/errors.js';
import type { Language } from '../../src/language/language.js';
import { openWenshu } from '../../src/wenshu.js';
import type { RenderWish } from '../../src/wish.js';
import { formats } from '../../src/write/writer.js';
import { readers, squeezed } from './readers.js';

const wenshu = openWenshu();
const starter = wenshu.readCase(wenshu.procedure().starter, 'starter.yaml');
const kinds = Object.keys(wenshu.procedure().kinds);
const withBlanks = kinds.filter(kind => blanksOf(kind, 'zh').length > 0);

/** What a draft from the starter case has in the place of missing values. */
function blanksOf(kind: string, layout: Language): string[] {
  const [made] = wenshu.compose(starter, [{ kind, layout, format: 'txt', blanks: true }]);
  return (made?.texts[layout]?.values ?? []).flatMap(({ blank, text }) => (blank ? [text] : []));
}

async function render(wish: Omit<RenderWish, 'blanks'>) {
  const [made] = await wenshu.render(starter, { ...wish, blanks: true });
  return made as NonNullable<typeof made>;
}

/** How many stretches of text a document highlights. */
const highlights: Readonly<Record<'docx' | 'html' | 'pdf', (bytes: Uint8Array) => Promise<number> | number>> = {
  docx: bytes => {
    const files = unzipSync(bytes, { filter: ({ name }) => /^word\/(document|header3)\.xml$/.test(name) });
    const xml = Object.values(files)
      .map(each => new TextDecoder().decode(each))
      .join('');
    return xml.match(/<w:highlight w:val="yellow"\/>/g)?.length ?? 0;
  },
  html: bytes => new TextDecoder().decode(bytes).match(/<mark>/g)?.length ?? 0,
  pdf: async bytes => {
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
    let filled = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
      filled += fnArray.filter((op, at) => op === OPS.setFillRGBColor && isYellow(argsArray[at])).length;
    }
    await document.destroy();
    return filled;
  },
};

function isYellow(colour: unknown): boolean {
  const [first] = colour as [string];
  const [red = 0, green = 0, blue = 255] = (first.match(/[0-9a-f]{2}/gi) ?? []).map(each => Number.parseInt(each, 16));
  return red > 200 && green > 200 && blue < 200;
}

it.each(['docx', 'html', 'pdf'] as const)('are all that is highlighted in %s', async format => {
  const source = readFileSync(new URL('../../examples/power-grid/case.yaml', import.meta.url), 'utf8');
  for (const { bytes } of await wenshu.render(wenshu.readCase(source), {
    kind: 'declaration',
    layout: 'stacked',
    format,
  })) {
    expect(await highlights[format](bytes)).toBe(0);
  }
});

it('are in the drafts of all kinds but the receipt and the clauses, whose facts a starter case has', () => {
  expect(kinds.filter(kind => !withBlanks.includes(kind))).toEqual([
    'materials-receipt',
    'supplier-commitment-clauses',
  ]);
});

describe.each(withBlanks)('The blanks of %s', kind => {
  it('name what is missing in the language of the text, never by its data path', () => {
    for (const text of blanksOf(kind, 'zh')) expect(text).toMatch(/^【待填：[^a-zA-Z.]+】$/);
    for (const text of blanksOf(kind, 'en')) expect(text).toMatch(/^\[to be completed: [^\p{Script=Han}.]+\]$/u);
  });

  it('are as many in one language as in the other', () => {
    expect(blanksOf(kind, 'en').length).toBe(blanksOf(kind, 'zh').length);
  });

  it.each(formats)('are visible in %s in both languages, and highlighted where it can be', async format => {
    const { bytes, blanks } = await render({ kind, layout: 'stacked', format });
    const text = squeezed(await readers[format](bytes));
    const [zh, en] = [blanksOf(kind, 'zh'), blanksOf(kind, 'en')];
    for (const blank of [...zh, ...en]) expect(text).toContain(squeezed(blank));
    expect([text.split('【待填：').length - 1, text.split('[tobecompleted:').length - 1]).toEqual([
      zh.length,
      en.length,
    ]);
    expect(blanks.length).toBeGreaterThan(0);
    const count = format in highlights ? await highlights[format as keyof typeof highlights](bytes) : undefined;
    if (format === 'pdf') expect(count).toBeGreaterThanOrEqual(zh.length + en.length);
    else if (count !== undefined) expect(count).toBe(zh.length + en.length);
  });

  it('are refused in a final document, by name, in both languages', async () => {
    const found = await problemOf({ kind, layout: 'zh', format: 'txt', blanks: true, final: true });
    const paths = String(found.values.paths);
    expect(paths).toContain('.');
    expect(lines(explain(found, 'en'))).toBe(
      `A final document has no blanks; ${kind} lacks: ${paths}. [write/blanks-in-final]\n` +
        '  → Add what is missing to the case, or make it a draft: without --final, and without status: final in the case.',
    );
    expect(lines(explain(found, 'zh'))).toBe(
      `正式文书不能留有空白处；“${kind}”尚缺：${paths}。 [write/blanks-in-final]\n` +
        '  → 请在案件中补上；或者不加 --final，且案件未将其 status 写为 final。',
    );
  });
});

async function problemOf(wish: RenderWish) {
  const error: unknown = await wenshu.render(starter, wish).catch((caught: unknown) => caught);
  if (!(error instanceof WenshuError)) throw new Error('nothing was refused');
  return error.problems[0];
}

describe('A document for each event of a sort, where none has happened', () => {
  const { kinds: all, procedure } = wenshu.procedure();
  const forEvents = Object.values(all).flatMap(({ kind }) => (kind.copies === 'event' ? [kind.id] : []));

  it.each(forEvents)('is one draft with blanks of %s', async kind => {
    const made = await wenshu.render(starter, { kind, layout: 'stacked', format: 'txt', blanks: true });
    expect(made.map(({ name }) => name)).toEqual([`${kind}.stacked.txt`]);
    expect(made[0]?.blanks.length).toBeGreaterThan(0);
  });

  it.each(forEvents)('is not %s, and the event is named', async kind => {
    for (const final of [true, false]) {
      const { code, values, place } = (await problemOf({ kind, layout: 'zh', format: 'txt', final })) ?? {};
      expect([code, values?.kind, place?.path]).toEqual(['case/no-event', kind, 'events']);
      expect(Object.keys(procedure.events)).toContain(values?.event);
    }
  });

  it('is refused in both languages', async () => {
    const found = await problemOf({ kind: 'supplement-request', layout: 'zh', format: 'txt' });
    expect(lines(explain(found as NonNullable<typeof found>, 'en'))).toBe(
      'events: The case has no event "supplement-requested" (supplementary materials requested), by which supplement-request is issued. [case/no-event]\n' +
        '  → Record it with `wenshu record`, or use --blanks for a draft with visible blanks.',
    );
    expect(lines(explain(found as NonNullable<typeof found>, 'zh'))).toBe(
      'events: 案件没有“supplement-requested”（要求提供补充材料）这一事件，不能制作“supplement-request”。 [case/no-event]\n' +
        '  → 请用 wenshu record 登记该事件；或加 --blanks 生成带空白处的草稿。',
    );
  });

  it('is passed over where all documents are asked for', async () => {
    const made = await wenshu.render(starter, { kind: 'all', layout: 'zh', format: 'txt', blanks: true });
    expect(made.filter(({ kind }) => forEvents.includes(kind))).toEqual([]);
  });
});

describe('Drafting notes', () => {
  const text = async (wish: Partial<RenderWish>, from = example) => {
    const [made] = await wenshu.render(from, { kind: 'written-notice', layout: 'zh', format: 'txt', ...wish });
    return new TextDecoder().decode(made?.bytes);
  };
  const source = readFileSync(new URL('../../examples/power-grid/case.yaml', import.meta.url), 'utf8');
  const example = wenshu.readCase(source.replaceAll('status: final', 'status: draft'));

  it('are printed only when they are asked for', async () => {
    const [plain, noted] = [await text({}), await text({ notes: true })];
    expect(noted.length).toBeGreaterThan(plain.length);
    for (const line of plain.split('\n')) expect(noted).toContain(line);
  });

  it('are refused in a final document', async () => {
    await expect(text({ notes: true, final: true })).rejects.toThrow(
      'A final document has no drafting notes (written-notice). [write/notes-in-final]\n' +
        '  → Leave out --notes, or make it a draft: without --final, and without status: final in the case.',
    );
    await expect(text({ notes: true }, wenshu.readCase(source))).rejects.toThrow('[write/notes-in-final]');
  });
});

describe('A value that is missing', () => {
  it('is told with template, line, column and data path in both languages', async () => {
    const { place, ...found } = await problemOf({ kind: 'declaration', layout: 'zh', format: 'txt' });
    const template = readFileSync(String(place.file), 'utf8').split('\n');
    expect(template[(place.line ?? 0) - 1]?.slice((place.column ?? 0) - 1)).toMatch(
      /^\{\{assessment\.result\.name\}\}/,
    );
    const told = { ...found, place: { ...place, file: 'zh.md' } };
    const spot = `zh.md:${place.line}:${place.column}`;
    expect(lines(explain(told, 'en'))).toBe(
      `assessment.result.name: The case lacks "result", which the document needs (${spot}). [template/missing-value]\n` +
        '  → Add it to the case, or use --blanks for a draft with visible blanks.',
    );
    expect(lines(explain(told, 'zh'))).toBe(
      `assessment.result.name: 案件缺少文书用到的“预判结论”（${spot}）。 [template/missing-value]\n` +
        '  → 请在案件中补上；或加 --blanks 生成带空白处的草稿。',
    );
  });

  it('is said once for both languages of a document', async () => {
    const error: unknown = await wenshu
      .render(starter, { kind: 'declaration', layout: 'stacked', format: 'txt' })
      .catch((caught: unknown) => caught);
    const paths = (error as WenshuError).problems.map(({ place: { line, path } }) => `${line} ${path}`);
    expect(new Set(paths).size).toBe(paths.length);
    expect((error as WenshuError).problems.every(({ place }) => place.file?.endsWith('zh.md'))).toBe(true);
  });

  it('is the English of a text where only the Chinese is given, and only in English', async () => {
    const read = wenshu.readCase(
      wenshu
        .procedure()
        .starter.replace('{ zh: 示例采购项目, en: Example Procurement Project }', '{ zh: 示例采购项目 }'),
    );
    const wish = { kind: 'written-notice', format: 'txt', blanks: true } as const;
    const [zh] = await wenshu.render(read, { ...wish, layout: 'zh' });
    const [en] = await wenshu.render(read, { ...wish, layout: 'en' });
    expect(new TextDecoder().decode(zh?.bytes)).toContain('示例采购项目');
    expect(zh?.blanks).not.toContain('procurement.name.en');
    expect(en?.blanks).toContain('procurement.name.en');
    expect(new TextDecoder().decode(en?.bytes)).toContain('[to be completed: name of the procurement project]');
    expect(new TextDecoder().decode(en?.bytes)).not.toContain('示例采购项目');
  });
});
