import type { Language } from '../language/language.js';
import type { Loss } from '../packet/binding.js';
import type { Progress } from '../packet/making.js';

/** What the command line says of packets. */
const zh = {
  packet: '装订卷册：由案件生成的文书和附件装成一个 PDF，附封面、目录、连续页码和清单',
  name: '卷册名称（见 procedure.yaml 的 packets）',
  out: 'PDF 的文件名；一案多份的为文件夹；- 为标准输出',
  docx: '另存可编辑的 DOCX 文书',
  signaturePages: '另存待签章页：文书中须签字盖章的各页，按其在卷册中的样子，供送签',
  zip: '全部文件存为一个压缩包',
  withGaps: '有缺项也装订，缺项写明于封面和清单',
  mark: '封面上的标记：original（正本）或 duplicate（副本）',
  dividers: '各件之间：sheet（分隔页）、tab（页边序号标）或者 none（无）；未写明的，按卷册的规定',
  passwords: '加密附件的密码文件（YAML：“文件或题名: "密码"”）',
  allowOutside: '准许附件来自案件文件夹之外的这一位置（可多次使用）',
  verify: '核对卷册自装订以来有无改动，并指出何处改动',
  verified: '卷册：PDF、压缩包或者文件夹',
  extract: '取出卷册内所附的案件文件和清单',
  extractOut: '存入的文件夹',
  manifestSchema: '输出卷册清单（manifest.json）的 JSON Schema',
  gaps: (count: number) => `  缺 ${count} 项，已写明于封面和清单：`,
  toSign: (file: string | undefined, count: number) =>
    file === undefined ? '  没有待签章的页' : `  待签章 ${count} 页，已写入 ${file}`,
  drafts: (count: number) => `  其中 ${count} 件文书仍为草稿`,
  lost: (part: string, what: readonly string[]) => `  ${part}：装订后不再有${what.join('、')}`,
  losses: {
    form: '可填的表单（已填内容照印）',
    script: '脚本',
    signature: '电子签名的效力',
    link: '部分链接',
    outline: '部分书签',
    file: '内嵌的文件',
    note: '批注的文字',
    mark: '须由阅读器绘出的标注',
    media: '音频、视频或者三维内容',
    layer: '图层的分组',
    label: '原有的页码标签',
    name: '命名位置',
    tags: '供读屏软件使用的标签',
    protection: '密码保护',
  } satisfies Record<Loss, string>,
  bound: (file: string, parts: number, pages: number) => `已写入 ${file}（${parts} 件，${pages} 页）`,
  unchanged: (name: string, parts: number, pages: number) => `${name}：${parts} 件，${pages} 页，自装订以来没有改动`,
  draft: '其中有草稿',
  progress: ({ packet, stage, done, total, part }: Progress) =>
    `${packet}：${{ parts: '件', pages: '页', proof: '连同清单装订，页' }[stage]} ${done}/${total}${part === undefined ? '' : `  ${part}`}`,
  progressOption: '不在终端上运行时也逐行报告进度（标准错误）；--no-progress 一律不报告',
};

type PacketWords = typeof zh;

const en: PacketWords = {
  packet:
    'bind a packet: the documents of a case and its attachments as one PDF with cover, catalogue, page numbers and manifest',
  name: 'name of the packet (packets in procedure.yaml)',
  out: 'file of the PDF; a folder where there are several; - for standard output',
  docx: 'also write the documents as editable DOCX',
  signaturePages: 'also write the pages that are to be signed or sealed, as they stand in the packet, to be sent round',
  zip: 'write all files as one zip',
  withGaps: 'bind it although something required is missing; the cover and the manifest say what',
  mark: 'mark on the cover: original or duplicate',
  dividers: 'between the parts: sheet, tab (a numbered mark at the outer edge) or none; without it as the packet says',
  passwords: 'file of passwords of encrypted attachments (YAML: file or title: "password")',
  allowOutside: 'allow attachments from this place outside the folder of the case (repeatable)',
  verify: 'say whether a packet has been changed since it was bound, and what of it',
  verified: 'packet: PDF, zip or folder',
  extract: 'give back the case file and the manifest that a packet carries',
  extractOut: 'folder to write them to',
  manifestSchema: 'print the JSON Schema of the manifest of a packet instead',
  gaps: count => `  ${count} missing, as the cover and the manifest say:`,
  toSign: (file, count) =>
    file === undefined ? '  no page is to be signed' : `  ${count} pages to be signed, in ${file}`,
  drafts: count => `  ${count} of its documents are drafts`,
  lost: (part, what) => `  ${part}: bound without ${what.join(', ')}`,
  losses: {
    form: 'form fields (what is filled in is printed)',
    script: 'scripts',
    signature: 'the validity of its signature',
    link: 'some of its links',
    outline: 'some of its bookmarks',
    file: 'the files embedded in it',
    note: 'the text of its notes',
    mark: 'marks that only a viewer draws',
    media: 'sound, film or 3D',
    layer: 'the grouping of its layers',
    label: 'its own page labels',
    name: 'its named places',
    tags: 'tags for screen readers',
    protection: 'protection by password',
  },
  bound: (file, parts, pages) => `wrote ${file} (${parts} items, ${pages} pages)`,
  unchanged: (name, parts, pages) => `${name}: ${parts} items, ${pages} pages, unchanged since it was bound`,
  draft: 'some are drafts',
  progress: ({ packet, stage, done, total, part }) =>
    `${packet}: ${{ parts: 'items', pages: 'pages', proof: 'with its manifest, pages' }[stage]} ${done}/${total}${part === undefined ? '' : `  ${part}`}`,
  progressOption: 'tell how far it is in lines on standard error even where there is no terminal; --no-progress: never',
};

export const packetWords: Readonly<Record<Language, PacketWords>> = { zh, en };
