import { describe, expect, it } from 'vitest';
import { unsettable } from '../../src/style/characters.js';
import { faceNamed } from '../../src/style/face-names.js';
import { fontHeaders, forbidden } from '../../src/style/font-header.js';
import { type Fonts, keyOf, keyWith, openGivenFont } from '../../src/style/fonts.js';
import { fonts } from '../write/pdf/trees.js';
import { collection, type Made, madeFont } from './made-font.js';

const code = (character: string) => character.codePointAt(0) ?? 0;

function withFangSong(characters: Made['characters']): Fonts {
  const bytes = madeFont({ postScript: 'FangSong', characters });
  return { ...fonts, faces: { fangsong: openGivenFont('FangSong', bytes, 0) } };
}

describe('A font is known by its own names', () => {
  it.each([
    ['simfang.ttf', ['FangSong', '仿宋'], 'fangsong'],
    ['仿宋_GB2312.ttf', ['FangSong_GB2312', '仿宋_GB2312'], 'fangsong'],
    ['FandolFang-Regular.otf', ['FandolFang R', 'FandolFang-Regular'], 'fangsong'],
    ['LXGWWenKai-Regular.ttf', ['LXGW WenKai', 'LXGWWenKai-Regular'], 'kaiti'],
    ['ukai.ttc', ['AR PL UKai CN', 'UKaiCN'], 'kaiti'],
    ['simhei.ttf', ['SimHei', '黑体'], 'heiti'],
    ['simsun.ttc', ['SimSun', '宋体'], 'songti'],
    ['FZXBSJW.TTF', ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'], 'xiaobiaosong'],
  ])('%s', (_, names, face) => {
    expect(faceNamed(names)?.face).toBe(face);
  });

  it.each([['LXGW WenKai Bold', 'LXGWWenKai-Bold'], ['AR PL UKai TW', 'UKaiTW'], ['FandolKaiBraille'], ['']])(
    'and %s is none that serves',
    (...names) => {
      expect(faceNamed(names)).toBeUndefined();
    },
  );

  it('which stand in its file, for each font of a collection', () => {
    const file = collection(
      { postScript: 'UKaiTW', full: 'AR PL UKai TW', characters: '甲' },
      { postScript: 'Kai/Ti <1>', full: '楷体', characters: '乙' },
    );
    const read = (at: number, length: number) => new DataView(file.buffer, file.byteOffset + at, length);
    const headers = fontHeaders(read);
    expect(headers.map(({ postScript, names }) => [postScript, names])).toEqual([
      ['UKaiTW', ['AR PL UKai TW', 'UKaiTW']],
      ['KaiTi1', ['楷体', 'Kai/Ti <1>']],
    ]);
    const opened = openGivenFont('KaiTi', file, headers[1]?.start ?? 0);
    expect([opened.glyph(code('甲')), opened.glyph(code('乙'))]).toEqual([0, 1]);
  });
});

describe('A font is embedded as its licence allows (OS/2 fsType)', () => {
  it.each([
    ['installable', 0x0000, undefined],
    ['restricted licence', 0x0002, 'restricted'],
    ['preview and print', 0x0004, undefined],
    ['editable', 0x0008, undefined],
    ['restricted, but also preview and print: the lesser counts', 0x0006, undefined],
    ['editable, no subsetting', 0x0108, 'whole-only'],
    ['editable, bitmaps only', 0x0208, 'bitmap-only'],
  ])('%s', (_, embedding, reason) => {
    expect(forbidden(embedding)).toBe(reason);
  });
});

describe('A font given for a face', () => {
  const given = withFangSong('关键信息，（）');

  it('sets Chinese of that face, strong or of another face not, and no English', () => {
    expect(keyOf(given, 'fangsong', 'zh', false)).toBe('fangsong');
    expect(keyOf(given, 'fangsong', 'zh', true)).toBe('sans');
    expect(keyOf(given, 'kaiti', 'zh', false)).toBe('serif');
    expect(keyOf(given, 'fangsong', 'en', false)).toBe('serif');
  });

  it('leaves to the cut what it lacks, and what is not as wide as it is high', () => {
    expect(keyWith(given, 'fangsong', code('键'))).toBe('fangsong');
    expect(keyWith(given, 'fangsong', code('础'))).toBe('serif');
    expect(keyWith(withFangSong('A'), 'fangsong', code('A'))).toBe('serif');
  });

  it('leaves to the cut a comma in the middle of its square, as in Taiwan', () => {
    expect(keyWith(given, 'fangsong', code('，'))).toBe('fangsong');
    expect(keyWith(withFangSong(new Map([['，', '一']])), 'fangsong', code('，'))).toBe('serif');
  });

  it('reaches a character that no other font has, in any face', () => {
    const rare = String.fromCodePoint(0x2a6d6);
    expect(unsettable(rare, fonts)).toEqual([rare]);
    const reaching = withFangSong(new Map([[rare, '龍']]));
    expect(unsettable(`${rare}😀`, reaching)).toEqual(['😀']);
    expect(keyWith(reaching, 'sans', code(rare))).toBe('fangsong');
  });
});
