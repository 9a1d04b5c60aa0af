import { DOMParser } from '@xmldom/xmldom';

/** An SVG read back by a parser that refuses whatever is not well formed. */
export function read(svg: string): Element {
  const refuse = (message: string) => {
    throw new Error(message);
  };
  const errorHandler = { warning: refuse, error: refuse, fatalError: refuse };
  return new DOMParser({ errorHandler }).parseFromString(svg, 'image/svg+xml').documentElement;
}

export function all(root: Element, name: string): Element[] {
  const found = root.getElementsByTagName(name);
  return Array.from({ length: found.length }, (_, at) => found.item(at) as Element);
}

/** The groups of a kind. */
export function groups(root: Element, kind: string): Element[] {
  return all(root, 'g').filter(each => each.getAttribute('class') === kind);
}

/** What a group is, in words. */
export const titleOf = (group: Element): string => all(group, 'title')[0]?.textContent ?? '';

export const number = (element: Element | undefined, name: string): number => Number(element?.getAttribute(name));

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What each text takes up: Noto CJK reaches 0.88 of an em above its line, and Latin descenders a quarter below. */
export function boxes(root: Element): Box[] {
  return all(root, 'text').map(each => {
    const [x, y, size] = [number(each, 'x'), number(each, 'y'), number(each, 'font-size')];
    return {
      text: each.textContent ?? '',
      left: x,
      right: x + number(each, 'textLength'),
      top: y - 0.88 * size,
      bottom: y + 0.24 * size,
    };
  });
}

/** A day as a number, by the clock of the machine that runs the test and not by our own. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The days that a title ends with: `… 2021-04-27 – 2021-05-10`. */
export function daysIn(title: string): string[] {
  return title.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
}
