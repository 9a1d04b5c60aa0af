import type { Language } from '../../language/language.js';
import type { Sheet, Style } from '../../style/sheets.js';

/** Smaller type than this is hard to read at arm's length, pt. */
const smallest = 10.5;

/** A telephone: one column, no sheet of paper. It comes after the styles of the sheet. */
export function narrow({ styles }: Sheet, languages: readonly Language[]): string[] {
  const where = (is: (style: Style, lang: Language) => boolean): string =>
    languages
      .flatMap(lang => Object.entries(styles[lang]).map(([name, style]) => ({ name, lang, style })))
      .filter(({ style, lang }) => is(style, lang))
      .map(({ name, lang }) => `.${name}:lang(${lang})`)
      .join();
  const small = where(({ size }) => size < smallest);
  // Words and gaps: a line this short is never set flush.
  const flush = where(({ align }, lang) => lang === 'en' && align === 'justify');
  return [
    '@media screen and (max-width:48em){',
    ...(small ? [`${small}{font-size:${smallest}pt;line-height:1.5}`] : []),
    ...(flush ? [`${flush}{text-align:left}`] : []),
    ...folded,
    '}',
  ];
}

const folded = [
  'main{width:auto;min-height:0;margin:0;padding:6vw 5vw;box-shadow:none}',
  '.pair{display:block}.pair>:first-child{margin-bottom:.3em}.pair>.signature+.signature{margin-top:.3em!important}',
  '.title,.caption{font-size:1.4em!important;line-height:1.4!important}.turn{display:none}',
  '.halves,.halves>thead,.halves>tbody{display:block}.halves>colgroup,td.gutter{display:none}',
  // Two lines of a row do not fit the height that one of them has on paper.
  '.halves tr{height:auto!important;display:grid;grid-template-columns:repeat(var(--columns),minmax(0,1fr));margin-bottom:.6em}',
  // No word is broken but one too long for any column: a table that needs more than the screen is moved under it.
  'table:not(.halves){table-layout:auto}table:not(.halves) col{width:auto!important}',
  '.wide{overflow-x:auto}.wide>table{min-width:calc(var(--columns)*6.5em)}',
  '.wide .cell,.wide .head{min-width:2em;max-width:60vw}',
  '.form:not(.halves) .head{max-width:35vw}.form:not(.halves) .head:lang(zh){min-width:5em}.form:not(.halves) .cell{overflow-wrap:anywhere}',
];
