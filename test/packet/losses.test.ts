import { describe, expect, it } from 'vitest';
import { bind } from '../../src/packet/bind/bind.js';
import { losses } from '../../src/packet/binding.js';
import { onePage, streamOf, withPages } from './made.js';
import { attachment, packetOf } from './packet.js';

/** What is told of an attachment, and the packet it is bound in. */
async function lossesOf(pdf: Uint8Array, password?: string) {
  const made = await bind(packetOf([attachment(pdf, { password })]));
  return { lost: made.lost.map(({ what }) => what), text: Buffer.from(made.pdf).toString('latin1') };
}

/** Object 5 of a page made by hand, for what its catalogue and page name. */
const note = (subtype: string, more = '') =>
  `/Annots [<</Type /Annot /Subtype /${subtype} /Rect [40 40 60 60] ${more}>>]`;
const looks = '/AP <</N 5 0 R>>';
const look = streamOf('0 0 9 9 re f', '/Type /XObject /Subtype /Form /BBox [0 0 20 20]');
const layer = '<</Type /OCG /Name (L)>>';
const signature = '<</FT /Sig /T (s) /V <</Type /Sig /Contents <00>>>>>';
const field = '<</FT /Tx /T (f) /V (filled)>>';
const acting = '<</FT /Tx /T (f) /AA <</K <</S /JavaScript /JS (f)>>>>>>';
const goTo = '/A <</S /GoToR /F (other.pdf) /D [0 /Fit]>>';
const files = '/Names <</EmbeddedFiles <</Names [(secret.xlsx) 5 0 R]>>>>';
const spec = '<</Type /Filespec /F (secret.xlsx)>>';
const page = '/Dests <</there [3 0 R /Fit]>>';
const outline = '/Outlines 5 0 R';
const bookmark = (to: string) => `<</First <</Title (Chapter) ${to}>>>>`;

describe('What an attachment loses by being bound is told', () => {
  it.each<[what: string, title: string, catalog: string, page: string, object?: string | Buffer]>([
    ['form', 'of a form with fields', '/AcroForm <</Fields [5 0 R]>>', '', field],
    ['form', 'of a form in XFA', '/AcroForm <</Fields [] /XFA 5 0 R>>', '', streamOf('<xdp/>')],
    ['signature', 'of a signature', '/AcroForm <</Fields [5 0 R] /SigFlags 3>>', '', signature],
    ['script', 'that runs when it is opened', '/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>', ''],
    ['script', 'that runs after another action', '/OpenAction <</S /GoTo /Next <</S /JavaScript /JS (f)>>>>', ''],
    ['script', 'that has a name', '/Names <</JavaScript <</Names []>>>>', ''],
    ['script', 'of a page', '', '/AA <</O <</S /JavaScript /JS (f)>>>>'],
    ['script', 'of an annotation', '', note('Widget', `${looks} /A <</S /JavaScript /JS (f)>>`), look],
    ['link', 'to a program', '', note('Link', '/A <</S /Launch /F (calc.exe)>>')],
    ['link', 'to another file', '', note('Link', goTo)],
    ['link', 'that leads nowhere', '', note('Link', '/Dest (nowhere)')],
    ['outline', 'to a page that is not there', outline, '', bookmark('/Dest [99 0 R /Fit]')],
    ['outline', 'to another file', outline, '', bookmark(goTo)],
    ['file', 'in its list of files', files, '', spec],
    ['file', 'that belongs to it', '/AF [5 0 R]', '', spec],
    ['file', 'pinned to a page', '', note('FileAttachment', `${looks} /FS <</F (a.zip)>>`), look],
    ['note', 'that a viewer opens', '', note('Text', '/Contents (see clause 3)')],
    ['note', 'to what is highlighted', '', note('Highlight', `${looks} /Contents (why?)`), look],
    ['mark', 'that has no looks', '', note('Highlight', '/QuadPoints [40 60 60 60 40 40 60 40]')],
    ['media', 'of film', '', note('Screen', looks), look],
    ['media', 'in three dimensions', '', note('3D', looks), look],
    ['layer', 'shown in other ways', '/OCProperties <</OCGs [5 0 R] /D <<>> /Configs [<</OFF [5 0 R]>>]>>', '', layer],
    ['layer', 'below each other', '/OCProperties <</OCGs [5 0 R] /D <</Order [[(group) 5 0 R]]>>>>', '', layer],
    ['label', 'in Roman numerals', '/PageLabels <</Nums [0 <</S /r>>]>>', ''],
    ['label', 'that begin at 12', '/PageLabels <</Nums [0 <</S /D /St 12>>]>>', ''],
    ['name', 'in the tree of names', '/Names <</Dests <</Names [(there) [3 0 R /Fit]]>>>>', ''],
    ['name', 'of the older kind', page, ''],
    ['tags', 'for screen readers', '/StructTreeRoot <</Type /StructTreeRoot /K []>>', ''],
  ])('%s %s', async (what, _, catalog, page, object) => {
    const { lost, text } = await lossesOf(onePage('x', { catalog, page, objects: object ? [object] : [] }));
    expect(lost).toEqual([what]);
    expect(text).not.toMatch(/JavaScript|Launch|calc\.exe|secret\.xlsx|a\.zip|other\.pdf|see clause 3/);
  });

  it('script of a field, with the form', async () => {
    const pdf = onePage('x', { catalog: '/AcroForm <</Fields [5 0 R]>>', objects: [acting] });
    expect((await lossesOf(pdf)).lost).toEqual(['form', 'script']);
  });

  it('protection by a password', async () => {
    const pdf = await withPages([{ text: 'x' }], { userPassword: 'Secret-1', pdfVersion: '1.7ext3' });
    expect((await lossesOf(pdf, 'Secret-1')).lost).toContain('protection');
  });

  it.each([
    ['page labels that say 1, 2, 3', '/PageLabels <</Nums [0 <</S /D>>]>>', ''],
    ['layers side by side', '/OCProperties <</OCGs [5 0 R] /D <</Order [5 0 R]>>>>', ''],
    ['a note without words', '', note('Text')],
    ['text that is its own looks', '', note('FreeText', `${looks} /Contents (shown)`)],
    ['an action that shows the first page', '/OpenAction <</S /GoTo /D [3 0 R /Fit]>>', ''],
    ['bookmarks that lead to its pages', outline, ''],
  ])('nothing is told of %s', async (_, catalog, page) => {
    const objects = [catalog === outline ? bookmark('/Dest [3 0 R /Fit]') : page.includes('AP') ? look : layer];
    expect((await lossesOf(onePage('x', { catalog, page, objects }))).lost).toEqual([]);
  });
});

it('Every loss has a test of its own', () => {
  expect(losses).toHaveLength(14);
});
