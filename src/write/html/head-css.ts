import type { Head } from '../../style/head.js';
import type { Sheet, Style } from '../../style/sheets.js';
import { underRules } from '../letterhead.js';
import { familyOf } from './faces.js';
import { points, red } from './lengths.js';

/**
 * The style of a 版头 and its rules, GB/T 9704-2012, 7.2 and 10.1. On a narrow screen its name is as wide as the screen. What a
 * letter has above the type area and at the foot is printed on its first page.
 */
export function headCss(sheet: Sheet, head: Head): string[] {
  const { page, styles } = sheet;
  const below = styles.zh.body.pitch * head.lines - aboveInk(styles.zh.title);
  const narrower = (room: string) => `.letterhead{font-size:min(var(--size),calc(${room}/var(--em)))!important}`;
  return [
    `.redhead{margin-bottom:${points(below)};break-inside:avoid}`,
    '.letterhead{font-size:var(--size)!important;line-height:1.2!important;margin:0!important}',
    '.letterhead+.letterhead{margin-top:.3em!important}',
    '.numbers p{line-height:1.2!important;margin:0!important}',
    '.apart{display:flex;flex-wrap:wrap;justify-content:space-between}.apart p{padding:0 1em!important}',
    // A long title in two languages is not to leave the first page empty.
    '.redhead~.title{break-after:auto;break-inside:avoid}',
    '.apart>.signer{margin-left:auto!important}',
    `.signer:lang(zh)>.name{font-family:${familyOf('kaiti', 'zh')}}`,
    ...(head.ruled === 'number' ? documentCss(sheet, head) : letterCss(sheet, head)),
    `@media screen{${narrower(`(100vw - ${page.left + page.right}mm)`)}}`,
    `@media screen and (max-width:48em){.redhead{margin-top:0!important;padding-top:0!important}${narrower('86vw')}}`,
  ];
}

/** The number some lines below the name, the rule below the number. */
function documentCss({ page, styles }: Sheet, head: Head): string[] {
  const { size } = styles.zh.number;
  const top = `calc(${head.top - page.top}mm - ${points(styles.zh.letterhead.size * over)})`;
  const gap = points(styles.zh.body.pitch * head.lines - styles.zh.letterhead.size * under - size * over);
  return [
    `.redhead{padding-top:${top};border-bottom:${head.rules[0] ?? 0}mm solid ${red};padding-bottom:calc(${head.above}mm - ${points(size * under)})}`,
    // Without a number its place is kept.
    `.names{margin-bottom:${gap}}.names:last-child{padding-bottom:${points(size * 1.2)}}`,
  ];
}

/** Both rules below the name, wider than the type area, and the number at the right under them. */
function letterCss({ page, styles }: Sheet, head: Head): string[] {
  const { above, apart, foot = 0, long = page.width, rules } = head;
  const [thick = 0, thin = 0] = rules;
  const side = (page.width - long) / 2;
  const out = (own: number) => `${side - own}mm`;
  const { size } = styles.zh.letterhead;
  const start = (from: number) => `calc(${head.top - from}mm - ${points(size * over)})`;
  const number = underRules - styles.zh.number.size * over;
  const height = thick + apart + thin;
  const lines = (...[upper, lower]: readonly number[]) =>
    `border:solid ${red};border-width:${upper}mm 0 ${lower}mm;height:${height}mm;box-sizing:border-box`;
  return [
    `.redhead{margin-top:${start(page.top)}}`,
    `.names::after{content:"";display:block;${lines(thick, thin)};margin:calc(${above}mm - ${points(size * under)}) ${out(page.right)} 0 ${out(page.left)}}`,
    `.numbers{margin-top:${points(number)}}.numbers p{text-align:right!important;padding:0!important}`,
    `@media screen{main{position:relative}main::after{content:"";position:absolute;left:calc(50% - ${long / 2}mm);width:${long}mm;bottom:${foot}mm;${lines(thin, thick)}}}`,
    '@media screen and (max-width:48em){main::after{display:none}.names::after{margin-left:0;margin-right:0}}',
    // No browser prints beyond the margins of a page.
    `@page{margin-left:${side}mm;margin-right:${side}mm}@media print{main{padding:0 ${page.right - side}mm 0 ${page.left - side}mm}}`,
    `@page:first{margin-top:${start(0)};@bottom-center{content:"";width:${long}mm;margin:${page.bottom - foot - height}mm auto auto;${lines(thin, thick)}}}`,
    '@media print{.redhead{margin-top:0}}',
  ];
}

/** Where the characters of a line stand in its height, pt from its top; fonts differ by a tenth of their size. */
function aboveInk({ size, pitch }: Pick<Style, 'size' | 'pitch'>): number {
  return pitch / 2 - size * 0.45;
}

/** What is free in a line of 1.2 of its size above its characters and below them, of the size. */
const [over, under] = [0.15, 0.11];
