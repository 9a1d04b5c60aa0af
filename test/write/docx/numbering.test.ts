import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/tree/arrange.js';
import type { Layout, Tree } from '../../../src/tree/tree.js';
import { numbered } from '../../tree/text.js';
import { corpus } from '../corpus.js';
import { countedParagraphs, textOf } from './counted.js';
import { linesOf, shown } from './lines.js';
import { treeOf } from './samples.js';
import { documentOf, partsOf } from './written.js';

/** A text that counts in every way of its scheme: through its headings, in lists, below lists and again in an annex. */
const skeleton = (words: string) => `# ${words}

## 甲

1. ${words}
2. ${words}
   1. ${words}
   2. ${words}
      1. ${words}

${words}

1. ${words}
   1. ${words}

### ${words} {-}

1. ${words}
   - ${words}
   - ${words}
2. ${words}

## ${words} {-}

1. ${words}

${words}

1. ${words}
2. ${words}

## ${words}

1. ${words}

::: annex
${words}
:::

## ${words}

1. ${words}
   1. ${words}

## ${words}

1. ${words}
`;

/** Twenty-one articles, each with clauses, each of those with items. */
const articles = Array.from({ length: 21 }, () => '## 条\n\n1. 款\n2. 款\n   1. 项\n   2. 项\n');
const many = `# 题\n\n${articles.join('\n')}`;

function textTree(zh: string, en: string, scheme: string, layout: Layout): Tree {
  const texts = [
    { file: 'zh.md', blocks: numbered(zh, 'zh', scheme) },
    { file: 'en.md', blocks: numbered(en, 'en', scheme) },
  ] as const;
  return treeOf(layout, arrange(texts[0], texts[1], layout), { sheet: 'contract' });
}

const layouts: Layout[] = ['zh', 'en', 'stacked', 'side-by-side'];
const trees: [string, Tree][] = [
  ...corpus.map(({ name, tree }): [string, Tree] => [name, tree]),
  ...layouts.flatMap(layout =>
    ['official', 'clauses'].flatMap((scheme): [string, Tree][] => [
      [`${scheme} ${layout}`, textTree(skeleton('甲'), skeleton('A'), scheme, layout)],
      [`many of ${scheme} ${layout}`, textTree(many, many, scheme, layout)],
    ]),
  ),
];

describe('A word processor', () => {
  it.each(trees)('counts to the numbers of the tree: %s', async (_, tree) => {
    expect(shown(await partsOf(tree))).toEqual(linesOf(tree));
  });

  it.each(layouts)('counts itself: no number stands in the text of %s', async layout => {
    // 3.1 under 第三条 stays text: LibreOffice 7.4 would show 三.1.
    for (const scheme of layout === 'en' ? ['official', 'clauses'] : ['official']) {
      const paragraphs = (await documentOf(textTree(many, many, scheme, layout))).match(/<w:p>.*?<\/w:p>/gs) ?? [];
      expect(paragraphs.map(textOf).filter(text => !/^　?[题条款项]?$/.test(text))).toEqual([]);
    }
  });
});

describe('A heading', () => {
  it('without a number says so, against its style', async () => {
    const xml = await documentOf(
      textTree('# 题\n\n## 甲\n\n## 乙 {-}\n', '# T\n\n## A\n\n## B {-}\n', 'clauses', 'zh'),
    );
    const headings = xml.match(/<w:p><w:pPr><w:pStyle w:val="ZhHeading1"\/>.*?<\/w:p>/gs) ?? [];
    expect(headings.map(each => /<w:numId w:val="(\d+)"\/>/.exec(each)?.[1])).toEqual([undefined, '0']);
  });

  it('has its number from its style, so that one put in by hand is counted too', async () => {
    const parts = await partsOf(textTree(many, many, 'clauses', 'en'));
    const styled = /w:styleId="EnHeading1".*?<w:numPr>.*?<w:numId w:val="(\d+)"\/>/.exec(
      parts['word/styles.xml'] ?? '',
    );
    const list = new RegExp(`<w:num w:numId="${styled?.[1]}"><w:abstractNumId w:val="(\\d+)"/></w:num>`);
    const form = list.exec(parts['word/numbering.xml'] ?? '')?.[1];
    expect(parts['word/numbering.xml']).toMatch(
      new RegExp(
        `<w:abstractNum w:abstractNumId="${form}">.{0,150}<w:pStyle w:val="EnHeading1"/>.{0,80}w:val="Article %1"`,
      ),
    );
  });
});

/** What Word finds for REF with the switch n: the number of the paragraph of the bookmark, without full stops at its end. */
async function fieldsOf(tree: Tree): Promise<(readonly [shown: string, found: string])[]> {
  const parts = await partsOf(tree);
  const xml = parts['word/document.xml'] ?? '';
  const field =
    /<w:instrText[^>]*> REF (\w+) \\n \\h <\/w:instrText>.*?"separate"\/>(.*?)<w:r>(?:(?!<\/w:r>).)*"end"\/>/gs;
  const lines = countedParagraphs(parts);
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
  return [...xml.matchAll(field)].map(([, name, result = '']) => {
    const at = paragraphs.findIndex(each => each.includes(`<w:bookmarkStart w:name="${name}"`));
    const text = textOf(paragraphs[at] ?? '');
    const number = (lines[at] ?? '').slice(0, (lines[at] ?? '').length - text.length);
    return [textOf(result).replaceAll('\u00a0', ' '), number.trim().replace(/\.+$/, '')] as const;
  });
}

describe('A reference', () => {
  const text = (word: string) => `# ${word}\n\n## ${word} {#a}\n\n1. {#b} [](#a)\n2. [](#b)\n   1. {#c} [](#c)\n`;

  // {#c} is cited by two numbers, 第1.2款第（1）项: no field.
  it.each(layouts)('is a field that finds the number it shows: %s', async layout => {
    const fields = await fieldsOf(textTree(text('甲'), text('A'), 'clauses', layout));
    const both = ['第一条', 'Article 1', '1.1'];
    const expected = { zh: ['第一条'], en: ['Article 1', '1.1'], stacked: both, 'side-by-side': both };
    expect(fields.map(([text]) => text)).toEqual(expected[layout]);
    for (const [shown, found] of fields) expect(shown).toBe(found);
  });

  it('that does not repeat the number as it stands, or names two, is plain text that leads there', async () => {
    const xml = await documentOf(textTree(text('甲'), text('A'), 'official', 'zh'));
    expect(xml).not.toContain('w:instrText');
    const links = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="_Ref\d"[^>]*>(.*?)<\/w:hyperlink>/gs)];
    expect(links.map(([, inside]) => textOf(inside ?? ''))).toEqual([
      '第一部分',
      '第一部分第（一）项',
      '第一部分第（二）项第1目',
    ]);
  });
});
