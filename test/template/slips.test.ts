import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitStatus, explain, lines, WenshuError } from '../../src/errors.js';
import { openWenshu } from '../../src/wenshu.js';
import type { RenderWish } from '../../src/wish.js';

let templates = '';
let kind = '';
beforeAll(() => {
  templates = mkdtempSync(join(tmpdir(), 'wenshu-test-'));
  kind = join(templates, 'cybersecurity-review', 'kinds', 'trial');
  mkdirSync(kind, { recursive: true });
  mkdirSync(join(templates, 'cybersecurity-review', 'partials'));
  writeFileSync(join(kind, 'kind.yaml'), description);
});
afterAll(() => rmSync(templates, { recursive: true, force: true }));

const description = `title: { zh: 试样, en: Trial }
about: { zh: 试样, en: A trial }
issuer: operator
sheet: filing
numbering: official
clauses:
  extra: { title: { zh: 另加, en: extra }, default: false }
`;
const example = readFileSync(new URL('../case/good/minimal/case.yaml', import.meta.url), 'utf8');

/** Renders a kind whose texts are these, in a copy of the bundled templates. */
async function render(zh: string, en = zh, wish: Partial<RenderWish> = {}): Promise<string> {
  writeFileSync(join(kind, 'zh.md'), zh);
  writeFileSync(join(kind, 'en.md'), en);
  const wenshu = openWenshu({ templates });
  const [made] = await wenshu.render(wenshu.readCase(example), { kind: 'trial', layout: 'zh', format: 'txt', ...wish });
  return new TextDecoder().decode(made?.bytes);
}

async function told(zh: string, en = zh, wish: Partial<RenderWish> = {}): Promise<{ said: string; status: number }> {
  try {
    await render(zh, en, wish);
  } catch (error) {
    if (!(error instanceof WenshuError)) throw error;
    const said = error.problems.map(each => `${lines(explain(each, 'en')).split('\n')[0]}`).join('\n');
    return { said: said.replaceAll(`${templates}/cybersecurity-review/`, ''), status: exitStatus(error.code) };
  }
  return { said: '', status: 0 };
}

const zh = 'kinds/trial/zh.md';
const en = 'kinds/trial/en.md';
const both = (place: string, sentence: string) => `${zh}:${place}: ${sentence}\n${en}:${place}: ${sentence}`;

const slips: Record<string, readonly [text: string, said: string, status?: number]> = {
  'a data name that is none': [
    '# 题\n\n{{#unless @lats}}甲{{/unless}}\n',
    `${zh}:3:11: "@lats" means nothing here. [template/data-name]`,
  ],
  'the number of a round outside of any': [
    '# 题\n\n{{ordinal @index}}\n',
    `${zh}:3:11: "@index" means nothing here. [template/data-name]`,
  ],
  'a name where a literal is wanted': [
    '# 题\n\n{{#is reference reference}}甲{{/is}}\n',
    `${zh}:3:17: This argument of "is" is to be text in quotes. [template/literal-wanted]`,
  ],
  'braces as text': [
    '# 题\n\n\\{{reference}}\n',
    `${zh}:3:2: \\{{ is not allowed in a template. [template/not-allowed]`,
  ],
  'a value asked of a list': [
    '# 题\n\n{{events.supplement-requested.note}}\n',
    both(
      '3:3',
      '"events.supplement-requested.note" asks a list for a value, and a list can have several. [template/list-name]',
    ),
  ],
  'a date that does not exist': [
    '# 题\n\n{{date "2021-13-45"}}\n',
    `${zh}:3:1: The value of "" (string 2021-13-45) is not of the sort this place needs. [template/wrong-value]`,
  ],
  'a block that is not closed': [
    '# 题\n\n{{#if procurement}}\n\n甲\n',
    `${zh}:6: The template is not valid: Expecting 'OPEN_INVERSE_CHAIN', 'INVERSE', 'OPEN_ENDBLOCK', got 'EOF' [template/syntax]`,
  ],
  'triple braces': [
    '# 题\n\n{{{reference}}}\n',
    `${zh}:3:1: {{{ }}} is not allowed in a template. [template/not-allowed]`,
  ],
  'a decorator': ['# 题\n\n{{* x}}\n', `${zh}:3:1: {{* }} is not allowed in a template. [template/not-allowed]`],
  'an ampersand, which is triple braces': [
    '# 题\n\n{{& reference}}\n',
    `${zh}:3:1: {{{ }}} is not allowed in a template. [template/not-allowed]`,
  ],
  'a raw block': [
    '# 题\n\n{{{{note}}}}甲 {{reference}}{{{{/note}}}}\n',
    `${zh}:3:1: {{{{ }}}} is not allowed in a template. [template/not-allowed]`,
  ],
  'a partial of its own': [
    '# 题\n\n{{#*inline "x"}}甲{{/inline}}\n',
    `${zh}:3:1: {{#* }} is not allowed in a template. [template/not-allowed]`,
  ],
  'a partial as a block': [
    '# 题\n\n{{#> contact}}甲{{/contact}}\n',
    `${zh}:3:1: {{#> }} is not allowed in a template. [template/not-allowed]`,
  ],
  'a partial named by a call': [
    '# 题\n\n{{> (reference)}}\n',
    `${zh}:3:1: {{> ( )}} is not allowed in a template. [template/not-allowed]`,
  ],
  'a name of its own for an item': [
    '# 题\n\n{{#each law.materials as |material|}}甲{{/each}}\n',
    `${zh}:3:1: as |material| is not allowed in a template. [template/not-allowed]`,
  ],
  'what stands around the root': [
    '# 题\n\n{{#each law.materials}}{{#if @../root}}甲{{/if}}{{/each}}\n',
    `${zh}:3:30: "@../root" means nothing here. [template/data-name]`,
  ],
  'what its filling keeps': [
    '# 题\n\n{{#if @run}}甲{{/if}}\n',
    `${zh}:3:7: "@run" means nothing here. [template/data-name]`,
  ],
  'a name of every object, asked of the root': [
    '# 题\n\n{{@root.constructor}}\n',
    both('3:3', 'No case can hold the name "@root.constructor". [template/unknown-name]'),
  ],
  'the whole view in the place of a text': [
    '# 题\n\n{{@root}}\n',
    `${zh}:3:1: The value of "" (record) is not of the sort this place needs. [template/wrong-value]`,
  ],
  'an outcome that there is not': [
    '# 题\n\n{{#is events.notice-issued.outcome.id "neded"}}甲{{/is}}\n',
    both('3:39', '"events.notice-issued.outcome.id" is never "neded". Did you mean "needed"? [template/never-equal]'),
  ],
  'a conclusion that there is not, among others': [
    '# 题\n\n{{#is suggestedConclusion.outcome.id "pass" "fail"}}甲{{/is}}\n',
    both('3:45', '"suggestedConclusion.outcome.id" is never "fail". [template/never-equal]'),
  ],
  'a state of the contract that there is not': [
    '# 题\n\n{{#is contract.state.id "to-be-singed"}}甲{{/is}}\n',
    both('3:25', '"contract.state.id" is never "to-be-singed". Did you mean "to-be-signed"? [template/never-equal]'),
  ],
  'a result of the assessment that there is not': [
    '# 题\n\n{{#is assessment.result.id "may-afect"}}甲{{/is}}\n',
    both('3:28', '"assessment.result.id" is never "may-afect". Did you mean "may-affect"? [template/never-equal]'),
  ],
  'a state of a period that there is not': [
    '# 题\n\n{{#is due.preliminary-review.state "duw"}}甲{{/is}}\n',
    both('3:36', '"due.preliminary-review.state" is never "duw". Did you mean "due"? [template/never-equal]'),
  ],
  'a version of the law that there is not': [
    '# 题\n\n{{#is law.version "2021"}}甲{{/is}}\n',
    both('3:19', '"law.version" is never "2021". Did you mean "2020"? [template/never-equal]'),
  ],
  'a version of the law as a number': [
    '# 题\n\n{{#is law.version 2022}}甲{{/is}}\n',
    both('3:19', '"law.version" is never 2022. Did you mean "2022"? [template/never-equal]'),
  ],
  'a status that there is not': [
    '# 题\n\n{{#is document.status "fianl"}}甲{{/is}}\n',
    both('3:23', '"document.status" is never "fianl". Did you mean "final"? [template/never-equal]'),
  ],
  'a category that there is not, inside a list': [
    '# 题\n\n{{#each procurement.products}}{{#is category.id "mass-storge"}}甲{{/is}}{{/each}}\n',
    both('3:49', '"category.id" is never "mass-storge". Did you mean "mass-storage"? [template/never-equal]'),
  ],
  'a material that there is not, inside a list': [
    '# 题\n\n{{#each law.materials}}{{#is id "declaratoin"}}甲{{/is}}{{/each}}\n',
    both('3:33', '"id" is never "declaratoin". Did you mean "declaration"? [template/never-equal]'),
  ],
  'a group of fields compared with a text': [
    '# 题\n\n{{#is events.notice-issued.outcome "needed"}}甲{{/is}}\n',
    both(
      '3:7',
      '"events.notice-issued.outcome" is a group of fields, which is equal to no text. [template/not-a-value]',
    ),
  ],
  'a list compared with a text': [
    '# 题\n\n{{#is law.materials "x"}}甲{{/is}}\n',
    both('3:7', '"law.materials" asks a list for a value, and a list can have several. [template/list-name]'),
  ],
  'an argument by name': [
    '# 题\n\n{{date document.date form="x"}}\n',
    `${zh}:3:1: date x=y is not allowed in a template. [template/not-allowed]`,
  ],
  'a call within a call': [
    '# 题\n\n{{date (number reference)}}\n',
    `${zh}:3:8: ( ) is not allowed in a template. [template/not-allowed]`,
  ],
  'an unknown helper': [
    '# 题\n\n{{upper reference}}\n',
    `${zh}:3:1: There is no helper "upper", or it is not used so (inline, block). [template/unknown-helper]`,
  ],
  'a helper used as a block': [
    '# 题\n\n{{#date document.date}}甲{{/date}}\n',
    `${zh}:3:1: There is no helper "date", or it is not used so (inline, block). [template/unknown-helper]`,
  ],
  'too few arguments': [
    '# 题\n\n{{#is reference}}甲{{/is}}\n',
    `${zh}:3:1: The helper "is" takes 2 to 9 arguments, not 1. [template/arguments]`,
  ],
  'a name that no case can hold': [
    '# 题\n\n{{parties.operator.adress}}\n',
    both('3:3', 'No case can hold the name "parties.operator.adress". [template/unknown-name]'),
  ],
  'a name that no case can hold, in a branch that is never reached': [
    '# 题\n\n{{#if procurement}}甲{{else}}{{procurement.nmae}}{{/if}}\n',
    both('3:31', 'No case can hold the name "procurement.nmae". [template/unknown-name]'),
  ],
  'a name of every object': [
    '# 题\n\n{{constructor}}\n',
    both('3:3', 'No case can hold the name "constructor". [template/unknown-name]'),
  ],
  'a name that leads to every object': [
    '# 题\n\n{{procurement.__proto__.x}}\n',
    both('3:3', 'No case can hold the name "procurement.__proto__.x". [template/unknown-name]'),
  ],
  'a partial that is not there': [
    '# 题\n\n{{> footer}}\n',
    both('3:1', 'There is no partial "footer". [template/unknown-partial]'),
  ],
  'an article that is not there': [
    '# 题\n\n{{cite "no-such-article"}}\n',
    `${zh}:3:1: The law files have no article "no-such-article". [template/unknown-article]`,
  ],
  'a clause that kind.yaml does not have': [
    '# 题\n\n{{#clause "escrow"}}甲{{/clause}}\n',
    `${zh}:3:1: kind.yaml names no clause "escrow". [template/unknown-clause]`,
  ],
  'a value of another sort': [
    '# 题\n\n{{date reference}}\n',
    `${zh}:3:1 reference: The value of "reference" (string CASE-2021-001) is not of the sort this place needs. [template/wrong-value]`,
  ],
  'a record in the place of a text': [
    '# 题\n\n{{procurement}}\n',
    `${zh}:3:1 procurement: The value of "procurement" (record) is not of the sort this place needs. [template/wrong-value]`,
  ],
  'a value that the case lacks': [
    '# 题\n\n{{procurement.method}}\n',
    `procurement.method: The case lacks "method of procurement", which the document needs (${zh}:3:1). [template/missing-value]`,
  ],
  'a choice by a value that the case lacks': [
    '# 题\n\n{{#is contract.state.id "signed"}}甲{{/is}}\n',
    `contract.state.id: The case lacks "state of the contract", which the document needs (${zh}:3:1). [template/missing-value]`,
  ],
  'no title': ['甲\n', `${zh}:1: The text has no title. [tree/no-title]`, 40],
  'Markdown that templates do not take': [
    '# 题\n\n`甲`\n',
    `${zh}:3: Templates do not take this Markdown (code_inline): 甲 [tree/unknown-token]`,
    40,
  ],
};

describe('A template', () => {
  it.each(Object.entries(slips))('with %s is refused with its place', async (_, [text, said, status = 30]) => {
    expect(await told(text)).toEqual({ said, status });
  });

  it('must have the same names in both languages', async () => {
    const found = await told('# 题\n\n{{reference}}\n', '# Title\n\n{{procurement.name}}\n');
    expect(found).toEqual({
      said: `${zh}: The two languages do not use the same names: reference (zh), procurement.name (en). [template/names-differ]`,
      status: 30,
    });
  });

  it('must have the same blocks in both languages where both are printed', async () => {
    const found = await told('# 题\n\n甲\n', '# Title\n\n- A\n', { layout: 'stacked' });
    expect(found.said).toContain('The two texts differ in structure at block 2');
    expect(found.said).toContain('[template/languages-differ]');
  });

  it('cannot use a partial that uses itself', async () => {
    const partials = join(templates, 'cybersecurity-review', 'partials');
    for (const language of ['zh', 'en']) writeFileSync(join(partials, `round.${language}.md`), '甲{{> round}}\n');
    const { said } = await told('# 题\n\n{{> round}}\n');
    for (const language of ['zh', 'en']) rmSync(join(partials, `round.${language}.md`));
    expect(said).toBe(
      'partials/round.zh.md:1:2: The partial "round" leads back to itself. [template/circular-partial]\n' +
        'partials/round.en.md:1:2: The partial "round" leads back to itself. [template/circular-partial]',
    );
  });

  it('needs both its texts', async () => {
    rmSync(join(kind, 'en.md'), { force: true });
    writeFileSync(join(kind, 'zh.md'), '# 题\n');
    const wenshu = openWenshu({ templates });
    const wish = { kind: 'trial', layout: 'zh', format: 'txt' } as const;
    await expect(wenshu.render(wenshu.readCase(example), wish)).rejects.toThrow(
      'The kind "trial" is incomplete: cybersecurity-review/kinds/trial/en.md is missing. [template/no-kind]',
    );
  });

  it('has a kind.yaml of the right form, and a slip in it is told with its place', () => {
    writeFileSync(join(kind, 'kind.yaml'), description.replace('numbering', 'numberring'));
    expect(() => openWenshu({ templates })).toThrow(
      /kinds\/trial\/kind\.yaml:5:1 numberring: There is no field "numberring"; did you mean "numbering"\? \[template\/invalid\]/,
    );
    writeFileSync(join(kind, 'kind.yaml'), 'title: [\n');
    expect(() => openWenshu({ templates })).toThrow(/kinds\/trial\/kind\.yaml:2:1: .* \[template\/invalid\]/);
    writeFileSync(join(kind, 'kind.yaml'), description);
  });
});

describe('In a template', () => {
  it.each([
    [
      'first and last tell the rounds of each',
      '{{#each law.materials}}{{#if @first}}[{{/if}}{{ordinal @index}}{{#if @last}}]{{else}},{{/if}}{{/each}}',
      '[1,2,3,4]',
    ],
    ['if takes an empty list for nothing', '{{#if events.supplement-requested}}甲{{else}}乙{{/if}}', '乙'],
    ['a list is joined as the language does', '{{list law.materials}}', /^.+、.+、.+和.+$/],
    ['a clause is on or off as kind.yaml says', '{{#clause "extra"}}甲{{else}}乙{{/clause}}', '乙'],
    [
      'names inside each belong to the item, and ../ leads out',
      '{{#each procurement.products}}{{name}}/{{../procurement.name}}/{{@root.reference}}{{/each}}',
      '示例产品/示例项目/CASE-2021-001',
    ],
    ['an article is cited by its id', '{{cite "opinions" 1}}', '第十一条第一款'],
  ])('%s', async (_, text, printed) => {
    const [, line] = (await render(`# 题\n\n${text}\n`)).trim().split('\n\n').slice(-2);
    if (typeof printed === 'string') expect(line).toBe(printed);
    else expect(line).toMatch(printed);
  });

  it('a note is printed on request only', async () => {
    const text = '# 题\n\n{{#note}}\n甲\n{{/note}}\n\n乙\n';
    expect(await render(text)).not.toContain('甲');
    expect(await render(text, text, { notes: true })).toContain('甲');
  });

  it('a missing list gives a draft one row of blanks', async () => {
    const text =
      '# 题\n\n| 序号 | 名称 |\n|---|---|\n{{#each attachments}}\n| {{ordinal @index}} | {{title}} |\n{{/each}}\n';
    const printed = await render(text, text, { blanks: true });
    expect(printed).toMatch(/^1 +【待填：材料名称】$/m);
  });

  it('a choice that cannot be made gives a draft a blank in its place and none of the texts', async () => {
    const text = '# 题\n\n{{#is contract.state.id "signed"}}\n甲\n{{else}}\n乙\n{{/is}}\n\n丙\n';
    const printed = await render(text, text, { blanks: true });
    expect(printed.trim().split('\n\n').slice(-2)).toEqual(['【待填：合同状态】', '丙']);
  });

  it('a list with a nameless item gives a draft a blank within it', async () => {
    const text = '# Title\n\n{{list procurement.products}}\n';
    const nameless = example.replace('{ zh: 示例产品, en: Example Product }', '{ zh: 示例产品 }');
    writeFileSync(join(kind, 'zh.md'), text);
    writeFileSync(join(kind, 'en.md'), text);
    const wenshu = openWenshu({ templates });
    const wish = { kind: 'trial', layout: 'en', format: 'txt', blanks: true } as const;
    const [made] = await wenshu.render(wenshu.readCase(nameless), wish);
    expect(made?.blanks).toEqual(['procurement.products[0].name.en']);
    expect(new TextDecoder().decode(made?.bytes)).toContain('[to be completed: name of the product or service]');
  });
});
