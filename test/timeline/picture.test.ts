import { describe, expect, it } from 'vitest';
import { cases, wenshu } from './cases.js';
import { all, boxes, dayNumber, daysIn, groups, number, read, titleOf } from './drawn.js';

const todays = { without: undefined, with: '2021-05-03' };
const drawings = Object.entries(cases).flatMap(([name, make]) =>
  ([undefined, 'zh', 'en'] as const).flatMap(language =>
    Object.entries(todays).map(([how, today]) => ({
      name: `${name}, ${language ?? 'both languages'}, ${how} today`,
      svg: () => wenshu.timeline(make(), { language, today }),
    })),
  ),
);

describe('The picture of a case', () => {
  it.each(drawings)('is well formed and nothing in it meets or runs off: $name', ({ svg }) => {
    const root = read(svg());
    const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const texts = boxes(root);
    expect(texts.length).toBeGreaterThan(10);
    expect(
      texts.filter(({ left, right, top, bottom }) => !(left >= 0 && top >= 0 && right <= width && bottom <= height)),
    ).toEqual([]);
    const shapes = all(root, 'rect').filter(each => {
      const [x, y] = [number(each, 'x') || 0, number(each, 'y') || 0];
      return !(
        x >= 0 &&
        y >= 0 &&
        x + number(each, 'width') <= width + 0.02 &&
        y + number(each, 'height') <= height + 0.02
      );
    });
    expect(shapes.map(String)).toEqual([]);
    const meeting = texts.flatMap((a, at) =>
      texts
        .slice(at + 1)
        .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01)
        .map(b => [a.text, b.text]),
    );
    expect(meeting).toEqual([]);
  });

  it.each(drawings)('has no stem, guide or today line through what is written: $name', ({ svg }) => {
    const root = read(svg());
    const upright = all(root, 'path').flatMap(each => {
      const [, x1, y1, x2, y2] = /^M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)$/.exec(each.getAttribute('d') ?? '') ?? [];
      const own = ['event', 'today'].includes(String((each.parentNode as unknown as Element).getAttribute('class')));
      const guide = each.getAttribute('stroke-dasharray') === '0.6 2.2';
      return x1 !== undefined && x1 === x2 && (own || guide)
        ? [{ x: Number(x1), top: Number(y1), bottom: Number(y2) }]
        : [];
    });
    const crossed = boxes(root).filter(({ left, right, top, bottom }) =>
      upright.some(line => left < line.x && line.x < right && line.top < bottom - 0.05 && top < line.bottom - 0.05),
    );
    expect(crossed).toEqual([]);
  });

  it.each(Object.entries(cases))('has the same bytes each time: %s', (_, make) => {
    expect(wenshu.timeline(make())).toBe(wenshu.timeline(make()));
  });

  const dated = ['counted', 'provisional', 'extension', 'pause', 'holiday'] as const;

  it.each(Object.keys(cases).filter(name => name !== 'nothing yet'))('has every day in proportion: %s', name => {
    const make =
      cases[name] ??
      (() => {
        throw new Error(name);
      });
    const root = read(wenshu.timeline(make()));
    const named = dated.flatMap(kind => groups(root, kind));
    const spans = named.flatMap(group => {
      const [from, to] = daysIn(titleOf(group));
      const bar = all(group, 'rect')[0];
      const left = number(bar, 'x');
      return from && to ? [{ from, to, left, right: left + number(bar, 'width') }] : [];
    });
    const edges = spans.flatMap(({ from, to, left, right }) => [
      { day: dayNumber(from), x: left },
      { day: dayNumber(to) + 1, x: right },
    ]);
    const dots = groups(root, 'event').map(each => ({
      day: dayNumber(daysIn(titleOf(each))[0] ?? '') + 0.5,
      x: number(all(each, 'circle')[0], 'cx'),
    }));
    const marks = [...edges, ...dots].sort((a, b) => a.day - b.day);
    const inner = marks.filter(
      ({ x }) => x > Math.min(...marks.map(mark => mark.x)) && x < Math.max(...marks.map(mark => mark.x)),
    );
    const [first, last] = [inner[0], inner.at(-1)];
    if (!first || !last) throw new Error('no marks');
    const width = (last.x - first.x) / (last.day - first.day);
    for (const { day, x } of inner) expect(Math.abs(first.x + (day - first.day) * width - x)).toBeLessThan(0.05);
  });
});
