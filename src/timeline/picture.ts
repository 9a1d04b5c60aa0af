import { drawAxis, drawColumns, drawNames, namesOf, needsOfNames, type Section } from './axis.js';
import { drawFooter, drawLegend, drawNotes } from './foot.js';
import { besideOrUnder, inLine, labelOf, lines, nameIn, oneLine, type Setting, stack } from './lettering.js';
import { drawGuides, drawOccasions, labelsOfOccasions, needsOfOccasions } from './occasions.js';
import { drawRows, type Lettered, lettered, needsOfRows } from './rows.js';
import { type Scale, scaleOf } from './scale.js';
import { type Box, boxesIn, group, line, type Shape, texts, uprightLine } from './shapes.js';
import { colours, sheet, styles } from './sheet.js';
import type { Timeline } from './timeline.js';
import { stopped, words } from './words.js';

/** A picture laid out: lengths in points, and what it shows in words. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

/** Lays a timeline out: title, axis, events, a row for each period, signs, notes. */
export function pictureOf(timeline: Timeline, setting: Setting): Picture {
  const rows = lettered(timeline, setting);
  const head = drawHead(timeline, setting, sheet.margin);
  const chart = timeline.span
    ? drawChart(timeline, timeline.span, rows, setting, head.bottom + 10)
    : drawBare(timeline, rows, setting, head.bottom + 10);
  const signs = drawLegend(timeline, chart.scale, setting, chart.bottom + 7);
  const notes = drawNotes(timeline, setting, signs.bottom + 5);
  const foot = drawFooter(timeline, setting, notes.bottom + 5);
  return {
    width: sheet.width,
    height: foot.bottom + sheet.margin * 0.7,
    title: `${inLine(words.title, setting)} ${timeline.reference}`,
    description: describe(timeline, setting),
    shapes: [head, chart, signs, notes, foot].flatMap(({ shapes }) => shapes),
  };
}

/** The title at the left, the reference of the case at the right, the law under both. */
function drawHead(timeline: Timeline, setting: Setting, top: number): Section {
  const { procedure, law, version, reference } = timeline;
  const room = sheet.width - 2 * sheet.margin;
  const titles = { zh: `${procedure.zh}${words.title.zh}`, en: `${procedure.en}: ${words.title.en.toLowerCase()}` };
  const laws = { zh: `《${law.zh}》（${version}年）`, en: `${law.en} (${version})` };
  const right = lines(
    `${inLine(words.reference, setting)} ${reference}`,
    'zh',
    styles.subtitle,
    setting.measure,
    room / 2,
  );
  const left = room - right.width - 20;
  const title = besideOrUnder(
    setting.languages.map((language, at) =>
      lines(titles[language], language, at === 0 ? styles.title : styles.secondTitle, setting.measure, left),
    ),
    left,
  );
  const under = besideOrUnder(
    setting.languages.map(language => lines(laws[language], language, styles.subtitle, setting.measure, left)),
    left,
  );
  const all = stack([title, under]);
  return {
    shapes: [
      group('title', texts(all, sheet.margin, top)),
      group('reference', texts(right, sheet.width - sheet.margin - right.width, top + 5)),
    ],
    bottom: top + Math.max(all.height, right.height + 5),
  };
}

interface Chart extends Section {
  readonly scale?: Scale;
}

function drawChart(
  timeline: Timeline,
  span: NonNullable<Timeline['span']>,
  rows: readonly Lettered[],
  setting: Setting,
  top: number,
): Chart {
  const names = namesOf(timeline, setting);
  const labels = labelsOfOccasions(timeline, setting);
  const needs = [
    ...needsOfNames(names, span.to),
    ...needsOfOccasions(timeline, labels),
    ...needsOfRows(rows, timeline),
  ];
  const scale = scaleOf(span, needs, sheet.margin + sheet.names + sheet.gutter);
  const axis = drawAxis(scale, setting, top);
  const named = drawNames(timeline, names, scale, axis.bottom + 1);
  const heading = labelOf(words.events, styles.period, setting, sheet.names);
  const events = drawOccasions(timeline, labels, scale, setting, named.bottom + 2, heading.width + sheet.gutter);
  const drawn = drawRows(rows, timeline, scale, setting, events.bottom + 2);
  const base = line(sheet.margin, drawn.bottom, sheet.width - sheet.margin, drawn.bottom, {
    stroke: colours.ink,
    strokeWidth: 0.8,
  });
  const today = drawToday(
    timeline,
    scale,
    setting,
    axis.bottom,
    drawn.bottom,
    boxesIn([...named.shapes, ...events.shapes, ...drawn.shapes]),
  );
  return {
    shapes: [
      ...drawColumns(timeline, scale, setting, axis.bottom, drawn.bottom),
      ...drawGuides(timeline, scale, events.bottom - 6, drawn),
      ...axis.shapes,
      ...named.shapes,
      ...(timeline.events.length > 0 ? texts(heading, sheet.margin, events.bottom - heading.height - 2) : []),
      ...events.shapes,
      ...drawn.shapes,
      base,
      ...today.shapes,
    ],
    bottom: today.bottom,
    scale,
  };
}

/** A case in which nothing has happened has no axis. */
function drawBare(timeline: Timeline, rows: readonly Lettered[], setting: Setting, top: number): Chart {
  const said = labelOf(words.none, styles.small, setting, sheet.width - 2 * sheet.margin);
  const drawn = drawRows(rows, timeline, undefined, setting, top + said.height + 4);
  return { shapes: [...texts(said, sheet.margin, top), ...drawn.shapes], bottom: drawn.bottom };
}

function drawToday(
  { today }: Timeline,
  scale: Scale,
  setting: Setting,
  top: number,
  bottom: number,
  boxes: readonly Box[],
): Section {
  if (!today) return { shapes: [], bottom };
  const x = scale.middle(today);
  const label = oneLine(`${inLine(words.today, setting)} ${today}`, styles.today, setting);
  const left = Math.min(Math.max(x - label.width / 2, scale.left), sheet.width - sheet.margin - label.width);
  const paint = { stroke: colours.today, strokeWidth: 1.1, dash: '5 2.5' };
  return {
    shapes: [group('today', [...uprightLine(x, top, bottom + 3, boxes, paint), ...texts(label, left, bottom + 3)])],
    bottom: bottom + 3 + label.height,
  };
}

/** The picture in words, a sentence a period. */
function describe({ periods, law, version }: Timeline, setting: Setting): string {
  const said = periods.flatMap(({ title, rows }) =>
    rows.map(({ party, state, due, endedOn, progress }) => {
      const whose = party === undefined ? '' : ` · ${inLine(nameIn(party), setting)}`;
      const open =
        state === 'paused' || state === 'beyond'
          ? stopped(state, progress?.counted ?? 0, progress?.remaining ?? 0)
          : words.notStarted;
      const done = endedOn ? ` (${inLine(words.done, setting)} ${endedOn})` : '';
      return `${inLine(title, setting)}${whose}: ${due ?? inLine(open, setting)}${done}`;
    }),
  );
  return [`${inLine(law, setting)} (${version})`, ...said].join('; ');
}
