import { type Label, type Line, standing } from './lettering.js';
import { sheet } from './sheet.js';

/** How a shape is painted. */
export interface Paint {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly strokeWidth?: number | undefined;
  readonly dash?: string | undefined;
}

/** What a picture is made of: lengths in points from the upper left corner. */
export type Shape =
  | {
      readonly shape: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly paint: Paint;
    }
  | { readonly shape: 'path'; readonly d: string; readonly paint: Paint }
  | { readonly shape: 'circle'; readonly x: number; readonly y: number; readonly r: number; readonly paint: Paint }
  /** `y` is the line on which the letters stand. */
  | { readonly shape: 'text'; readonly x: number; readonly y: number; readonly line: Line }
  /** `title` is what the group is, in words: shown by a pointer, read by a screen reader. */
  | {
      readonly shape: 'group';
      readonly name: string;
      readonly title?: string | undefined;
      readonly shapes: readonly Shape[];
    };

export function group(name: string, shapes: readonly Shape[], title?: string): Shape {
  return { shape: 'group', name, shapes, title };
}

export function rect(x: number, y: number, width: number, height: number, paint: Paint): Shape {
  return { shape: 'rect', x, y, width, height, paint };
}

export function line(x1: number, y1: number, x2: number, y2: number, paint: Paint): Shape {
  return { shape: 'path', d: `M${figure(x1)} ${figure(y1)}L${figure(x2)} ${figure(y2)}`, paint };
}

/** A label with its upper left corner at `x`, `y`. */
export function texts({ lines }: Label, x: number, y: number): Shape[] {
  return lines.map(each => ({ shape: 'text', x: x + each.dx, y: y + each.dy + standing(each.style), line: each }));
}

/** A label with its lines ending at `x`. */
export function textsBefore({ lines }: Label, x: number, y: number): Shape[] {
  return lines.map(each => ({ shape: 'text', x: x - each.width, y: y + each.dy + standing(each.style), line: each }));
}

/** What a line of text takes up. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of all lines of text in shapes. */
export function boxesIn(shapes: readonly Shape[]): Box[] {
  return shapes.flatMap(each => {
    if (each.shape === 'group') return boxesIn(each.shapes);
    if (each.shape !== 'text') return [];
    const { x, y, line: written } = each;
    const { size } = written.style;
    return [{ left: x, right: x + written.width, top: y - size * sheet.ascent, bottom: y + size * sheet.descent }];
  });
}

/** An upright line that leaves out what is written. */
export function uprightLine(x: number, top: number, bottom: number, boxes: readonly Box[], paint: Paint): Shape[] {
  const met = boxes.filter(({ left, right }) => left - 2 < x && x < right + 2).sort((a, b) => a.top - b.top);
  const shapes: Shape[] = [];
  let from = top;
  for (const box of met) {
    const to = Math.min(box.top, bottom);
    if (to > from) shapes.push(line(x, from, x, to, paint));
    from = Math.max(from, box.bottom);
  }
  return from < bottom ? [...shapes, line(x, from, x, bottom, paint)] : shapes;
}

/** Strokes at 45° inside a rectangle, each cut off at its edges: a pattern that every program draws alike. */
export function hatch(x: number, y: number, width: number, height: number, step: number, paint: Paint): Shape {
  const strokes: string[] = [];
  for (let at = step; at < width + height; at += step) {
    const [x1, y1] = at <= width ? [at, 0] : [width, at - width];
    const [x2, y2] = at <= height ? [0, at] : [at - height, height];
    strokes.push(`M${figure(x + x1)} ${figure(y + y1)}L${figure(x + x2)} ${figure(y + y2)}`);
  }
  return { shape: 'path', d: strokes.join(''), paint };
}

/** Upright strokes inside a rectangle. */
export function upright(x: number, y: number, width: number, height: number, step: number, paint: Paint): Shape {
  const strokes: string[] = [];
  for (let at = step; at < width; at += step) strokes.push(`M${figure(x + at)} ${figure(y)}V${figure(y + height)}`);
  return { shape: 'path', d: strokes.join(''), paint };
}

export function diamond(x: number, y: number, r: number, paint: Paint): Shape {
  const d = `M${figure(x)} ${figure(y - r)}L${figure(x + r)} ${figure(y)}L${figure(x)} ${figure(y + r)}L${figure(x - r)} ${figure(y)}Z`;
  return { shape: 'path', d, paint };
}

export function triangle(x: number, y: number, r: number, paint: Paint): Shape {
  const d = `M${figure(x - r)} ${figure(y - r)}H${figure(x + r)}L${figure(x)} ${figure(y + r * 0.8)}Z`;
  return { shape: 'path', d, paint };
}

/** A length as it is written: hundredths of a point are finer than any printer. */
export function figure(length: number): string {
  return String(Math.round(length * 100) / 100);
}
