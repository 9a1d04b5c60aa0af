import { addDays, type Day, daysBetween } from '../dates/day.js';
import { sheet } from './sheet.js';

/** Where days lie in the plot: each has the same width. */
export interface Scale {
  readonly from: Day;
  readonly to: Day;
  readonly day: number;
  readonly left: number;
  readonly right: number;
  /** The left edge of a day. */
  x(day: Day): number;
  /** The middle of a day. */
  middle(day: Day): number;
}

/** A day, and how much room is needed to the right of its left edge. */
export interface Need {
  readonly day: Day;
  readonly room: number;
}

/** The widest scale in which the plot holds all that is needed to the right of each day. */
export function scaleOf(span: { readonly from: Day; readonly to: Day }, needs: readonly Need[], left: number): Scale {
  const right = sheet.width - sheet.margin;
  const from = addDays(span.from, -sheet.day.before);
  const all = [...needs, { day: addDays(span.to, sheet.day.after), room: 0 }];
  const widest = all.map(({ day, room }) => (right - left - room) / Math.max(1, daysBetween(from, day)));
  const day = Math.min(sheet.day.most, ...widest);
  const x = (each: Day) => left + daysBetween(from, each) * day;
  const to = addDays(from, Math.floor((right - left) / day) - 1);
  return { from, to, day, left, right, x, middle: each => x(each) + day / 2 };
}
