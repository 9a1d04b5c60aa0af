import { addDays } from '../dates/day.js';
import { inLine, type Setting } from './lettering.js';
import type { Part } from './parts.js';
import type { Scale } from './scale.js';
import { diamond, group, hatch, line, rect, type Shape, upright } from './shapes.js';
import { colours, sheet } from './sheet.js';
import type { Row, Timeline } from './timeline.js';
import { legend } from './words.js';

/** How far a bar reaches on where no day ends it. */
export const stub = 30;

/** The bar of a period: its start, its parts and the day on which it was done. `y` is its middle. */
export function drawBar(
  row: Row,
  timeline: Timeline,
  scale: Scale,
  setting: Setting,
  y: number,
  height: number,
): Shape[] {
  const { start, endedOn } = row;
  if (!start) return [];
  const x = scale.middle(start.on);
  const parts = row.parts.map(part => drawPart(part, row, timeline, scale, setting, y, height));
  const lead = line(x, y, scale.x(addDays(start.on, 1)), y, { stroke: colours.counted, strokeWidth: 1 });
  return [
    lead,
    ...parts,
    ...(row.state === 'beyond' ? [fading(row, timeline, scale, setting, y, height)] : []),
    startSign(x, y, start.provisional, start.on),
    ...(endedOn ? [endSign(scale.middle(endedOn), y, `${inLine(legend.ended, setting)} ${endedOn}`)] : []),
  ];
}

function drawPart(
  { kind, from, to }: Part,
  row: Row,
  timeline: Timeline,
  scale: Scale,
  setting: Setting,
  y: number,
  height: number,
): Shape {
  const left = scale.x(from);
  const open = Math.max(left + stub, scale.x(addDays(timeline.span?.to ?? from, 1)));
  const right = to === null ? open : scale.x(addDays(to, 1));
  const name = kind === 'counted' && row.start?.provisional ? 'provisional' : kind;
  const title = `${inLine(legend[name], setting)} ${from} – ${to ?? ''}`.trim();
  return group(name, swatch(name, left, y - height / 2, right - left, height), title);
}

/** A piece of a bar as each kind of time is drawn. */
export function swatch(
  kind: 'counted' | 'provisional' | 'extension' | 'pause',
  x: number,
  y: number,
  width: number,
  height: number,
): Shape[] {
  const edge = { stroke: colours.counted, strokeWidth: 0.8 };
  if (kind === 'counted') return [rect(x, y, width, height, { fill: colours.counted, ...edge })];
  if (kind === 'provisional')
    return [rect(x, y, width, height, { fill: colours.provisional, ...edge, dash: '2.4 1.6' })];
  if (kind === 'pause') {
    const strokes = hatch(x, y, width, height, sheet.hatch, { stroke: colours.counted, strokeWidth: 0.7 });
    return [rect(x, y, width, height, { fill: colours.paper, ...edge }), strokes];
  }
  const brown = { stroke: colours.extensionEdge, strokeWidth: 0.8 };
  const strokes = upright(x, y, width, height, sheet.hatch, { ...brown, strokeWidth: 0.5 });
  return [rect(x, y, width, height, { fill: colours.extension, ...brown }), strokes];
}

/** What runs on where the calendar does not reach. */
function fading(row: Row, { calendar }: Timeline, scale: Scale, setting: Setting, y: number, height: number): Shape {
  const last = row.start && row.start.on > calendar.to ? row.start.on : calendar.to;
  const shape = rect(scale.x(addDays(last, 1)), y - height / 2, stub, height, { fill: fade });
  return group('beyond', [shape], inLine(legend.beyond, setting));
}

/** The paint of what fades out; svg.ts defines it. */
export const fade = 'url(#wenshu-fade)';

/** The day of the event that starts a period, broken where it stands in for another. */
export function startSign(x: number, y: number, provisional: boolean, title?: string): Shape {
  const r = sheet.bar.marker;
  const paint = { fill: colours.paper, stroke: colours.ink, strokeWidth: 1 };
  const circle: Shape = { shape: 'circle', x, y, r, paint: provisional ? { ...paint, dash: '1.5 1.1' } : paint };
  return group('start', [circle], title);
}

/** The day on which what was owed was done. */
export function endSign(x: number, y: number, title?: string): Shape {
  const paint = { fill: colours.ink, stroke: colours.paper, strokeWidth: 0.9 };
  return group('ended', [diamond(x, y, 4, paint)], title);
}
