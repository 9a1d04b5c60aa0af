import type { Sentence } from './sentence.js';

/** What is said of writing a document. */
export const writeSentences = {
  'write/missing-glyph': {
    zh: '“{character}”（{code}）没有可用的字形，无法排印。',
    en: 'No font at hand can set the character "{character}" ({code}).',
    next: {
      zh: '请核对该值：删除不可见的控制字符，或者改用字库已收的写法。',
      en: 'Check the value: remove an invisible character, or use a form of it that the fonts hold.',
    },
  },
  'write/no-fonts': {
    zh: '找不到字体文件 {file}。',
    en: 'The font file {file} is not there.',
    next: { zh: '请运行 npm run build 生成 fonts 目录。', en: 'Run npm run build, which makes the folder fonts.' },
  },
  'write/damaged-font': {
    zh: '字体 {font} 的字形数据已损坏，无法嵌入。',
    en: 'The font {font} is damaged: outlines in it cannot be read.',
    next: {
      zh: '请换用完好的字体文件，或不写 --fonts。',
      en: 'Put a sound copy of the font in its place, or leave out --fonts.',
    },
  },
  'write/unwritable': {
    zh: '无法写入：{zh}。',
    en: 'This cannot be written: {en}.',
    next: {
      zh: '请检查文件夹、磁盘空间和写入权限；原有文件未受影响。',
      en: 'Check the folder, the room on the disk and the permission to write; files that were there are unharmed.',
    },
  },
  'write/blanks-in-final': {
    zh: '正式文书不能留有空白处；“{kind}”尚缺：{paths}。',
    en: 'A final document has no blanks; {kind} lacks: {paths}.',
    next: {
      zh: '请在案件中补上；或者不加 --final，且案件未将其 status 写为 final。',
      en: 'Add what is missing to the case, or make it a draft: without --final, and without status: final in the case.',
    },
  },
  'write/notes-in-final': {
    zh: '正式文书不能印出起草说明（“{kind}”）。',
    en: 'A final document has no drafting notes ({kind}).',
    next: {
      zh: '请去掉 --notes；或者不加 --final，且案件未将其 status 写为 final。',
      en: 'Leave out --notes, or make it a draft: without --final, and without status: final in the case.',
    },
  },
  'write/unsettable-character': {
    zh: '文本中有文件格式不能容纳的字符（{code}）。',
    en: 'The text holds a character that no document can hold ({code}).',
    next: {
      zh: '请从该值中删除此字符；它通常是粘贴时带入的控制字符。',
      en: 'Remove it from the value; it is mostly a control character that came in by pasting.',
    },
  },
} as const satisfies Record<`write/${string}`, Sentence>;
