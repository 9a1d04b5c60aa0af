import { emuOfPoints } from './lengths.js';

/** What a document that holds a box of text declares beside the rest. */
export const boxNamespaces = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** A box at the left of the type area, pt; its top from that of the page. */
export interface Box {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A box of text without edges, filled from its foot, beside which no text gives way; also in the form that older readers know. */
export function textBox(content: string, box: Box): string {
  return `<mc:AlternateContent><mc:Choice Requires="wps">${drawing(content, box)}</mc:Choice><mc:Fallback>${picture(content, box)}</mc:Fallback></mc:AlternateContent>`;
}

function drawing(content: string, { top, width, height }: Box): string {
  const size = `cx="${emuOfPoints(width)}" cy="${emuOfPoints(height)}"`;
  return [
    '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">',
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH>',
    `<wp:positionV relativeFrom="page"><wp:posOffset>${emuOfPoints(top)}</wp:posOffset></wp:positionV>`,
    `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/>`,
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>',
    `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>`,
    `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>`,
    '<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>',
  ].join('');
}

function picture(content: string, { top, width, height }: Box): string {
  const place = `position:absolute;margin-left:0;margin-top:${top.toFixed(2)}pt;width:${width.toFixed(2)}pt;height:${height.toFixed(2)}pt`;
  const from = 'mso-position-horizontal-relative:margin;mso-position-vertical-relative:page;v-text-anchor:bottom';
  return `<w:pict><v:rect style="${place};${from}" filled="f" stroked="f"><v:textbox inset="0,0,0,0"><w:txbxContent>${content}</w:txbxContent></v:textbox></v:rect></w:pict>`;
}
