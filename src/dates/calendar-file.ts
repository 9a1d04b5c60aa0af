import { z } from 'zod';
import { type Problem, problem, refuse } from '../errors.js';
import { bilingual } from '../language/data.js';
import { type Day, daysFrom, isWeekend, parseDay } from './day.js';

const day = z.string().transform((value, context): Day => {
  const parsed = parseDay(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'invalid_format', format: 'date', input: value });
  return z.NEVER;
});

const text = z.string().regex(/\S/);
const year = z.int().min(1949).max(9999);
const span = { from: day, to: day };

const holiday = z.strictObject({
  name: bilingual,
  /** The notice's own words. */
  text: text.optional(),
  /** Days off, first and last included. */
  off: z.array(z.strictObject(span)).default([]),
  /** Saturdays and Sundays that are worked. */
  work: z.array(day).default([]),
  /** Days that an earlier notice had named and this one gives back to the ordinary week. */
  ordinary: z.array(day).default([]),
});

const notice = z.strictObject({
  /** 发文字号; null where it could not be verified. */
  number: text.nullable(),
  date: day,
  /** The year it governs; it can also name days of the December before. */
  year,
  url: text,
  remark: bilingual.optional(),
  holidays: z.array(holiday).min(1),
});

/** A calendar file: which days are off and which weekend days are worked, each with the notice it comes from. */
export const calendarSchema = z.strictObject({
  version: text,
  /** The days the file answers for; a file that only adds a notice leaves it out. */
  coverage: z.strictObject(span).optional(),
  /** Days that a notice not yet published can still change, until a notice for the year `awaits` is loaded. */
  provisional: z.array(z.strictObject({ ...span, awaits: year, note: bilingual })).default([]),
  notes: z.array(bilingual).default([]),
  notices: z.array(notice),
});

export type CalendarFile = z.output<typeof calendarSchema>;
export type CalendarNotice = z.output<typeof notice>;
type Holiday = z.output<typeof holiday>;
type Span = { readonly from: Day; readonly to: Day };

/**
 * Checks the data of a calendar file (parsed YAML or JSON). Throws all that is wrong at once: the form
 * (`law/calendar-form`), a span that ends before it begins, a day named twice in one notice, a worked day that is no
 * weekend day, a day outside the year of its notice.
 *
 * @example
 * readCalendar(parse(yaml), 'locales/working-days.cn.yaml').version // '2026-11-22'
 */
export function readCalendar(data: unknown, file?: string): CalendarFile {
  const result = calendarSchema.safeParse(data);
  if (!result.success) refuse(formProblems(data, file));
  const checked = result.data as CalendarFile;
  refuse(problemsIn(checked).map(each => ({ ...each, place: { ...each.place, file } })));
  return checked;
}

/** What zod finds, worded in both languages: the same check once with each wording. */
function formProblems(data: unknown, file: string | undefined): Problem[] {
  const [zh, en] = [z.locales.zhCN(), z.locales.en()].map(
    ({ localeError }) => calendarSchema.safeParse(data, { error: localeError }).error?.issues ?? [],
  );
  return (en ?? []).map((issue, index) => {
    const values = { zh: zh?.[index]?.message ?? issue.message, en: issue.message };
    return problem('law/calendar-form', { file, path: pathOf(issue.path) }, values);
  });
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function problemsIn(file: CalendarFile): Problem[] {
  return [
    ...(file.coverage ? orderProblems(file.coverage, 'coverage') : []),
    ...file.provisional.flatMap((each, index) => orderProblems(each, `provisional[${index}]`)),
    ...file.notices.flatMap((each, index) => noticeProblems(each, `notices[${index}]`)),
  ];
}

function orderProblems({ from, to }: Span, path: string): Problem[] {
  return from <= to ? [] : [problem('law/calendar-order', { path }, { from, to })];
}

/** A stretch of days that a notice names, with its place in the file. */
interface Named extends Span {
  readonly path: string;
  readonly worked: boolean;
}

function noticeProblems({ holidays, year }: CalendarNotice, at: string): Problem[] {
  const named = holidays.flatMap((each, index) => namedIn(each, `${at}.holidays[${index}]`));
  const problems = named.flatMap(each => [...orderProblems(each, each.path), ...yearProblems(each, year)]);
  return problems.length ? problems : [...named.flatMap(weekdayProblems), ...overlapProblems(named)];
}

function namedIn({ off, work, ordinary }: Holiday, at: string): Named[] {
  const single = (list: string, worked: boolean) => (day: Day, index: number) => {
    return { from: day, to: day, path: `${at}.${list}[${index}]`, worked };
  };
  return [
    ...off.map((each, index) => ({ ...each, path: `${at}.off[${index}]`, worked: false })),
    ...work.map(single('work', true)),
    ...ordinary.map(single('ordinary', false)),
  ];
}

/** A notice names days of its year and of the December before. */
function yearProblems({ from, to, path }: Named, year: number): Problem[] {
  const strays = [from, to].filter(day => day < `${year - 1}-12-01` || day > `${year}-12-31`);
  return [...new Set(strays)].map(day => problem('law/calendar-year', { path }, { day, year }));
}

function weekdayProblems({ from, path, worked }: Named): Problem[] {
  return worked && !isWeekend(from) ? [problem('law/calendar-weekday', { path }, { day: from })] : [];
}

function overlapProblems(named: readonly Named[]): Problem[] {
  const seen = new Set<Day>();
  return named.flatMap(({ from, to, path }) => {
    const days = daysFrom(from, to);
    const twice = days.find(day => seen.has(day));
    for (const day of days) seen.add(day);
    return twice ? [problem('law/calendar-overlap', { path }, { day: twice })] : [];
  });
}
