import { languageTags } from '../language/language.js';
import type { Cut } from '../style/fonts.js';
import type { Setting } from './lettering.js';
import type { Picture } from './picture.js';
import { figure, type Paint, type Shape } from './shapes.js';
import { colours } from './sheet.js';

/** Fonts of the systems people have, those that the widths were measured by first. */
const families: Readonly<Record<Cut, string>> = {
  sans: "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','Source Han Sans CN','PingFang SC','Microsoft YaHei','SimHei',sans-serif",
  serif: "'Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC','Songti SC','SimSun',serif",
  bold: "'Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC','Songti SC','SimSun',serif",
};

/** A picture as the text of an SVG 1.1 file: no script, no font and nothing from elsewhere. */
export function svgOf(picture: Picture, { languages }: Setting): string {
  const { width, height, title, description, shapes } = picture;
  const size = `width="${figure(width)}pt" height="${figure(height)}pt" viewBox="0 0 ${figure(width)} ${figure(height)}"`;
  const language = languageTags[languages[0] ?? 'zh'];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" ${size} xml:lang="${language}" lang="${language}" role="img" aria-labelledby="wenshu-title wenshu-desc" font-family="${families.sans}">`,
    `<title id="wenshu-title">${escaped(title)}</title>`,
    `<desc id="wenshu-desc">${escaped(description)}</desc>`,
    `<defs><linearGradient id="wenshu-fade"><stop offset="0" stop-color="${colours.counted}"/><stop offset="1" stop-color="${colours.counted}" stop-opacity="0"/></linearGradient></defs>`,
    `<rect class="paper" width="${figure(width)}" height="${figure(height)}" fill="${colours.paper}"/>`,
    ...shapes.map(shape => written(shape, language)),
    '</svg>\n',
  ].join('\n');
}

function written(shape: Shape, language: string): string {
  switch (shape.shape) {
    case 'group': {
      const title = shape.title === undefined ? '' : `<title>${escaped(shape.title)}</title>`;
      return `<g class="${shape.name}">${title}${shape.shapes.map(each => written(each, language)).join('')}</g>`;
    }
    case 'rect':
      return `<rect x="${figure(shape.x)}" y="${figure(shape.y)}" width="${figure(shape.width)}" height="${figure(shape.height)}"${painted(shape.paint)}/>`;
    case 'circle':
      return `<circle cx="${figure(shape.x)}" cy="${figure(shape.y)}" r="${figure(shape.r)}"${painted(shape.paint)}/>`;
    case 'path':
      return `<path d="${shape.d}"${painted(shape.paint)}/>`;
    case 'text':
      return writtenText(shape, language);
  }
}

/** The width is given, so that a label keeps its place whatever font shows it. */
function writtenText({ x, y, line }: Extract<Shape, { shape: 'text' }>, language: string): string {
  if (line.text === '') return '';
  const { size, cut, strong, colour } = line.style;
  const own = languageTags[line.language ?? 'zh'];
  return (
    `<text x="${figure(x)}" y="${figure(y)}" font-size="${figure(size)}"${strong ? ' font-weight="700"' : ''}` +
    `${cut === 'sans' ? '' : ` font-family="${families[cut]}"`} fill="${colour}"${own === language ? '' : ` xml:lang="${own}" lang="${own}"`}` +
    ` textLength="${figure(line.width)}" lengthAdjust="spacingAndGlyphs">${escaped(line.text)}</text>`
  );
}

function painted({ fill, stroke, strokeWidth, dash }: Paint): string {
  const edge = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${figure(strokeWidth ?? 1)}"`;
  return ` fill="${fill ?? 'none'}"${edge}${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it; what XML cannot hold becomes the replacement character. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"]/g, sign => signs[sign] ?? sign);
}
