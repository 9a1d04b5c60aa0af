/**
 * What stands between a marker and the text it numbers, in every format: nothing after a full-width mark, a full-width space
 * after 第一条, else a space.
 *
 * @example
 * gapAfter('一、')     //=> ''
 * gapAfter('第一条')   //=> '\u3000'
 * gapAfter('3.1')      //=> ' '
 */
export function gapAfter(marker: string): '' | ' ' | '\u3000' {
  if (marker === '' || /[、．）〕】，：]$/.test(marker)) return '';
  return /[条章节款项]$/.test(marker) ? '\u3000' : ' ';
}
