import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Format } from '../../src/write/writer.js';
import { contentOf } from '../write/pdf/read.js';

/** The text of a document as a program that knows nothing of this project reads it. */
export const readers: Readonly<Record<Format, (bytes: Uint8Array) => Promise<string> | string>> = {
  // It reads no headers: there a letter has its letterhead (GB/T 9704-2012, 10.1).
  docx: async bytes => headOf(bytes) + (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value,
  pdf: async bytes => squeezed(await contentOf(bytes)),
  html: bytes => browserText(decoded(bytes)),
  md: bytes => new MarkdownIt({ html: true }).parse(decoded(bytes), {}).map(markdownText).join('\n\n'),
  txt: bytes => decoded(bytes),
};

function headOf(bytes: Uint8Array): string {
  const header = unzipSync(bytes)['word/header3.xml'];
  const texts = header ? new TextDecoder().decode(header).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g) : [];
  return unescaped([...texts].map(([, text]) => text).join(''));
}

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Without white space, which a PDF does not hold as such, and with letters and their marks in one. */
export function squeezed(text: string): string {
  return text.normalize('NFC').replace(/[\s\u0085]/gu, '');
}

function markdownText(token: Token): string {
  return token.type === 'inline' ? (token.children ?? []).map(inlineText).join('') : '';
}

function inlineText(token: Token): string {
  if (token.type === 'text' || token.type === 'text_special') return token.content;
  if (token.type === 'hardbreak' || (token.type === 'html_inline' && token.content === '<br>')) return '\n';
  if (/^(strong|em)_(open|close)$/.test(token.type)) return '';
  throw new Error(`A reader of the Markdown sees ${token.type} ${token.content}`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function browserText(page: string): string {
  const body = page.slice(page.indexOf('<main>') + 6, page.indexOf('</main>'));
  return unescaped(
    body
      .replace(/<br>/g, '\n')
      .replace(/<\/(p|div|h\d|td|th)>/g, '\n\n')
      .replace(/<[^>]*>/g, ''),
  );
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, number: string, name: string) =>
    number ? String.fromCodePoint(Number(number)) : (entities[name] ?? '?'),
  );
}
