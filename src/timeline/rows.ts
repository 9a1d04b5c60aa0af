import { addDays, type Day } from '../dates/day.js';
import { spellCitation } from '../language/cite.js';
import type { Section } from './axis.js';
import { drawBar, stub } from './bar.js';
import { beside, inLine, type Label, labelOf, lines, nameIn, oneLine, type Setting, stack } from './lettering.js';
import type { Need, Scale } from './scale.js';
import { type Box, boxesIn, group, line, type Shape, texts } from './shapes.js';
import { colours, sheet, styles } from './sheet.js';
import type { Period, Row, Timeline } from './timeline.js';
import { addressees, capital, groundOf, stopped, words } from './words.js';

/** A row with its labels: the name at the left, what is said at the end of the bar. */
export interface Lettered {
  readonly row?: Row | undefined;
  readonly name: Label;
  /** The due date or why there is none, and what is said after it. */
  readonly due: Label;
  readonly rest: Label;
  readonly addressee: boolean;
}

/** The rows of all periods from above; a period with one for each addressee has a row of its own for its name. */
export function lettered({ periods }: Timeline, setting: Setting): Lettered[] {
  return periods.flatMap(period => {
    const [only] = period.rows;
    const name = nameOfPeriod(period, setting);
    if (only && period.rows.length === 1 && only.party === undefined)
      return [{ row: only, name, ...endOf(only, period, setting), addressee: false }];
    const rows = period.rows.map(row => ({
      row,
      name: nameOfParty(row, setting),
      ...endOf(row, period, setting),
      addressee: true,
    }));
    return [{ name, due: stack([]), rest: stack([]), addressee: false }, ...rows];
  });
}

/** The title of a period with its ground and length; these stand beside the title where there is room. */
function nameOfPeriod({ title, article, paragraph, length, rows }: Period, setting: Setting): Label {
  const { languages, locales, measure } = setting;
  const cited = {
    zh: spellCitation(locales.zh, article, paragraph),
    en: spellCitation(locales.en, article, paragraph),
  };
  const ground = groundOf(cited, length, Math.max(0, ...rows.map(({ extendedBy }) => extendedBy)));
  const [first = 'zh', ...others] = languages;
  const both = [
    lines(capital(title[first]), first, styles.period, measure, sheet.names),
    lines(ground[first], first, styles.ground, measure, sheet.names),
  ];
  const one = beside(both, sheet.gap);
  const second = { ...styles.ground, colour: colours.ink };
  return stack([
    ...(one.width <= sheet.names && both[0]?.lines.length === 1 ? [one] : both),
    ...others.map(each => lines(`${capital(title[each])} (${ground[each]})`, each, second, measure, sheet.names)),
  ]);
}

/** The name of an addressee, its English beside the Chinese where both have room. */
function nameOfParty({ party }: Row, setting: Setting): Label {
  const name = nameIn(party ?? '');
  const most = sheet.names - sheet.indent;
  const small = { ...styles.ground, size: styles.addressee.size * sheet.second };
  const told = setting.languages.filter((language, at) => at === 0 || name[language] !== name.zh);
  const one = beside(
    told.map((language, at) => lines(name[language], language, at ? small : styles.addressee, setting.measure, most)),
    sheet.gap,
  );
  return one.width <= most ? one : labelOf(name, styles.addressee, setting, most);
}

/** The due date or why there is none; the day on which it was done; the numbers of the notes. */
function endOf(
  { party, state, due, endedOn, progress, notes, start }: Row,
  { addressees: count }: Period,
  setting: Setting,
): Pick<Lettered, 'due' | 'rest'> {
  const small = (text: string) => oneLine(text, styles.small, setting);
  const done = endedOn ? [small(`${inLine(words.done, setting)} ${endedOn}`)] : [];
  const noted = notes.length > 0 ? [small(`[${notes.join(', ')}]`)] : [];
  const provisional = start?.provisional ? [small(inLine(words.provisional, setting))] : [];
  const rest = beside([...(due ? provisional : []), ...done, ...noted], sheet.gap);
  if (due) return { due: oneLine(due, styles.due, setting), rest };
  if (state === 'not-started') {
    const whom = count > 0 && party === undefined ? ` · ${inLine(addressees(count), setting)}` : '';
    return { due: small(inLine(words.notStarted, setting) + whom), rest };
  }
  const why = stopped(state === 'paused' ? 'paused' : 'beyond', progress?.counted ?? 0, progress?.remaining ?? 0);
  return { due: labelOf(why, styles.small, setting), rest };
}

/** The last day of a bar, how far it reaches on after it, and the day on which it was done if that is later. */
interface Reach {
  readonly day: Day;
  readonly on: number;
  readonly late?: Day | undefined;
}

function reach({ state, start, due, endedOn }: Row, { span, calendar }: Timeline): Reach | undefined {
  if (!start || !span) return undefined;
  if (state === 'paused') return { day: span.to, on: stub };
  const day = due ?? (start.on > calendar.to ? start.on : calendar.to);
  return { day, on: state === 'beyond' ? stub : 0, late: endedOn && endedOn > day ? endedOn : undefined };
}

export function needsOfRows(rows: readonly Lettered[], timeline: Timeline): Need[] {
  return rows.flatMap(each => {
    const found = each.row && reach(each.row, timeline);
    const room = (found?.on ?? 0) + sheet.afterBar + said(each).width;
    return found ? [{ day: addDays(found.late ?? found.day, 1), room }] : [];
  });
}

/** The rows under each other, each as high as its labels. */
export function drawRows(
  rows: readonly Lettered[],
  timeline: Timeline,
  scale: Scale | undefined,
  setting: Setting,
  top: number,
): Rows {
  const shapes: Shape[] = [];
  const touched: Touched[] = [];
  const boxes: Box[] = [];
  let y = top;
  for (const each of rows) {
    const bar = each.addressee ? sheet.bar.addressee : sheet.bar.period;
    const pad = each.addressee ? 1.8 : 6.5;
    const height = Math.max(each.name.height, each.due.height, bar) + pad;
    const stroke = { stroke: each.addressee ? colours.faint : colours.line, strokeWidth: 0.5 };
    shapes.push(line(sheet.margin, y, sheet.width - sheet.margin, y, stroke));
    const drawn = drawRow(each, timeline, scale, setting, y, height, bar);
    shapes.push(drawn);
    boxes.push(...boxesIn([drawn]));
    touched.push(...daysOf(each.row).map(on => ({ on, y: y + height / 2 })));
    y += height;
  }
  return { shapes, bottom: y, touched, boxes };
}

/** The rows, with what the strokes that come down from the events must know of them. */
export interface Rows extends Section {
  readonly touched: readonly Touched[];
  readonly boxes: readonly Box[];
}

/** A day that begins, stops or ends something in the row whose middle is `y`. */
export interface Touched {
  readonly on: Day;
  readonly y: number;
}

function daysOf(row: Row | undefined): Day[] {
  if (!row) return [];
  const pauses = row.parts.filter(({ kind }) => kind === 'pause');
  const stops = pauses.flatMap(({ from, to }) => [addDays(from, -1), to ?? []].flat());
  return [row.start?.on ?? [], row.endedOn ?? [], stops].flat();
}

function drawRow(
  each: Lettered,
  timeline: Timeline,
  scale: Scale | undefined,
  setting: Setting,
  y: number,
  height: number,
  bar: number,
): Shape {
  const { row, name, addressee } = each;
  const middle = y + height / 2;
  const head = texts(name, sheet.margin + (addressee ? sheet.indent : 0), middle - name.height / 2);
  if (!row) return group('period-name', head);
  const found = scale && reach(row, timeline);
  if (!found) {
    const left = sheet.margin + sheet.names + sheet.gutter + 3;
    return group('period', [...head, ...texts(said(each), left, middle - each.due.height / 2)]);
  }
  const drawn = drawBar(row, timeline, scale, setting, middle, bar);
  const began = startDay(row, scale, setting, middle);
  return group('period', [...head, ...drawn, ...began, ...drawEnd(each, found, scale, middle)]);
}

function said({ due, rest }: Lettered): Label {
  return beside([due, rest], sheet.gap);
}

/** What is said at the end of a bar; where it was done too late, the due date stays at the bar and a line leads on. */
function drawEnd(each: Lettered, { day, on, late }: Reach, scale: Scale, middle: number): Shape[] {
  const { due, rest } = each;
  const end = scale.x(addDays(day, 1)) + on;
  const label = said(each);
  if (late === undefined) return texts(label, end + sheet.afterBar, middle - due.height / 2);
  const [sign, after] = [scale.middle(late) - 4, scale.x(addDays(late, 1)) + sheet.afterBar];
  const paint = { stroke: colours.ink, strokeWidth: 0.7, dash: '2 1.4' };
  const room = end + sheet.afterBar + due.width + sheet.gap;
  if (room + sheet.gap > sign)
    return [line(end, middle, sign, middle, paint), ...texts(label, after, middle - due.height / 2)];
  return [
    ...texts(due, end + sheet.afterBar, middle - due.height / 2),
    line(room, middle, sign, middle, paint),
    ...texts(rest, after, middle - rest.height / 2),
  ];
}

/** The day from which a period is counted, to the left of its bar where there is room. */
function startDay({ start }: Row, scale: Scale, setting: Setting, middle: number): Shape[] {
  if (!start) return [];
  const label = oneLine(start.on, styles.small, setting);
  const x = scale.middle(start.on) - sheet.bar.marker - 3 - label.width;
  return x < scale.left ? [] : texts(label, x, middle - label.height / 2);
}
