import { notUtf8, unreadable } from './file.js';
import type { Sentence } from './sentence.js';

const original = {
  zh: '请向提供者索取未经改动的原件。',
  en: 'Ask whoever gave it to you for the original.',
} as const;

/** What is said of packets. */
export const packetSentences = {
  'packet/unreadable': unreadable,
  'packet/not-utf8': notUtf8,
  'packet/outside': {
    zh: '附件不在案件文件所在的文件夹之内（实际位于 {real}）。',
    en: 'The attachment lies outside the folder of the case file (it is {real}).',
    next: {
      zh: '请将文件移入案件文件夹；确须使用的，以 --allow-outside 写明其所在位置。',
      en: 'Move it into the folder of the case, or name the place where it lies with --allow-outside.',
    },
  },
  'packet/name-taken': {
    zh: '案件文件的名称与卷册清单的名称相同。',
    en: 'The case file has the name that the manifest of a packet has.',
    next: { zh: '请将案件文件改名，例如 case.yaml。', en: 'Give the case file another name, such as case.yaml.' },
  },
  'packet/bad-passwords': {
    zh: '密码文件须由“文件或题名: 密码”各行组成。',
    en: 'The file of passwords must be lines of "file or title: password".',
    next: { zh: '请改正该文件；密码一律加引号。', en: 'Mend it; put each password in quotation marks.' },
  },
  'packet/no-manifest': {
    zh: '其中没有 wenshu 的清单（manifest.json），不是 wenshu 装订的卷册。',
    en: 'It holds no manifest of wenshu (manifest.json): it is no packet that wenshu has bound.',
    next: {
      zh: '请指明 wenshu packet 写出的 PDF、压缩包或者文件夹。',
      en: 'Name a PDF, zip or folder that wenshu packet has written.',
    },
  },
  'packet/bad-manifest': {
    zh: '清单 {name} 不能读作 wenshu 的清单：{zh}。',
    en: 'The manifest {name} cannot be read as one of wenshu: {en}.',
    next: { zh: '请使用未经改动的卷册。', en: 'Use a packet that has not been changed.' },
  },
  'packet/bad-zip': {
    zh: '压缩包已损坏，无法读取。',
    en: 'The zip is damaged and cannot be read.',
    next: { zh: '请向提供者重新索取。', en: 'Ask whoever gave it to you for it again.' },
  },
  'packet/page-changed': {
    zh: '第 {page} 页（{zh}）与装订时不同。',
    en: 'Page {page} ({en}) is not as it was bound.',
    next: original,
  },
  'packet/page-lost': {
    zh: '装订时的第 {page} 页（{zh}）已不在其中。',
    en: 'Page {page} as it was bound ({en}) is not there.',
    next: original,
  },
  'packet/page-added': {
    zh: '现在的第 {page} 页装订时没有。',
    en: 'What is now page {page} was not bound.',
    next: original,
  },
  'packet/pages-differ': {
    zh: '装订时共 {bound} 页，现在共 {found} 页。',
    en: 'It was bound with {bound} pages and now has {found}.',
    next: original,
  },
  'packet/file-changed': {
    zh: '文件 {name} 与装订时不同。',
    en: 'The file {name} is not as it was when the packet was bound.',
    next: original,
  },
  'packet/file-lost': {
    zh: '缺少文件 {name}。',
    en: 'The file {name} is not there.',
    next: original,
  },
  'packet/file-added': {
    zh: '其中的文件 {added} 不在清单之列。',
    en: 'The file {added} in it is in no manifest.',
    next: original,
  },
  'packet/manifests-differ': {
    zh: '此清单与 {pdf} 内所附的清单不同。',
    en: 'This manifest is not the one that {pdf} carries.',
    next: original,
  },
  'packet/rewritten': {
    zh: '各页和案件文件与装订时相同，但 PDF 文件已被另存，或者有所添加。',
    en: 'Pages and case file are as they were bound, but the PDF has been saved anew or added to.',
    next: original,
  },
  'packet/half-saved': {
    zh: '写入本卷册的程序曾被强行终止，此处的文件分属前后两个卷册。',
    en: 'A run that wrote this packet was killed, and the files here belong to two packets, the earlier one and the new one.',
    next: {
      zh: '请重新运行 wenshu packet，全部文件将一并写入，残留的临时文件随之清除。',
      en: 'Run wenshu packet again: it writes all files together and clears away what was left.',
    },
  },
  'packet/interrupted': {
    zh: '装订到此中断，没有写入任何文件。',
    en: 'Binding was interrupted here; nothing has been written.',
    next: {
      zh: '原有的卷册未受影响；请重新运行。',
      en: 'A packet that was there is as it was; run the command again.',
    },
  },
  'packet/not-in-version': {
    zh: '{version}年版本没有卷册“{packet}”。',
    en: 'The version of {version} has no packet {packet}.',
    next: { zh: '请核对案件的日期和卷册名称。', en: 'Check the dates of the case and the name of the packet.' },
  },
  'packet/no-occasion': {
    zh: '案件尚无装订“{packet}”的事由（{occasion}）。',
    en: 'This case has no occasion for the packet {packet} ({occasion}).',
    next: { zh: '请在案件中补上相应的事件或内容。', en: 'Add the event or the part of the case that it needs.' },
  },
  'packet/missing': {
    zh: '“{packet}”缺少规定的材料：{zh}。',
    en: 'The packet {packet} lacks what the law requires: {en}.',
    next: {
      zh: '{labelZh}。仍要先行装订的，加 --with-gaps，缺项将写明于封面和清单。',
      en: 'Please {labelEn}. With --with-gaps it is bound all the same, and the cover and the manifest say what is missing.',
    },
  },
  'packet/no-file': {
    zh: '“{packet}”所列材料没有文件：{zh}。',
    en: 'The packet {packet} has no file for {en}.',
    next: {
      zh: '{labelZh}。仍要先行装订的，加 --with-gaps，缺项将写明于封面和清单。',
      en: 'Please {labelEn}. With --with-gaps it is bound all the same, and the cover and the manifest say what is missing.',
    },
  },
  'packet/wrong-pages': {
    zh: '“{packet}”中材料的页数与案件所写不符：{zh}。',
    en: 'The packet {packet} has an attachment of another length than the case says: {en}.',
    next: { zh: '{labelZh}。', en: 'Please {labelEn}.' },
  },
  'packet/blanks': {
    zh: '“{packet}”中的文书留有空白：{zh}。',
    en: 'A document of the packet {packet} has blanks: {en}.',
    next: { zh: '{labelZh}。', en: 'Please {labelEn}.' },
  },
} as const satisfies Record<`packet/${string}`, Sentence>;
