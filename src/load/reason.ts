import type { Bilingual } from '../language/data.js';

/** What the system's codes mean to a person. */
const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '路径不存在', en: 'there is no such path' },
  ENOTDIR: { zh: '路径中有一段是文件，不是文件夹', en: 'part of the path is a file, not a folder' },
  EISDIR: { zh: '该路径是文件夹', en: 'it is a folder' },
  EFTYPE: { zh: '该路径不是普通文件', en: 'it is not an ordinary file' },
  DANGLING: { zh: '该路径是链接，所指的文件不存在', en: 'it is a link that leads nowhere' },
  EEXIST: { zh: '已有同名的文件', en: 'a file of that name is in the way' },
  EACCES: { zh: '没有权限', en: 'permission is missing' },
  EPERM: {
    zh: '系统不允许，文件可能正在其他软件中打开',
    en: 'the system does not allow it; it may be open in another program',
  },
  EBUSY: { zh: '文件正在使用', en: 'it is in use' },
  EROFS: { zh: '所在的盘只能读取', en: 'the disk can only be read' },
  EFBIG: { zh: '文件超过系统允许的大小', en: 'it would be larger than the system allows a file to be' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the quota of the disk is used up' },
  EIO: { zh: '磁盘读写出错', en: 'the disk does not work' },
  ENOSPC: { zh: '磁盘空间不足', en: 'the disk is full' },
  ENAMETOOLONG: { zh: '名称过长', en: 'the name is too long' },
  ELOOP: { zh: '链接循环', en: 'the links go round in a circle' },
};

/** Why the system could not read or write, in both languages; for a code not listed, in its own words. */
export function reasonOf(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasonFor(code, error instanceof Error ? error.message : String(error));
}

/** The reason that a code of the system names. */
export function reasonFor(code: string, said = code): Bilingual {
  return (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? { zh: said, en: said };
}
