import type { Inline } from '../tree/tree.js';
import { widthInEm } from './estimate.js';

/**
 * A Chinese title with its lines broken where an official would break them (GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列
 * 对称，长短适宜): at the edges of the names it holds, else between words, into lines of like length or a trapezoid or diamond.
 *
 * @param room what fits on a line, em
 * @returns the title with breaks; as it was where it fits on one line, is broken already or holds more than text
 * @example
 * turned([text('办公室关于对'), text('调度平台采购项目'), text('开展审查的通知')], 10)
 * //=> 办公室关于对 ⏎ 调度平台采购项目 ⏎ 开展审查的通知
 */
export function turned(children: readonly Inline[], room: number): readonly Inline[] {
  const texts = children.flatMap(child => (child.type === 'text' ? [child.text] : []));
  if (texts.length < children.length || widthInEm(texts.join('')) <= room) return children;
  const breaks = best(titleOf(texts), room);
  return breaks.length === 0 ? children : split(children, breaks);
}

interface Title {
  readonly text: string;
  /** What a break in front of each character costs. */
  readonly costs: readonly number[];
  /** Where each character begins, em, and where the last ends. */
  readonly places: readonly number[];
}

function titleOf(texts: readonly string[]): Title {
  const text = texts.join('');
  const edges = new Set(texts.map((_, index) => texts.slice(0, index + 1).join('').length));
  const known = knownIn(text);
  const costs = text.split('').map((_, at) => costOf(text, at, edges, known));
  const places = [0];
  for (const unit of text.split('')) places.push((places.at(-1) ?? 0) + widthInEm(unit));
  return { text, costs, places };
}

/** The best way to break a title, or none if a line would be too long however it is broken. */
function best(title: Title, room: number): readonly number[] {
  const least = Math.ceil((title.places.at(-1) ?? 0) / room);
  const ways = [least, least + 1].filter(lines => lines <= most).flatMap(lines => waysOf(title, room, lines));
  const costs = ways.map(breaks => costOfWay(title, breaks));
  return ways[costs.indexOf(Math.min(...costs))] ?? [];
}

/** A longer title is broken by width alone. */
const most = 4;
/** The shortest line that is looked for, characters. */
const shortest = 4;

/** May stand on the first line alone where a name follows that would else be parted. */
const opening = '关于';

function isBareOpening(text: string, costs: readonly number[]): boolean {
  return text.startsWith(opening) && costs[opening.length] === 0;
}

/** The ways to break a title into so many lines that fit. */
function waysOf({ text, costs, places }: Title, room: number, lines: number): (readonly number[])[] {
  const width = (from: number, to: number) => (places[to] ?? 0) - (places[from] ?? 0);
  const extend = (breaks: readonly number[]): (readonly number[])[] => {
    const start = breaks.at(-1) ?? 0;
    if (breaks.length === lines - 1) return width(start, text.length) <= room ? [breaks] : [];
    if (width(start, text.length) > room * (lines - breaks.length)) return [];
    const found: (readonly number[])[] = [];
    if (start === 0 && isBareOpening(text, costs) && lines > 2) found.push(...extend([opening.length]));
    for (let end = start + shortest; end <= text.length - shortest && width(start, end) <= room; end++) {
      if ((costs[end] ?? Infinity) < withinWord) found.push(...extend([...breaks, end]));
    }
    return found;
  };
  return extend([]);
}

function costOfWay({ costs, places }: Title, breaks: readonly number[]): number {
  const ends = [...breaks, places.length - 1];
  const lines = ends.map((end, at) => (places[end] ?? 0) - (places[ends[at - 1] ?? 0] ?? 0));
  const longest = Math.max(...lines);
  const uneven = lines.reduce((sum, line) => sum + ((longest - line) / longest) ** 2, 0);
  const waist = lines.slice(1, -1).some((line, at) => line < (lines[at] ?? 0) && line < (lines[at + 2] ?? 0));
  return breaks.reduce((sum, at) => sum + (costs[at] ?? 0), 0) + uneven * 6 + (waist ? 4 : 0) + lines.length * 2;
}

/** Words that such titles are made of. */
const words = [
  '关于 通知 申报 采购 项目 服务 服务器 数据 数据库 平台 系统 网络 安全 审查 网络安全审查 结论',
  '建议 意见 征求 办公室 委员会 分布式 设备 软件 硬件 工程 建设 管理 技术 信息 关键 基础 设施',
  '云计算 计算 存储 开展 不需要 需要 有限 公司 责任 中心 控股 股份 集团 企业 首次公开募股 上市',
  '上市项目 数据处理 活动 处理 产品 补充 材料 延长 初步 特别 程序 期限 申请 预防 消减 风险 措施',
  '情况 提交 提供 批准 请示 公告 合同 协议 承诺 条款 报告 方案 附件 文件 单位 运营者 供应商',
  '中华人民共和国 预防和消减',
].flatMap(line => line.split(' '));

const withinWord = 9;

/** What a break in front of the character at `at` costs: nothing at the edge of a name, most within a word. */
function costOf(text: string, at: number, edges: ReadonlySet<number>, known: Known): number {
  const [before, after] = [text[at - 1] ?? '', text[at] ?? ''];
  if (at === 0 || /[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{S}\p{M}\udc00-\udfff的]/u.test(after)) return Infinity;
  if (/[\p{Ps}\p{Pi}]/u.test(before) || /^[!-~ ]{2}$/.test(before + after)) return Infinity;
  if (edges.has(at)) return 0;
  if (after === '（' && isBody.test(text.slice(0, at))) return 8;
  if (/[的、，）》]/.test(before) || /[（《]/.test(after)) return 0.5;
  if (known.inside.has(at) || isWithinSound(text, at)) return withinWord;
  if (isBody.test(text.slice(0, at))) return 0.5;
  if (isBody.test(text.slice(0, at + 2)) || isBody.test(text.slice(0, at + 4))) return 8;
  if (/[和与及或并]/.test(after)) return 1;
  if (/[和与及或并]/.test(before)) return withinWord - 0.1;
  const [begins, ends] = [known.begins.has(at), known.ends.has(at)];
  return ends && begins ? 3 : ends || begins ? 5 : 8;
}

/** The end of a name of an organisation. */
const isBody = /(?:公司|集团|办公室|委员会)$/;

/** Between two characters that write the sound of a foreign name: such a name is not parted. */
function isWithinSound(text: string, at: number): boolean {
  return sounds.has(text[at - 1] ?? '') && sounds.has(text[at] ?? '');
}

const sounds = new Set(
  [
    '阿埃艾奥巴贝比伯博布达戴黛德登迪蒂丁杜顿厄尔凡菲费芬弗福盖冈戈格古哈海赫亨霍基吉加伽贾杰卡凯坎康柯科克肯库拉莱赖兰朗劳勒雷里',
    '理利莉丽列林琳隆卢鲁路伦罗洛吕马玛迈曼梅蒙米密缪莫默姆穆纳奈尼涅宁诺努帕佩彭皮珀普奇切琴丘让热瑞若萨塞瑟桑森沙莎舍施史',
    '斯松苏索塔泰坦汤特提廷托图瓦旺威维韦温文沃乌伍西希锡夏香谢辛休雅亚扬耶伊英尤于约泽扎詹珍兹佐',
  ].join(''),
);

/** Where the words stand of which a title is made: what begins, ends and is inside one. */
interface Known {
  readonly begins: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  readonly inside: ReadonlySet<number>;
}

function knownIn(text: string): Known {
  const [begins, ends, inside] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      begins.add(at);
      ends.add(at + word.length);
      for (let within = 1; within < word.length; within++) inside.add(at + within);
    }
  }
  return { begins, ends, inside };
}

function split(children: readonly Inline[], breaks: readonly number[]): readonly Inline[] {
  let from = 0;
  return children.flatMap((child): Inline[] => {
    if (child.type !== 'text') return [child];
    const start = from;
    from += child.text.length;
    const ends = [...breaks.filter(at => at >= start && at < from).map(at => at - start), child.text.length];
    return ends.flatMap((end, index): Inline[] => {
      const text = child.text.slice(ends[index - 1] ?? 0, end);
      return [...(index > 0 ? [{ type: 'break' } as const] : []), ...(text === '' ? [] : [{ ...child, text }])];
    });
  });
}
