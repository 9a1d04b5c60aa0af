/** Two libraries that lay a document out by themselves, each on fontkit and a pdfkit: the same blocks, sizes and fonts. */
import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { create } from 'fontkit';
import pdfMake from 'pdfmake';
import { createElement } from 'react';

const points = millimetres => (millimetres * 72) / 25.4;
const textOf = (parts, values) => parts.map(part => part.text ?? values[part.value]).join('');

/** pdfmake. It has a pdfkit of its own, 0.19, which takes fonts as bytes only and opens them again for each document. */
export function pdfmake(form, fontFiles) {
  const fonts = Object.fromEntries(Object.entries(fontFiles).map(([cut, bytes]) => [cut, create(bytes)]));
  for (const [cut, bytes] of Object.entries(fontFiles)) pdfMake.virtualfs.writeFileSync(cut, bytes);
  pdfMake.setFonts(Object.fromEntries(Object.keys(fontFiles).map(cut => [cut, { normal: cut }])));
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy(() => false);
  const { page, footer, number, blocks } = form;
  const ownPitch = (cut, size) =>
    ((fonts[cut].ascent - fonts[cut].descent + fonts[cut].lineGap) / fonts[cut].unitsPerEm) * size;
  return values =>
    pdfMake
      .createPdf({
        language: 'zh-CN',
        pageSize: { width: points(page.width), height: points(page.height) },
        pageMargins: [page.left, page.top, page.right, page.bottom].map(points),
        content: blocks.map(({ parts, cut, style: { size, pitch, align, indent, right, before, after } }) => ({
          text: textOf(parts, values),
          font: cut,
          fontSize: size,
          lineHeight: pitch / ownPitch(cut, size),
          alignment: align,
          leadingIndent: indent * size,
          margin: [0, before, right * size, after],
        })),
        footer: at => ({
          text: `— ${at} —`,
          font: 'serif',
          fontSize: number.size,
          alignment: at % 2 === 1 ? 'right' : 'left',
          margin: [points(page.left) + number.size, points(footer), points(page.right) + number.size, 0],
        }),
      })
      .getBuffer();
}

/** No line begins with one of these, nor ends with one of those. */
const [closing, opening] = ['、，。；：？！）》」』〕”’', '（《「『〔“‘'];

/**
 * Where react-pdf may break a word of Chinese. An empty syllable is to it a space without width: without one it would end each
 * line with a hyphen.
 */
function syllables(word) {
  const parts = word.match(/[!-~]+|./gu) ?? [];
  const may = at => !closing.includes(parts[at]) && !opening.includes(parts[at - 1]);
  return parts.flatMap((part, at) => (at > 0 && may(at) ? ['', part] : [part]));
}

/** react-pdf. It keeps the fonts it has opened. */
export function reactPdf(form, fontFiles) {
  for (const [cut, bytes] of Object.entries(fontFiles))
    Font.register({ family: cut, src: `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}` });
  Font.registerHyphenationCallback(syllables);
  const { page, blocks } = form;
  const paper = {
    paddingTop: points(page.top),
    paddingRight: points(page.right),
    paddingBottom: points(page.bottom),
    paddingLeft: points(page.left),
  };
  const size = [points(page.width), points(page.height)];
  return values => {
    const texts = blocks.map((block, at) => createElement(Text, paragraph(block, at), textOf(block.parts, values)));
    const sheet = createElement(Page, { size, style: paper }, ...texts, numbers(form));
    return renderToBuffer(createElement(Document, { language: 'zh-CN' }, sheet));
  };
}

function paragraph({ cut, keep, style }, key) {
  const { size, pitch, align, indent, right, before, after } = style;
  return {
    key,
    minPresenceAhead: keep ? pitch : 0,
    style: {
      fontFamily: cut,
      fontSize: size,
      lineHeight: pitch / size,
      textAlign: align,
      textIndent: indent * size,
      paddingRight: right * size,
      marginTop: before,
      marginBottom: after,
    },
  };
}

function numbers({ page, footer, number }) {
  const style = { position: 'absolute', left: points(page.left), right: points(page.right) };
  const top = points(page.height - page.bottom + footer);
  const type = { fontFamily: 'serif', fontSize: number.size, marginHorizontal: number.size };
  const render = ({ pageNumber }) =>
    createElement(
      Text,
      { style: { ...type, textAlign: pageNumber % 2 === 1 ? 'right' : 'left' } },
      `— ${pageNumber} —`,
    );
  return createElement(View, { key: 'number', fixed: true, style: { ...style, top }, render });
}
