/** What a file is, by its first bytes, whatever its name says. */
export type Content =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'zip'
  | 'docx'
  | 'ole'
  | 'tiff'
  | 'gif'
  | 'bmp'
  | 'webp'
  | 'heic'
  | 'html'
  | 'empty'
  | 'unknown';

const names: Readonly<Record<Content, { readonly zh: string; readonly en: string }>> = {
  pdf: { zh: ' PDF', en: 'a PDF' },
  png: { zh: ' PNG 图片', en: 'a PNG picture' },
  jpeg: { zh: ' JPEG 图片', en: 'a JPEG picture' },
  zip: { zh: '压缩包', en: 'a ZIP archive' },
  docx: { zh: ' Word 文件（docx）', en: 'a Word file (docx)' },
  ole: { zh: '旧版 Office 文件', en: 'a file of an old Office' },
  tiff: { zh: ' TIFF 图片', en: 'a TIFF picture' },
  gif: { zh: ' GIF 图片', en: 'a GIF picture' },
  bmp: { zh: ' BMP 图片', en: 'a BMP picture' },
  webp: { zh: ' WebP 图片', en: 'a WebP picture' },
  heic: { zh: ' HEIC 图片', en: 'a HEIC picture' },
  html: { zh: '网页', en: 'a web page' },
  empty: { zh: '空文件', en: 'an empty file' },
  unknown: { zh: '未知类型的文件', en: 'a file of unknown kind' },
};

const starts: readonly (readonly [start: string, content: Content])[] = [
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['PK\x03\x04', 'zip'],
  ['\xd0\xcf\x11\xe0', 'ole'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['GIF8', 'gif'],
  ['BM', 'bmp'],
];

/** @example sniff(bytes) //=> 'pdf', although the file is called scan.docx */
export function sniff(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (head === '') return 'empty';
  const found = starts.find(([start]) => head.startsWith(start))?.[1];
  if (found === 'zip') return head.includes('word/') || head.includes('[Content_Types].xml') ? 'docx' : 'zip';
  if (found) return found;
  // Readers look for the mark of a PDF in the first 1024 bytes.
  if (head.slice(0, 1029).includes('%PDF-')) return 'pdf';
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp';
  if (/^[\s\S]{4}ftyp(heic|heix|mif1|msf1)/.test(head)) return 'heic';
  return /^\s*<(!doctype html|html)/i.test(head) ? 'html' : 'unknown';
}

export function nameOf(content: Content): { readonly zh: string; readonly en: string } {
  return names[content];
}
