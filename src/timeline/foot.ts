import type { Section } from './axis.js';
import { endSign, fade, startSign, stub, swatch } from './bar.js';
import { besideOrUnder, inLine, type Label, lines, oneLine, type Setting } from './lettering.js';
import type { Scale } from './scale.js';
import { group, rect, type Shape, texts, triangle } from './shapes.js';
import { colours, sheet, styles } from './sheet.js';
import type { Timeline } from './timeline.js';
import { calendarLine, legend, type Sign, words } from './words.js';

const inner = sheet.width - 2 * sheet.margin;

/** The signs that the picture has, each with its name, in as many lines as they need. */
export function drawLegend(timeline: Timeline, scale: Scale | undefined, setting: Setting, top: number): Section {
  const used = (Object.keys(legend) as Sign[]).filter(sign => uses(sign, timeline, scale));
  let [x, y] = [sheet.margin, top];
  const height = 15;
  const shapes = used.map(sign => {
    const label = oneLine(inLine(legend[sign], setting), styles.legend, setting);
    const width = 24 + label.width;
    if (x > sheet.margin && x + width > sheet.margin + inner) [x, y] = [sheet.margin, y + height];
    const item = group('legend', [
      ...signOf(sign, x, y + height / 2),
      ...texts(label, x + 24, y + height / 2 - label.height / 2),
    ]);
    x += width + 16;
    return item;
  });
  return { shapes, bottom: y + height };
}

function uses(sign: Sign, { periods, holidays, makeUpDays }: Timeline, scale: Scale | undefined): boolean {
  const rows = periods.flatMap(period => period.rows);
  const parts = (kind: string, provisional?: boolean) =>
    rows.some(
      row =>
        row.parts.some(part => part.kind === kind) &&
        (provisional === undefined || row.start?.provisional === provisional),
    );
  const within = (day: string) => scale !== undefined && day <= scale.to;
  const found: Readonly<Record<Sign, boolean>> = {
    start: rows.some(({ start }) => start !== undefined),
    counted: parts('counted', false),
    provisional: rows.some(({ start }) => start?.provisional),
    extension: parts('extension'),
    pause: parts('pause'),
    ended: rows.some(({ endedOn }) => endedOn !== undefined),
    beyond: rows.some(({ state }) => state === 'beyond'),
    holiday: holidays.some(({ from }) => within(from)),
    weekend: scale !== undefined && scale.day >= sheet.day.weekends,
    makeUp: makeUpDays.some(({ on }) => within(on)),
  };
  return found[sign];
}

function signOf(sign: Sign, x: number, y: number): Shape[] {
  const [height, middle] = [8, x + 10];
  if (sign === 'start') return [startSign(middle, y, false)];
  if (sign === 'ended') return [endSign(middle, y)];
  if (sign === 'makeUp') return [triangle(middle, y, 2.8, { fill: colours.ink })];
  if (sign === 'holiday' || sign === 'weekend')
    return [rect(x, y - height / 2, 20, height, { fill: colours[sign], stroke: colours.line, strokeWidth: 0.4 })];
  if (sign === 'beyond') return [rect(x, y - height / 2, Math.min(20, stub), height, { fill: fade })];
  const bar = swatch(sign, x, y - height / 2, 20, height);
  return sign === 'provisional' ? [...bar, startSign(x, y, true)] : bar;
}

/** The notes that are printed with the due dates, numbered; two languages stand in two columns. */
export function drawNotes({ notes }: Timeline, setting: Setting, top: number): Section {
  if (notes.length === 0) return { shapes: [], bottom: top };
  const { languages, measure } = setting;
  const between = 18;
  const number = 16;
  const columns = languages.length > 1 ? [inner * 0.43 - between, inner * 0.57] : [inner];
  const lefts = [sheet.margin, sheet.margin + inner * 0.43];
  const heading = languages.map(language => lines(words.notes[language], language, styles.heading, measure, inner));
  const shapes: Shape[] = heading.flatMap((label, at) => texts(label, lefts[at] ?? 0, top));
  let y = top + (heading[0]?.height ?? 0) + 1;
  for (const [index, note] of notes.entries()) {
    const sides = languages.map((language, at) =>
      lines(note[language], language, styles.note, measure, (columns[at] ?? inner) - number),
    );
    shapes.push(
      group(
        'note',
        sides.flatMap((side, at) => numbered(side, index + 1, lefts[at] ?? 0, y, number, setting)),
      ),
    );
    y += Math.max(...sides.map(({ height }) => height)) + 1.5;
  }
  return { shapes, bottom: y };
}

function numbered(side: Label, index: number, x: number, y: number, number: number, setting: Setting): Shape[] {
  return [...texts(oneLine(`[${index}]`, styles.note, setting), x, y), ...texts(side, x + number, y)];
}

/** By which calendar the days were counted. */
export function drawFooter({ calendar: { version, from, to } }: Timeline, setting: Setting, top: number): Section {
  const said = calendarLine(version, from, to);
  const sides = setting.languages.map(each => lines(said[each], each, styles.footer, setting.measure, inner));
  const label = besideOrUnder(sides, inner, 14);
  return { shapes: [group('footer', texts(label, sheet.margin, top))], bottom: top + label.height };
}
