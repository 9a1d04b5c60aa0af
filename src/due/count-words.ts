import type { DayKind } from '../dates/calendar.js';
import type { Day } from '../dates/day.js';
import type { Derivation } from '../dates/derivation.js';
import type { Outcome } from '../dates/outcome.js';
import type { PauseEnds, Reading } from '../dates/query.js';
import type { Language } from '../language/language.js';

type Notice = Extract<DayKind, { name: unknown }>['notice'];

/** The words of an explanation. Dates stay YYYY-MM-DD, as they were typed, so that columns align. */
export interface CountWords {
  readonly weekdays: readonly string[];
  readonly day: (day: Day, weekday: string) => string;
  readonly span: (from: string, to: string, days: number) => string;
  readonly openSpan: (from: string) => string;
  readonly outcome: {
    readonly [S in Outcome['state']]: (outcome: Extract<Outcome, { state: S }>, day: (day: Day) => string) => string;
  };
  readonly trigger: (day: string) => string;
  readonly startingDay: (event: string, provisional: boolean) => string;
  readonly first: (day: string) => string;
  readonly skipped: string;
  readonly weekend: string;
  readonly pause: (workingDays: number | null) => string;
  readonly openPause: (name: string) => string;
  readonly names: (names: readonly string[]) => string;
  readonly notCounted: (name: string) => string;
  readonly notice: (notice: Notice) => string;
  readonly makeUpDays: string;
  readonly makeUpDay: (reason: string) => string;
  readonly alternatives: string;
  readonly ends: Readonly<Record<PauseEnds, string>>;
  readonly makeUp: Readonly<Record<Reading['makeUpDays'], string>>;
  readonly remarks: string;
  readonly calendar: (calendar: Derivation['calendar']) => string;
  readonly named: (name: string, notice: string) => string;
  readonly reads: (reading: string, outcome: string) => string;
}

const zh: CountWords = {
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  day: (day, weekday) => `${day}（${weekday}）`,
  span: (from, to, days) => (days === 1 ? from : `${from}至${to}，共${days}天`),
  openSpan: from => `自${from}起，尚未结束`,
  outcome: {
    due: ({ due }, day) => `到期日：${day(due)}，含当日`,
    paused: ({ counted, remaining }) => `计算已暂停：已计${counted}个工作日，尚余${remaining}个工作日`,
    beyond: ({ lastDay, counted, remaining }) =>
      `到期日超出已公布的节假日安排：日历至${lastDay}为止，至该日已计${counted}个工作日，尚余${remaining}个工作日`,
  },
  trigger: day => `起算事件发生之日：${day}，当日不计入`,
  startingDay: (event, provisional) => `${event}${provisional ? '（暂）' : ''}，当日不计入`,
  first: day => `计入的第一个工作日：${day}`,
  skipped: '不计入的日期：',
  weekend: '周末',
  pause: days => (days === null ? '暂停' : `暂停，其间有${days}个工作日`),
  openPause: name => `${name}自此不计入，尚未结束`,
  names: names => names.join('、'),
  notCounted: name => `${name}调休上班，按本理解不计入`,
  notice: ({ number, date }) => (number ? `${number}，${date}` : `国务院办公厅${date}通知`),
  makeUpDays: '按工作日计入的调休上班日：',
  makeUpDay: reason => `调休上班：${reason}`,
  alternatives: '按其他理解：',
  ends: {
    '(S,R]': '暂停起始日计入、收到之日不计入',
    '[S,R]': '暂停起始日和收到之日均不计入',
    '[S,R)': '暂停起始日不计入、收到之日计入',
    '(S,R)': '暂停起始日和收到之日均计入',
  },
  makeUp: { counted: '调休上班日计入', 'not-counted': '调休上班日不计入' },
  remarks: '提示：',
  calendar: ({ version, from, to }) => `日历版本${version}，覆盖${from}至${to}`,
  named: (name, notice) => `${name}（${notice}）`,
  reads: (reading, outcome) => `${reading}的，${outcome}`,
};

const en: CountWords = {
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  day: (day, weekday) => `${day} (${weekday})`,
  span: (from, to, days) => (days === 1 ? from : `${from} to ${to}, ${days} days`),
  openSpan: from => `from ${from}, still open`,
  outcome: {
    due: ({ due }, day) => `Due ${day(due)}, that day included`,
    paused: ({ counted, remaining }) => `Paused: ${workingDays(counted)} counted, ${remaining} remaining`,
    beyond: ({ lastDay, counted, remaining }) =>
      `Beyond the published schedule of holidays: the calendar reaches ${lastDay}; ${workingDays(counted)} counted up to then, ${remaining} remaining`,
  },
  trigger: day => `Event that starts the period: ${day}; that day is not counted`,
  startingDay: (event, provisional) => `${event}${provisional ? ' (provisional)' : ''}; that day is not counted`,
  first: day => `First working day counted: ${day}`,
  skipped: 'Not counted:',
  weekend: 'weekend',
  pause: days => (days === null ? 'pause' : `pause, takes out ${workingDays(days)}`),
  openPause: name => `${name}, not counted from here on and still open`,
  names: names => names.join(', '),
  notCounted: name => `make-up day of ${name}, not counted by this reading`,
  notice: ({ number, date }) =>
    number
      ? `General Office of the State Council, ${number}, ${date}`
      : `General Office of the State Council, notice of ${date}`,
  makeUpDays: 'Make-up days that count as working days:',
  makeUpDay: reason => `make-up working day: ${reason}`,
  alternatives: 'By other readings:',
  ends: {
    '(S,R]': 'the first day of a pause counts, the day of receipt does not',
    '[S,R]': 'neither the first day of a pause nor the day of receipt counts',
    '[S,R)': 'the first day of a pause does not count, the day of receipt does',
    '(S,R)': 'both the first day of a pause and the day of receipt count',
  },
  makeUp: { counted: 'make-up days count', 'not-counted': 'make-up days do not count' },
  remarks: 'Note:',
  calendar: ({ version, from, to }) => `Calendar version ${version}, from ${from} to ${to}`,
  named: (name, notice) => `${name} (${notice})`,
  reads: (reading, outcome) => `${reading}: ${outcome}`,
};

/** The words in which counting is explained. */
export const countWords = { zh, en } satisfies Record<Language, CountWords>;

function workingDays(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}
