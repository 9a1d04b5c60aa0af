import type { Language } from '../../language/language.js';
import type { Sheet, Style, StyleName } from '../../style/sheets.js';
import { turnedSheet } from '../../style/turned-sheet.js';
import { numberPieces } from '../page-number.js';
import { familyOf, localFaces } from './faces.js';
import { points, red } from './lengths.js';
import { narrow } from './narrow.js';

/** The style sheet of a document: all lengths come from `sheet`, in mm and pt. `turned`: it has pages turned sideways. */
export function css(sheet: Sheet, languages: readonly Language[], turned = false): string {
  const styles = languages.flatMap(lang =>
    Object.entries(sheet.styles[lang]).map(([name, style]) => rule(name as StyleName, lang, style)),
  );
  return [
    localFaces,
    ...frame(sheet),
    ...styles,
    annex,
    ...narrow(sheet, languages),
    ...print(sheet),
    ...(turned ? sideways(turnedSheet(sheet)) : []),
  ].join('\n');
}

function rule(name: StyleName, lang: Language, style: Style): string {
  const { face, size, pitch, align, indent, right, before, after, keep, ink } = style;
  const bold =
    lang === 'en' && ['title', 'letterhead', 'caption', 'annex', 'heading1', 'heading2', 'head'].includes(name);
  const parts = [
    `font-family:${familyOf(face, lang)}`,
    `font-size:${points(size)};line-height:${points(pitch)}`,
    `text-align:${name === 'cell' || name === 'head' ? 'inherit' : align}`,
    `text-indent:${indent}em`,
    right > 0 && `padding-right:${right}em`,
    (before > 0 || after > 0) && `margin:${points(before)} 0 ${points(after)}`,
    bold && 'font-weight:bold',
    ink && `color:${red}`,
    keep && 'break-after:avoid',
  ];
  return `.${name}:lang(${lang}){${parts.filter(Boolean).join(';')}}`;
}

function frame({ page, gutter, styles }: Sheet): string[] {
  const padding = `${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm`;
  const below = points(styles.zh.body.pitch / 2);
  return [
    '*{box-sizing:border-box}',
    // Paper is white by night too: no browser turns it dark.
    'html{color-scheme:only light;-webkit-text-size-adjust:100%;text-size-adjust:100%}',
    'body{margin:0;background:#e9e7e3;color:#000}',
    `main{width:${page.width}mm;max-width:100%;min-height:${page.height}mm;margin:6mm auto;padding:${padding};background:#fff;box-shadow:0 1px 5px #0003}`,
    // What a value holds is printed as it is: runs of spaces, tabs and all.
    'h1,h2,h3,h4,h5,p,.cell,.head{margin:0;font-weight:normal;white-space:pre-wrap;overflow-wrap:break-word;line-break:strict;text-autospace:normal}',
    'h1,h2,h3,h4,h5{break-after:avoid}p{orphans:2;widows:2}.title,.caption{text-wrap:balance}.turn::before{content:"\\A";white-space:pre}',
    ':lang(en){hyphens:auto}em:lang(zh){font-style:normal;text-emphasis:filled dot;text-emphasis-position:under right}',
    '.fresh{break-before:page}.kept{break-after:avoid}.whole{break-inside:avoid}.continued{margin-top:0!important}',
    `.signature.continued{margin-top:${below}!important}`,
    '.quote{border-left:1pt solid #737373;padding-left:.8em}.note{border-left:1.5pt solid #737373;padding:.3em .8em;background:#f2f2ed}',
    'a{color:inherit;text-decoration:none}mark{background:#fff2a8;color:inherit}.together{white-space:nowrap}',
    'p.item:lang(en){padding-left:calc(var(--level)*2.4em);text-indent:-2.4em}',
    'p.item:lang(en)>.marker{display:inline-block;min-width:2.4em;text-indent:0}',
    'p.labelled:lang(zh){padding-left:calc(2em + var(--label) + 1.5em);text-indent:calc(-1.5em - var(--label))}',
    'p.labelled.continued:lang(zh){text-indent:-1.5em}p.labelled:lang(zh)>.marker{display:inline-block;min-width:1.5em;text-indent:0}',
    'p.labelled:lang(en){padding-left:calc(var(--label) + 1.6em);text-indent:calc(-1.6em - var(--label))}',
    'p.labelled:lang(en)>.label{display:inline-block;min-width:var(--label)}p.labelled.continued:lang(en){text-indent:-1.6em}p.labelled:lang(en)>.marker{min-width:1.6em}p.labelled>.label{text-indent:0}',
    `.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);column-gap:${gutter}mm}`,
    `table{width:100%;table-layout:fixed;border-collapse:collapse}table,.wide{margin:${below} 0}.wide>table{margin:0}`,
    'th,td{border:.5pt solid #000;padding:1.5mm 2mm;vertical-align:middle;font-weight:normal;text-align:left}',
    'thead th{text-align:center}thead{display:table-header-group}tr{break-inside:avoid}',
    `col.gutter{width:${gutter}mm}td.gutter{border-top:0;border-bottom:0;padding:0}`,
    '.mark{position:fixed;inset:0;z-index:1;display:grid;place-items:center;pointer-events:none;text-align:center;font:bold min(84pt,15vw)/1.2 sans-serif;color:#c00;opacity:.13}',
    '.mark>span{transform:rotate(-35deg)}',
  ];
}

/** On a screen, which has no pages, an annex begins below a rule. */
const annex = '@media screen{.fresh{margin-top:12mm!important;border-top:.5pt solid #999;padding-top:8mm}}';

function print(sheet: Sheet): string[] {
  const { page } = sheet;
  const number = numberCss(sheet);
  return [
    `@page{size:${page.width}mm ${page.height}mm;margin:${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm;@bottom-center{${number}}}`,
    // A browser would begin the next pair on this page with none of its lines: two of them must find room too.
    '@media print{.pair.kept{break-inside:avoid}.pair.kept>*::after{content:"";display:block;height:3.5em;margin-bottom:-3.5em}}',
    '@media print{body{background:none}main{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}mark,.note{print-color-adjust:exact;-webkit-print-color-adjust:exact}}',
  ];
}

function numberCss(sheet: Sheet): string {
  const content = numberPieces(sheet).map(piece =>
    'words' in piece ? `"${piece.words}"` : `counter(${piece.counts})`,
  );
  return `font-size:${points(sheet.styles.zh.page.size)};content:${content.join(' ')}`;
}

/** A table turned sideways: its page number stays at what is the foot of the others; on a screen it is moved under the window. */
function sideways(sheet: Sheet): string[] {
  const { page } = sheet;
  const number = `writing-mode:vertical-rl;${numberCss(sheet)}`;
  const width = page.width - page.left - page.right;
  return [
    `@page turned{size:${page.width}mm ${page.height}mm;margin:${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm;@bottom-center{content:none}@left-middle{${number}}}`,
    '.turned{page:turned}',
    `@media screen{.turned>.wide{overflow-x:auto}.turned>.wide>table{min-width:${width}mm}}`,
  ];
}
