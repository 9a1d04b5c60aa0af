import { describe, expect, it } from 'vitest';
import { cases, example, wenshu, withEvents } from './cases.js';
import { all, boxes, daysIn, groups, read, titleOf } from './drawn.js';

const powerGrid = () => read(wenshu.timeline(example('power-grid')));
const stretches = (root: ReturnType<typeof read>, kind: string) =>
  groups(root, kind).map(each => daysIn(titleOf(each)));
const written = (root: ReturnType<typeof read>) => boxes(root).map(({ text }) => text);

describe('The power grid case, drawn', () => {
  // Article 10: from 2021-03-22, 30 working days, counted by hand: Qingming April 3 to 5, worked Sunday April 25, the request
  // of April 26 answered on May 10; the 30th is May 17, and 15 more end on June 7.
  it('has the preliminary review in its parts: before the pause, the pause, after it, the extension', () => {
    const root = powerGrid();
    expect(stretches(root, 'counted').slice(0, 3)).toEqual([
      ['2021-03-10', '2021-03-23'],
      ['2021-03-23', '2021-04-26'],
      ['2021-05-11', '2021-05-17'],
    ]);
    expect(stretches(root, 'pause')).toEqual([['2021-04-27', '2021-05-10']]);
    expect(stretches(root, 'extension')).toEqual([['2021-05-18', '2021-06-07']]);
  });

  it('hatches the pause and the extension, each in its own way', () => {
    const root = powerGrid();
    const strokes = (kind: string) => all(groups(root, kind)[0] as never, 'path')[0]?.getAttribute('d') ?? '';
    expect(strokes('pause').split('M').length).toBeGreaterThan(10);
    expect(strokes('pause')).toContain('L');
    expect(strokes('extension')).toMatch(/^(M[\d.]+ [\d.]+V[\d.]+)+$/);
  });

  it('names the holidays and marks the make-up days of these months, by the notice of November 25, 2020', () => {
    const root = powerGrid();
    expect(groups(root, 'holiday').map(titleOf)).toEqual([
      '清明节 Qingming Festival 2021-04-03 – 2021-04-05',
      '劳动节 Labour Day 2021-05-01 – 2021-05-05',
      '端午节 Dragon Boat Festival 2021-06-12 – 2021-06-14',
    ]);
    expect(groups(root, 'make-up-day').map(titleOf)).toEqual(['2021-04-25', '2021-05-08']);
    expect(written(root)).toEqual(
      expect.arrayContaining(['清明节', 'Qingming Festival', '劳动节', 'Dragon Boat Festival']),
    );
  });

  it('has every event, those of one addressee in its row', () => {
    const root = powerGrid();
    expect(groups(root, 'event').map(each => daysIn(titleOf(each))[0])).toEqual(
      [
        ['02-26', '03-03', '03-04', '03-08', '03-09', '03-22', '04-26', '05-08'],
        ['05-10', '05-12', '05-14', '05-26', '06-02', '06-15'],
      ]
        .flat()
        .map(day => `2021-${day}`),
    );
    // received by the CAC, the NDRC, the MIIT, the MPS and the energy administration; answered by the first two
    const rows = groups(root, 'period');
    const rowOf = (name: string) => rows.find(row => all(row, 'text')[0]?.textContent === name) as never;
    const signs = (name: string) =>
      ['start', 'ended'].map(kind => groups(rowOf(name), kind).map(each => daysIn(titleOf(each))[0]));
    expect(signs('国家网信办')).toEqual([['2021-06-02'], ['2021-06-11']]);
    expect(signs('国家发展改革委')).toEqual([['2021-06-03'], ['2021-06-18']]);
    expect(signs('工业和信息化部')).toEqual([['2021-06-03'], []]);
    expect(signs('公安部')).toEqual([['2021-06-04'], []]);
    expect(signs('岚江省能源局')).toEqual([['2021-06-07'], []]);
  });

  it('prints every due date, and draws a provisional period with a broken edge', () => {
    const root = powerGrid();
    for (const due of wenshu.dueDates(example('power-grid')).flatMap(each => each.due ?? []))
      expect(written(root)).toContain(due);
    const provisional = groups(root, 'provisional');
    expect(provisional).toHaveLength(9);
    for (const each of provisional) expect(all(each, 'rect')[0]?.getAttribute('stroke-dasharray')).toBeTruthy();
  });

  it('prints the notes of the due dates and the version of the calendar', () => {
    const text = written(powerGrid()).join('');
    expect(text).toContain('收到审查结论建议的日期尚不明确，暂自发送之日起计算');
    expect(text).toContain(`工作日历版本 ${wenshu.library.calendar.version}`);
  });
});

describe('What has not come to an end', () => {
  const drawn = (name: string) => read(wenshu.timeline((cases[name] as () => ReturnType<typeof example>)()));

  it('fades out at the end of the calendar and says how far it was counted', () => {
    const root = drawn('a period beyond the calendar');
    expect(groups(root, 'beyond')).toHaveLength(1);
    // December 15 to 31, 2026 are 13 working days
    expect(written(root)).toEqual(
      expect.arrayContaining([
        '超出日历：已计13个、尚余17个工作日',
        'Beyond the calendar: 13 working days counted, 17 remain',
      ]),
    );
  });

  it('stays open while the pause does', () => {
    const root = drawn('a request that is not answered');
    // March 23 to April 12, 2021 without Qingming: 14 working days
    expect(written(root)).toContain('暂停：已计14个、尚余16个工作日');
    expect(stretches(root, 'pause')).toEqual([['2021-04-13']]);
  });

  it('has no axis where nothing has happened', () => {
    const root = drawn('nothing yet');
    expect(groups(root, 'month')).toEqual([]);
    expect(written(root)).toContain('案件尚无事项，各期限均未起算。');
  });

  it('keeps the due date at the bar where it was done too late', () => {
    const root = drawn('done too late');
    const [due, done] = ['2021-03-23', '完成 done 2021-04-20'].map(text =>
      boxes(root).find(each => each.text === text),
    );
    expect(done?.left).toBeGreaterThan((due?.right ?? 0) + 50);
  });
});

describe('The languages of the picture', () => {
  const said = (language: 'zh' | 'en') => written(read(wenshu.timeline(example('metro-network'), { language })));

  it('are one where one is asked for', () => {
    expect(said('en').filter(text => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(said('zh').filter(text => /[a-z]{2}/.test(text))).toEqual([]);
  });

  it('are both without one, each in its own language for a screen reader', () => {
    const root = read(wenshu.timeline(example('metro-network')));
    expect(root.getAttribute('xml:lang')).toBe('zh-CN');
    const english = all(root, 'text').filter(each => each.getAttribute('xml:lang') === 'en');
    expect(english.map(each => each.textContent)).toEqual(expect.arrayContaining(['Labour Day', 'Events']));
    expect(written(root)).toEqual(expect.arrayContaining(['劳动节', '事项']));
    expect(english.filter(each => /\p{Script=Han}/u.test(each.textContent ?? ''))).toEqual([]);
  });

  it('are told to who cannot see it: a title and each period in words', () => {
    const root = read(wenshu.timeline(example('metro-network'), { language: 'en' }));
    expect(root.getAttribute('role')).toBe('img');
    expect(titleOf(root)).toBe('Timeline of periods LJGD-2025-041');
    expect(all(root, 'desc')[0]?.textContent).toContain('completion of the special review procedure: 2026-10-23');
  });
});

describe('Data in the picture', () => {
  it('stays text, whatever it holds', () => {
    const root = read(wenshu.timeline((cases['markup and very long names'] as () => ReturnType<typeof example>)()));
    expect(written(root).join('')).toContain('<b>&"甲"</b> ]]> <!-- -->');
    expect(written(root).join('')).toContain('<script>能源</script>局&');
    const names = new Set(all(root, '*').map(each => each.tagName));
    expect([...names].sort()).toEqual(
      ['circle', 'defs', 'desc', 'g', 'linearGradient', 'path', 'rect', 'stop', 'svg', 'text', 'title'].filter(name =>
        names.has(name),
      ),
    );
    expect(names).not.toContain('script');
  });

  it('takes nothing from elsewhere', () => {
    const svg = wenshu.timeline(example('power-grid'));
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|@import|<style|<script|<image/);
  });

  it('is refused where today is no day', () => {
    expect(() => wenshu.timeline(withEvents([]), { today: '2021-02-30' })).toThrow('usage/invalid-date');
  });
});

describe('The colours', () => {
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  it('of all text stand out by 4.5 to 1 on every ground (WCAG 2.2, 1.4.3)', () => {
    const root = read(
      wenshu.timeline(cases['a period beyond the calendar']?.() ?? example('power-grid'), { today: '2026-12-10' }),
    );
    const fills = (name: string) => [...new Set(all(root, name).map(each => each.getAttribute('fill') ?? ''))];
    const grounds = ['#ffffff', '#ece6d6', '#f7f6f2', '#f0f0f0'];
    for (const ground of grounds)
      for (const text of fills('text'))
        expect((light(ground) + 0.05) / (light(text) + 0.05)).toBeGreaterThanOrEqual(4.5);
    expect(fills('rect')).toEqual(expect.arrayContaining(['#ffffff', '#f7f6f2', '#f0f0f0']));
  });

  it('of the parts of a bar differ in grey as well', () => {
    const greys = ['#2b5c8f', '#d5e3f1', '#f3c47c'].map(light).sort((a, b) => a - b);
    expect((greys[1] ?? 0) - (greys[0] ?? 0)).toBeGreaterThan(0.1);
    expect((greys[2] ?? 0) - (greys[1] ?? 0)).toBeGreaterThan(0.1);
  });
});
