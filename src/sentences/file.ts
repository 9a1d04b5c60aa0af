/** What is said of every file alike, whichever stage it belongs to. */
export const unreadable = {
  zh: '无法读取：{zh}。',
  en: 'This cannot be read: {en}.',
  next: { zh: '请检查路径和读取权限。', en: 'Check the path and the permission to read it.' },
} as const;

export const notUtf8 = {
  zh: '文件不是 UTF-8 编码的文本。',
  en: 'The file is not text in UTF-8.',
  next: {
    zh: '请在编辑软件中另存为 UTF-8 编码；GBK、UTF-16 编码和二进制文件不能读取。',
    en: 'Save it as UTF-8 in your editor; GBK, UTF-16 and binary files cannot be read.',
  },
} as const;
