import { createHash } from 'node:crypto';
import { z } from 'zod';
import { field } from '../case/fields.js';
import { dividers } from '../kind/packet.js';
import { layouts } from '../tree/tree.js';
import { losses } from './binding.js';
import { marks } from './packet-view.js';

const text = z.union([z.string(), z.strictObject({ zh: z.string().optional(), en: z.string().optional() })]);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const page = z.int().positive();

const part = z.strictObject({
  title: field('题名', 'title', text),
  source: field('来源', 'source', z.enum(['document', 'attachment', 'form'])),
  kind: field('文种或表单', 'kind of document, or form', z.string().optional()),
  copy: field('份', 'copy', z.string().optional()),
  material: field('法定材料', 'statutory material', z.string().optional()),
  file: field('附件文件', 'file of the attachment', z.string().optional()),
  number: field('文号', 'document number', z.string().optional()),
  date: field('日期', 'date', z.iso.date().optional()),
  status: field('状态', 'status', z.enum(['draft', 'final']).optional()),
  first: field('首页', 'first page', page),
  last: field('末页', 'last page', page),
  toSign: field('待签章的页', 'pages to be signed or sealed', z.array(page).optional()),
  divider: field('分隔页首页', 'first page of the divider before it', page.optional()),
  sha256: field('装入的文书或者附件文件', 'the document that was bound, or the file of the attachment', sha256),
  input: field('案件文件或附件', 'the case file or the attachment it was made from', sha256),
  law: field('法律版本', 'version of the law', z.string().optional()),
  calendar: field('日历版本', 'version of the calendar', z.string().optional()),
  template: field('模板', 'the sources of its template', sha256.optional()),
  lost: field('装订后失去的', 'what of the attachment is not kept', z.array(z.enum(losses)).optional()),
});

const gap = z.strictObject({
  why: field('缘由', 'why it is a gap', z.enum(['required', 'file', 'pages', 'blanks'])),
  title: field('题名', 'title', text),
  citation: field('依据', 'ground', text.optional()),
  remedy: field('补救', 'remedy', text),
});

/** What stands beside the PDF: the PDF itself, the editable documents. */
const file = z.strictObject({
  name: field('文件名', 'name', z.string()),
  bytes: field('字节数', 'length in bytes', z.int().nonnegative()),
  sha256,
});

/** manifest.json: what a packet holds, where, and what it was made from. Hashes are SHA-256 in hexadecimal. */
export const manifestSchema = z.strictObject({
  manifest: field('清单格式版本', 'version of this form', z.literal(1)),
  wenshu: field('程序版本', 'version of the program', z.string()),
  packet: field('卷册', 'packet', z.string()),
  title: field('题名', 'title', text),
  copy: field('份', 'copy', z.string().optional()),
  mark: field('正本或副本', 'original or duplicate', z.enum(marks as ['original', 'duplicate']).optional()),
  dividers: field('分隔方式', 'what stands between the parts', z.enum(dividers).optional()),
  layout: field('版式', 'layout', z.enum(layouts as [string, ...string[]])),
  status: field('状态', 'status', z.enum(['draft', 'final'])),
  reference: field('案件编号', 'reference of the case', z.string()),
  procedure: field('程序', 'procedure', z.string()),
  case: field('案件文件', 'case file', file),
  law: field('法律版本', 'version of the law', z.strictObject({ title: text, version: z.string() })),
  calendar: field('日历版本', 'version of the calendar', z.string()),
  pages: field('总页数', 'pages in all', page),
  leaves: field('各页所印内容的摘要', 'a digest of what each page shows', z.array(z.string())),
  gaps: field('缺项', 'gaps', z.array(gap)),
  parts: field('各件', 'parts', z.array(part)),
  files: field('同存的文件', 'files that stand beside it', z.array(file).optional()),
});

/** The JSON Schema of manifest.json, titles in both languages. */
export function manifestJsonSchema(): unknown {
  return z.toJSONSchema(manifestSchema);
}

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestPart = Manifest['parts'][number];
export type ManifestFile = z.output<typeof file>;

/** What a manifest is called within a PDF, and how its name ends where it stands beside one. */
export const manifestName = 'manifest.json';
export const besideEnding = `.${manifestName}`;

/** SHA-256 in hexadecimal, of bytes or of texts one after the other. */
export function digest(of: Uint8Array | readonly string[]): string {
  const hash = createHash('sha256');
  if (of instanceof Uint8Array) hash.update(of);
  // Each with its length, so that no text can run into the next.
  else for (const each of of) hash.update(`${each.length}:${each}`);
  return hash.digest('hex');
}

/** A manifest as the bytes of its file. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
}

export function fileOf(name: string, bytes: Uint8Array): ManifestFile {
  return { name, bytes: bytes.length, sha256: digest(bytes) };
}
