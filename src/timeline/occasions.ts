import type { Bilingual } from '../language/data.js';
import type { Section } from './axis.js';
import { inLine, type Label, labelOf, nameIn, oneLine, type Setting, stack } from './lettering.js';
import type { Rows } from './rows.js';
import type { Need, Scale } from './scale.js';
import { group, line, type Shape, texts, textsBefore, uprightLine } from './shapes.js';
import { colours, sheet, styles } from './sheet.js';
import { lanesIn, stagger } from './stagger.js';
import type { Occasion, Timeline } from './timeline.js';
import { addressees, capital } from './words.js';

/** The labels of the events, in their order. */
export function labelsOfOccasions({ events }: Timeline, setting: Setting): Label[] {
  return events.map(each =>
    stack([oneLine(each.on, styles.eventDay, setting), labelOf(told(each), styles.event, setting, sheet.eventWidth)]),
  );
}

export function needsOfOccasions({ events }: Timeline, labels: readonly Label[]): Need[] {
  return events.map(({ on }, at) => ({ day: on, room: (labels[at]?.width ?? 0) + sheet.day.most + 4 }));
}

/** What happened, to whom and how it came out; of more than two parties their number. */
function told({ title, outcome, parties }: Occasion): Bilingual {
  const names = parties.map(nameIn);
  const whom =
    names.length > 2
      ? addressees(names.length)
      : { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
  return {
    zh: title.zh + (outcome ? `：${outcome.zh}` : '') + (whom.zh ? `（${whom.zh}）` : ''),
    en: capital(title.en) + (outcome ? `: ${outcome.en}` : '') + (whom.en ? ` (${whom.en})` : ''),
  };
}

/** The events over their line, each label on a stem, in lanes so that none meets another or what stands in the first `left`. */
export function drawOccasions(
  timeline: Timeline,
  labels: readonly Label[],
  scale: Scale,
  setting: Setting,
  top: number,
  left: number,
): Section {
  const flags = timeline.events.map(({ on }, at) => ({ x: scale.middle(on), width: (labels[at]?.width ?? 0) + 3 }));
  const places = stagger(flags, sheet.gap, sheet.margin + left);
  const heights = Array.from({ length: lanesIn(places) }, (_, lane) =>
    Math.max(...labels.filter((_each, at) => places[at]?.lane === lane).map(({ height }) => height + 3)),
  );
  const ground = top + heights.reduce((sum, height) => sum + height, 0) + 8;
  const shapes = timeline.events.map((event, at): Shape => {
    const { x = 0 } = flags[at] ?? {};
    const { lane = 0, side = 'right' } = places[at] ?? {};
    const y = ground - 5 - heights.slice(0, lane + 1).reduce((sum, height) => sum + height, 0);
    const stem = line(x, y + 1, x, ground, { stroke: colours.ink, strokeWidth: 0.6 });
    const dot: Shape = { shape: 'circle', x, y: ground, r: sheet.bar.marker, paint: { fill: colours.ink } };
    const label = labels[at] as Label;
    const lettered = side === 'right' ? texts(label, x + 3, y) : textsBefore(label, x - 3, y);
    return group('event', [stem, dot, ...lettered], titleOf(event, setting));
  });
  const base = line(scale.left, ground, scale.right, ground, { stroke: colours.ink, strokeWidth: 0.8 });
  return { shapes: [base, ...shapes], bottom: ground + 6 };
}

/** All that is known of an event, with every party's name. */
function titleOf(event: Occasion, setting: Setting): string {
  const names = event.parties.map(party => inLine(nameIn(party), setting));
  const outcome = event.outcome ? ` (${inLine(event.outcome, setting)})` : '';
  return `${event.on} ${inLine(event.title, setting)}${outcome}${names.length > 0 ? `: ${names.join(', ')}` : ''}`;
}

/** Faint strokes from the events down to the last row that they touch; they leave out what is written. */
export function drawGuides({ events }: Timeline, scale: Scale, top: number, { touched, boxes }: Rows): Shape[] {
  const paint = { stroke: colours.guide, strokeWidth: 0.5, dash: '0.6 2.2' };
  return [...new Set(events.map(({ on }) => on))].flatMap(day => {
    const x = scale.middle(day);
    const bottom = Math.max(top, ...touched.filter(({ on }) => on === day).map(({ y }) => y));
    return uprightLine(x, top, bottom, boxes, paint);
  });
}
