import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeFont } from '../style/made-font.js';
import { emptyFolder, powerGrid, run } from './run.js';

const render = ['render', 'written-notice', powerGrid, '--layout', 'zh'];

function folderWith(postScript: string, embedding = 0): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.ttf'), madeFont({ postScript, characters: '网络安全审查的', embedding }));
  return folder;
}

describe('wenshu render --fonts', () => {
  it('says in the language of the session what each face was printed with, and what cannot be used', () => {
    const [folder, other, out] = [folderWith('FangSong'), folderWith('SimHei', 2), emptyFolder()];
    const args = [...render, '--format', 'pdf', '--fonts', folder, '--fonts', other, '-o', out];
    const zh = run([...args, '--lang', 'zh']);
    expect([zh.status, zh.err.split('\n').map(line => line.replace(/\d+ 字/g, 'N 字'))]).toEqual([
      0,
      [
        `已写入 ${join(out, 'written-notice.zh.pdf')}`,
        `  仿宋：FangSong（${join(folder, 'a.ttf')}），N 字，其中 N 字取自其他字体`,
        '  黑体：未找到可用的字体，以 NotoSansSC-Medium 代替',
        '  小标宋：未找到可用的字体，以 NotoSerifSC-Bold 代替',
        `  未使用 ${join(other, 'a.ttf')}（SimHei）：字体声明禁止嵌入（fsType：受限许可）`,
        '',
      ],
    ]);
    const en = run([...args, '--lang', 'en']).err;
    expect(en).toMatch(/FangSong: FangSong \(.+a\.ttf\), \d+ characters, \d+ of them from other fonts/);
    expect(en).toContain('not used');
  });

  it('says nothing of fonts where no PDF is made', () => {
    const { err } = run([...render, '--format', 'docx', '--fonts', folderWith('FangSong'), '-o', emptyFolder()]);
    expect(err.split('\n')).toHaveLength(2);
  });

  it('refuses a folder that is not there before anything is written', () => {
    const { status, err } = run([...render, '--format', 'pdf', '--fonts', '/no/such/folder', '-o', emptyFolder()]);
    expect([status, err]).toEqual([2, expect.stringContaining('/no/such/folder: There is no such folder')]);
  });

  it.runIf(process.platform === 'linux')('looks at the fonts of the machine only when it is asked to', () => {
    const home = emptyFolder();
    mkdirSync(join(home, '.fonts'));
    writeFileSync(
      join(home, '.fonts', 'x.ttf'),
      madeFont({ postScript: 'FZXBSJW--GB1-0', characters: '网络安全审查的' }),
    );
    const out = emptyFolder();
    const pdf = (name: string, more: readonly string[], HOME: string) => {
      const { err } = run([...render, '--format', 'pdf', '-o', join(out, name), ...more], { env: { HOME } });
      return { err, bytes: readFileSync(join(out, name)) };
    };
    const plain = pdf('plain.pdf', [], emptyFolder());
    expect(pdf('home.pdf', [], home).bytes.equals(plain.bytes)).toBe(true);
    const system = pdf('system.pdf', ['--fonts', 'system'], home);
    expect(system.err).toContain(`XiaoBiaoSong: FZXBSJW--GB1-0 (${join(home, '.fonts', 'x.ttf')})`);
    expect(system.bytes.equals(plain.bytes)).toBe(false);
  });
});
