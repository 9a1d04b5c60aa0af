import { addDays, type Day, daysFrom, isWeekend, partsOf, weekday } from '../dates/day.js';
import { heightOf, inLine, type Label, labelOf, oneLine, type Setting } from './lettering.js';
import type { Need, Scale } from './scale.js';
import { group, line, rect, type Shape, texts, triangle } from './shapes.js';
import { colours, type Style, sheet, styles } from './sheet.js';
import { firstFree } from './stagger.js';
import type { Timeline } from './timeline.js';
import { words } from './words.js';

/** A part of the picture and where it ends. */
export interface Section {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}

/** A name at the head of the days it belongs to. */
interface Named {
  readonly from: Day;
  readonly label: Label;
}

/** The names of the holidays, and of the end of the calendar where the axis reaches it. */
export function namesOf({ holidays, calendar, span }: Timeline, setting: Setting): Named[] {
  const end = { zh: `${words.calendarEnds.zh} ${calendar.to}`, en: `${words.calendarEnds.en} ${calendar.to}` };
  const named = holidays.map(({ from, name }) => ({ from, label: labelOf(name, styles.holiday, setting) }));
  const ends = span && span.to >= calendar.to;
  return ends ? [...named, { from: addDays(calendar.to, 1), label: labelOf(end, styles.holiday, setting) }] : named;
}

/** The room that names need which the case's own days reach. */
export function needsOfNames(names: readonly Named[], last: Day): Need[] {
  return names
    .filter(({ from }) => from <= addDays(last, 1))
    .map(({ from, label }) => ({ day: from, room: label.width + 2 }));
}

/** Years, months and weeks. */
export function drawAxis(scale: Scale, setting: Setting, top: number): Section {
  const [years, months] = [spansBy(scale, day => day.slice(0, 4)), spansBy(scale, day => day.slice(0, 7))];
  const below = top + heightOf(styles.year) + 2;
  const ground = below + heightOf(styles.month) + 3;
  const weeks = weeksOf(scale, setting, ground);
  return {
    shapes: [
      ...years.map(each => named('year', each, yearNames(each.from, setting), styles.year, top, scale, setting)),
      ...months.map(each => named('month', each, monthNames(each.from, setting), styles.month, below, scale, setting)),
      line(scale.left, ground, scale.right, ground, { stroke: colours.ink, strokeWidth: 0.8 }),
      ...weeks.shapes,
    ],
    bottom: weeks.bottom,
  };
}

interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** The days of the axis in stretches that have the same key. */
function spansBy({ from, to }: Scale, key: (day: Day) => string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of daysFrom(from, to)) {
    const before = stretches.at(-1);
    if (before && key(before.to) === key(day)) stretches[stretches.length - 1] = { from: before.from, to: day };
    else stretches.push({ from: day, to: day });
  }
  return stretches;
}

/** The widest of the names that has room, at the left of its stretch, after a stroke where the stretch begins. */
function named(
  kind: string,
  { from, to }: Stretch,
  names: readonly string[],
  style: Style,
  top: number,
  scale: Scale,
  setting: Setting,
): Shape {
  const [left, right] = [scale.x(from), scale.x(addDays(to, 1))];
  const label = names.map(name => oneLine(name, style, setting)).find(({ width }) => width + 5 <= right - left);
  const begins = from.endsWith('-01') && (kind === 'month' || from.endsWith('-01-01'));
  const stroke = line(left, top, left, top + heightOf(style) + 2, { stroke: colours.guide, strokeWidth: 0.6 });
  return group(kind, [...(begins ? [stroke] : []), ...(label ? texts(label, left + 3, top + 1) : [])]);
}

function yearNames(day: Day, { languages }: Setting): string[] {
  const { year } = partsOf(day);
  return languages[0] === 'zh' ? [`${year}年`, `${year}`] : [`${year}`];
}

function monthNames(day: Day, { languages, locales }: Setting): string[] {
  const { month } = partsOf(day);
  const english = locales.en.date.months?.[month - 1] ?? `${month}`;
  const short = english.slice(0, 3);
  if (languages.length > 1) return [`${month}月 ${english}`, `${month}月 ${short}`, `${month}月`, `${month}`];
  return languages[0] === 'zh' ? [`${month}月`, `${month}`] : [english, short, `${month}`];
}

/** A tick for each Monday where there is room, and its date where there is more. */
function weeksOf(scale: Scale, setting: Setting, top: number): Section {
  const week = scale.day * 7;
  if (week < 6) return { shapes: [], bottom: top + 2 };
  const mondays = daysFrom(scale.from, scale.to).filter(day => weekday(day) === 1);
  const tick = (day: Day) => line(scale.x(day), top, scale.x(day), top + 3, { stroke: colours.ink, strokeWidth: 0.5 });
  const date = (day: Day) => texts(oneLine(`${partsOf(day).date}`, styles.week, setting), scale.x(day) + 1.5, top + 1);
  const dated = week >= 12;
  return {
    shapes: mondays.map(day => group('week', [tick(day), ...(dated && fits(day, scale) ? date(day) : [])])),
    bottom: top + (dated ? heightOf(styles.week) + 2 : 5),
  };
}

function fits(day: Day, scale: Scale): boolean {
  return scale.x(day) + 10 <= scale.right;
}

/** The names over the columns of the holidays, in lanes, and the signs of make-up days under them. */
export function drawNames(timeline: Timeline, names: readonly Named[], scale: Scale, top: number): Section {
  const placed = names
    .filter(({ from }) => from <= scale.to)
    .map(({ from, label }) => ({ label, x: Math.max(scale.left, scale.x(from)) + 1, width: label.width }))
    .filter(({ x, width }) => x + width <= scale.right);
  const lanes = firstFree(placed, sheet.gap);
  const height = Math.max(0, ...names.map(({ label }) => label.height));
  const bottom = top + (Math.max(-1, ...lanes) + 1) * height + 3;
  const shapes = placed.map(({ label, x }, at) =>
    group('holiday-name', texts(label, x, bottom - ((lanes[at] ?? 0) + 1) * height)),
  );
  return { shapes: [...shapes, ...makeUpDays(timeline, scale, bottom + 4)], bottom: bottom + 8 };
}

function makeUpDays({ makeUpDays: days }: Timeline, scale: Scale, y: number): Shape[] {
  const r = Math.min(2.8, Math.max(1.4, scale.day * 0.6));
  return days
    .filter(({ on }) => on <= scale.to)
    .map(({ on }) => group('make-up-day', [triangle(scale.middle(on), y, r, { fill: colours.ink })], on));
}

/** What lies behind everything: weekends where there is room, holidays, months, and what the calendar does not reach. */
export function drawColumns(timeline: Timeline, scale: Scale, setting: Setting, top: number, bottom: number): Shape[] {
  const column = (from: Day, to: Day, fill: string): Shape => {
    const [left, right] = [Math.max(scale.left, scale.x(from)), Math.min(scale.right, scale.x(addDays(to, 1)))];
    return rect(left, top, right - left, bottom - top, { fill });
  };
  const days = daysFrom(scale.from, scale.to);
  const weekends =
    scale.day < sheet.day.weekends ? [] : days.filter(day => isWeekend(day) && day <= timeline.calendar.to);
  const beyond =
    scale.to > timeline.calendar.to ? [column(addDays(timeline.calendar.to, 1), scale.to, colours.beyond)] : [];
  return [
    ...weekends.map(day => column(day, day, colours.weekend)),
    ...beyond,
    ...timeline.holidays
      .filter(({ from }) => from <= scale.to)
      .map(({ from, to, name }) =>
        group('holiday', [column(from, to, colours.holiday)], `${inLine(name, setting)} ${from} – ${to}`),
      ),
    ...spansBy(scale, day => day.slice(0, 7))
      .slice(1)
      .map(({ from }) => line(scale.x(from), top, scale.x(from), bottom, { stroke: colours.line, strokeWidth: 0.5 })),
  ];
}
