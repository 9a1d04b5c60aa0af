import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { WenshuError } from '../../../src/errors.js';
import type { Block, Inline } from '../../../src/tree/tree.js';
import { paragraph, text, treeOf } from './samples.js';
import { documentOf, partsOf, written } from './written.js';

const traps = [
  ...['*', '_', '#', '`', '|', '[', ']', '(', ')', '\\', '~~', '---', '> ', '1. ', '- ', '![](x)', '<br>', '&nbsp;'],
  ...[
    '{{name}}',
    '{{{x}}}',
    '{default-bullet-numbering-0}',
    '{image1.png}',
    'valueOf',
    '__proto__',
    'constructor',
    'CURRENT',
    'TOTAL_PAGES',
    '$&',
    '$1',
  ],
  ...['<w:t>', ']]>', '<![CDATA[', '<!--', '-->', '&amp;', '&#10;', '&', '<', '>', '"', "'", '<?xml?>', '%s'],
  ...[' ', '  ', '\t', '\u00a0', '\u3000', '\u2028', '\u0085', '\u200b', '\ufeff', '\u007f'],
  ...['“甲方”', '——', '……', '𠮷', '𬱖', '😀', '\u{10ffff}', 'é', 'e\u0301', '15', 'Party A', '网络安全'],
];

/** Text that XML can hold, without line breaks, which have a test of their own. */
const holdable = /^[\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...traps), { maxLength: 8 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }).filter(value => holdable.test(value)),
);

describe('text in a Word file', () => {
  it('comes back from another reader exactly as it was, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 9, maxLength: 9 }), async values => {
        expect(await readBack(blocksWith(values))).toEqual(values);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('keeps a line feed as a line break and a carriage return as itself', async () => {
    const tree = treeOf('zh', [paragraph('zh', 'body', '甲\n乙\r丙')]);
    expect(await documentOf(tree)).toMatch(/甲<\/w:t>.*<w:br\/>.*<w:t xml:space="preserve">乙&#13;丙<\/w:t>/);
    expect((await mammoth.extractRawText({ buffer: Buffer.from(await written(tree)) })).value).toContain('乙\r丙');
  });

  it('marks every text as one whose spaces count', async () => {
    const xml = await documentOf(treeOf('en', [paragraph('en', 'body', '  two  spaces  ')]));
    expect(xml).toContain('<w:t xml:space="preserve">  two  spaces  </w:t>');
    expect(xml).not.toContain('<w:t>');
  });

  it('is escaped in the draft mark and in the title of the file too', async () => {
    const parts = await partsOf(treeOf('zh', [], { mark: '<草稿> & "DRAFT"', title: { zh: '<甲> & 乙' } }));
    expect(parts['word/header1.xml']).toContain('&lt;草稿&gt; &amp; &quot;DRAFT&quot;');
    expect(parts['docProps/core.xml']).toContain('<dc:title>&lt;甲&gt; &amp; 乙</dc:title>');
  });
});

describe('text that XML cannot hold', () => {
  it.each(['\0', '\b', '\u000b', '\u001f', '\ud800', 'a\udc00', '\ufffe', '\uffff'])('is refused: %j', async bad => {
    await expect(written(treeOf('zh', [paragraph('zh', 'body', bad)]))).rejects.toThrow(WenshuError);
  });

  it('is refused with its code and its data path, all of it at once', async () => {
    const blocks: Block[] = [
      paragraph('zh', 'body', { type: 'strong', children: [text('甲\u0007', 'parties.operator.name')] }),
      {
        type: 'table',
        columns: [{ align: 'left' }],
        rows: [{ cells: [{ lines: [{ lang: 'zh', children: [text('\ufffe', 'items[0].name')] }] }] }],
      },
      { type: 'pair', zh: paragraph('zh', 'body', '甲'), en: paragraph('en', 'body', text('\ud83d', 'note')) },
    ];
    const error = await written(treeOf('side-by-side', blocks)).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(WenshuError);
    expect((error as WenshuError).problems).toMatchObject([
      { code: 'write/unsettable-character', place: { path: 'parties.operator.name' }, values: { code: 'U+0007' } },
      { code: 'write/unsettable-character', place: { path: 'items[0].name' }, values: { code: 'U+FFFE' } },
      { code: 'write/unsettable-character', place: { path: 'note' }, values: { code: 'U+D83D' } },
    ]);
  });
});

/** Nine texts in nine places, each the whole text of its paragraph. */
function blocksWith([
  title,
  heading,
  body,
  strong,
  emphasis,
  blank,
  item,
  reference,
  cell,
]: readonly string[]): Block[] {
  const whole = (inline: Inline) => paragraph('zh', 'body', inline);
  const of = (value = '') => [text(value)];
  return [
    { type: 'title', lang: 'zh', children: of(title) },
    { type: 'heading', lang: 'en', level: 1, marker: '', id: 'there', children: of(heading) },
    whole(text(body ?? '')),
    whole({ type: 'strong', children: of(strong) }),
    whole({ type: 'emphasis', children: of(emphasis) }),
    whole({ type: 'blank', text: blank ?? '', from: 'x' }),
    { type: 'item', lang: 'en', role: 'body', level: 1, ordered: true, marker: item ?? '', children: [] },
    paragraph('en', 'body', { type: 'reference', to: 'there', text: reference ?? '' }),
    {
      type: 'table',
      columns: [{ align: 'left' }],
      rows: [{ cells: [{ lines: [{ lang: 'zh', children: of(cell) }] }] }],
    },
  ];
}

/** The texts of the paragraphs as mammoth reads them: each with two line feeds at its end. The item's tab is its own. */
async function readBack(blocks: readonly Block[]): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await written(treeOf('zh', blocks))) });
  const places = value.split('\n\n');
  expect(places.splice(9)).toEqual(['', '']);
  return places.map((place, index) => (index === 6 ? place.replace(/\t$/, '') : place));
}
