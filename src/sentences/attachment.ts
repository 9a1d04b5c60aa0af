import type { Sentence } from './sentence.js';

/** What is said of the attachments of a packet; the place names the file. */
export const attachmentSentences = {
  'packet/changing': {
    zh: '该文件在读取时被改动。',
    en: 'This file was changed while it was read.',
    next: {
      zh: '请待正在写入该文件的软件（扫描、下载、同步等）完成后再试。',
      en: 'Wait until the program that writes it is done (a scan, a download, a synchronisation) and try again.',
    },
  },
  'packet/not-a-pdf': {
    zh: '该文件不是 PDF，而是{zh}。',
    en: 'This file is no PDF but {en}.',
    next: {
      zh: '请核对是否附错了文件，或者把扩展名改成与内容一致。',
      en: 'Check that it is the right file, or give it the extension that fits what it holds.',
    },
  },
  'packet/truncated': {
    zh: '该 PDF 不完整，结尾部分缺失。',
    en: 'This PDF is not whole: its end is missing.',
    next: { zh: '请重新取得或重新下载该文件。', en: 'Obtain or download the file again.' },
  },
  'packet/damaged': {
    zh: '该 PDF 已损坏，无法保证每一页都完整（{zh}）。',
    en: 'This PDF is damaged, and its pages cannot all be had ({en}).',
    next: {
      zh: '请重新取得该文件；若能在阅读器中打开，也可用“打印为 PDF”另存一份，逐页核对后再附上。',
      en: 'Obtain it again; if a viewer opens it, print it to a new PDF, check every page and attach that.',
    },
  },
  'packet/no-pages': {
    zh: '该 PDF 没有页面。',
    en: 'This PDF has no pages.',
    next: { zh: '请核对是否附错了文件。', en: 'Check that it is the right file.' },
  },
  'packet/password-missing': {
    zh: '该 PDF 有密码保护，未提供密码。',
    en: 'This PDF is protected, and no password is given for it.',
    next: {
      zh: '请提供打开密码，或者附上一份未加密的文件。',
      en: 'Give the password that opens it, or attach a copy without protection.',
    },
  },
  'packet/password-wrong': {
    zh: '提供的密码打不开该 PDF。',
    en: 'The password given does not open this PDF.',
    next: {
      zh: '请核对密码（区分大小写），或者附上一份未加密的文件。',
      en: 'Check the password (capitals count), or attach a copy without protection.',
    },
  },
  'packet/unknown-encryption': {
    zh: '该 PDF 的加密方式无法处理（例如证书加密）。',
    en: 'This PDF is encrypted in a way that is not supported (by certificate, for example).',
    next: { zh: '请附上一份未加密的文件。', en: 'Attach a copy without protection.' },
  },
  'packet/expands': {
    zh: '该 PDF 中有数据解压后超过 {limit} MB，为安全起见不予处理。',
    en: 'This PDF holds data that expands to more than {limit} MB, and is refused for safety.',
    next: {
      zh: '请确认文件来源；若确实需要，请降低其中图片的分辨率后重新导出。',
      en: 'Make sure where it comes from; if it is sound, export it again with smaller pictures.',
    },
  },
  'packet/too-many-objects': {
    zh: '该 PDF 含有的对象超过 {limit} 个，为安全起见不予处理。',
    en: 'This PDF holds more than {limit} objects, and is refused for safety.',
    next: {
      zh: '请确认文件来源；若确实需要，请拆分成几个文件，或者用“打印为 PDF”另存一份。',
      en: 'Make sure where it comes from; if it is sound, split it, or print it to a new PDF.',
    },
  },
  'packet/dynamic-form': {
    zh: '该 PDF 是动态表单（XFA），页面内容只有 Adobe 阅读器能够显示。',
    en: 'This PDF is a dynamic form (XFA): only the viewer of Adobe can show its pages.',
    next: {
      zh: '请用 Adobe 阅读器打开，打印为 PDF 后再附上。',
      en: 'Open it in the viewer of Adobe, print it to a PDF and attach that.',
    },
  },
  'packet/portfolio': {
    zh: '该 PDF 是文件包（PDF 包），真正的内容是其中所含的文件，页面只是封面。',
    en: 'This PDF is a portfolio: its contents are the files inside it, and its pages only a cover.',
    next: {
      zh: '请把其中的文件逐个取出，分别作为附件。',
      en: 'Take the files out of it and attach each of them.',
    },
  },
  'packet/unknown-picture': {
    zh: '该文件不是 PNG 或 JPEG 图片，而是{zh}。',
    en: 'This file is no PNG or JPEG picture but {en}.',
    next: { zh: '请把图片另存为 PNG 或 JPEG。', en: 'Save the picture as PNG or JPEG.' },
  },
  'packet/damaged-picture': {
    zh: '该图片已损坏、不完整，或其编码方式无法在 PDF 中显示。',
    en: 'This picture is damaged, not whole, or coded in a way that a PDF cannot show.',
    next: {
      zh: '请重新取得或重新扫描，也可另存为 PNG 后再附上。',
      en: 'Obtain or scan it again, or save it anew as PNG.',
    },
  },
  'packet/large-picture': {
    zh: '该图片为 {width} × {height} 像素，超过了 {limit} 百万像素的上限。',
    en: 'This picture has {width} × {height} pixels, more than the limit of {limit} million.',
    next: {
      zh: '请缩小后再附上；A4 页面 600 dpi 约为 3500 万像素，足以清晰打印。',
      en: 'Make it smaller; an A4 page at 600 dpi has 35 million pixels and prints well.',
    },
  },
  'packet/no-word-processor': {
    zh: '附件是 Word 文件，但本机没有找到 LibreOffice，无法转换成 PDF。',
    en: 'The attachment is a Word file, and there is no LibreOffice on this machine to make a PDF of it.',
    next: {
      zh: '请安装 LibreOffice，或者自行另存为 PDF 后再附上。',
      en: 'Install LibreOffice, or save it as PDF yourself and attach that.',
    },
  },
  'packet/unconverted': {
    zh: 'LibreOffice 未能把该文件转换成 PDF（{zh}）。',
    en: 'LibreOffice could not make a PDF of this file ({en}).',
    next: {
      zh: '请在文字处理软件中打开核对，另存为 PDF 后再附上。',
      en: 'Open it in a word processor, save it as PDF and attach that.',
    },
  },
} as const satisfies Record<`packet/${string}`, Sentence>;
