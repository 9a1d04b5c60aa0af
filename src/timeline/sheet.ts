import type { Cut } from '../style/fonts.js';

/** How a text is set; `size` in points. */
export interface Style {
  readonly size: number;
  readonly cut: Cut;
  readonly strong: boolean;
  readonly colour: string;
}

const ink = '#1a1a1a';
const grey = '#505050';
const plain = (size: number, colour = ink): Style => ({ size, cut: 'sans', strong: false, colour });
const strong = (size: number, colour = ink): Style => ({ size, cut: 'sans', strong: true, colour });

/** Every number of the picture, in points; A4 across is 841.89 wide. */
export const sheet = {
  width: 841.89,
  margin: 24,
  /** The column of the names of periods, and what lies between it and the plot. */
  names: 196,
  gutter: 10,
  indent: 9,
  /** The English under the Chinese. */
  second: 0.86,
  lineHeight: 1.2,
  ascent: 0.88,
  descent: 0.24,
  gap: 4,
  /** Between a bar and what is said at its end: the sign of its end may stand out. */
  afterBar: 7,
  bar: { period: 11, addressee: 7.5, marker: 2.6 },
  /** At most so wide is a day; so many days lie before the first and after the last; weekends are shown where a day is so wide. */
  day: { most: 16, before: 3, after: 4, weekends: 2 },
  eventWidth: 158,
  hatch: 3.2,
} as const;

/** Told apart without colour too: each has its own tone and its own pattern. */
export const colours = {
  ink,
  grey,
  paper: '#ffffff',
  line: '#c9c9c9',
  faint: '#e6e6e6',
  guide: '#9a9a9a',
  holiday: '#ece6d6',
  weekend: '#f7f6f2',
  beyond: '#f0f0f0',
  counted: '#2b5c8f',
  provisional: '#d5e3f1',
  extension: '#f3c47c',
  extensionEdge: '#7f4f00',
  today: '#a4161a',
} as const;

export const styles = {
  title: { size: 15, cut: 'bold', strong: true, colour: ink },
  secondTitle: { size: 11.5, cut: 'bold', strong: true, colour: ink },
  subtitle: plain(8.5, grey),
  period: strong(8.2),
  ground: plain(7.2, grey),
  addressee: plain(7.4),
  due: strong(7.8),
  small: plain(6.8, grey),
  event: plain(7.2),
  eventDay: strong(7.2),
  year: strong(8),
  month: plain(7.4),
  week: plain(6, grey),
  holiday: plain(6.6, '#5c4a1e'),
  legend: plain(7.2),
  heading: strong(7.4),
  note: plain(6.6, '#333333'),
  footer: plain(6.6, grey),
  today: strong(7.2, '#a4161a'),
} as const satisfies Readonly<Record<string, Style>>;
