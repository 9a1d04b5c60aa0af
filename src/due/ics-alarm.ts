import type { Calendar } from '../dates/calendar.js';
import { type Day, daysBetween } from '../dates/day.js';
import { workingDayBefore } from '../dates/working-day-before.js';
import type { Language } from '../language/language.js';
import type { DueDate } from './due-dates.js';
import { icsLine, icsText } from './ics-line.js';

/** How many working days before the due date an alarm goes off, and at what hour of that day. */
const before = [5, 1];
const hour = 9;

const words: Readonly<Record<Language, (days: number, title: string) => string>> = {
  zh: (days, title) => `还有${days}个工作日：${title}`,
  en: (days, title) => `${days} working day${days === 1 ? '' : 's'} left: ${title}`,
};

/**
 * The alarms of an open period, on working days of our calendar. The trigger is written in plain days and hours before the
 * all-day event, so it goes off at nine wherever the calendar is read. What was done has no alarm, and none goes off on the
 * day the period started or before it.
 */
export function icsAlarms({ due, endedOn, trigger }: DueDate, title: string, language: Language, calendar: Calendar) {
  if (!due || endedOn !== undefined) return '';
  return before
    .map(count => {
      const day = workingDayBefore(due, count, calendar);
      return day === undefined || (trigger && day <= trigger.on) ? '' : alarm(day, due, words[language](count, title));
    })
    .join('');
}

function alarm(day: Day, due: Day, text: string): string {
  const days = daysBetween(day, due) - 1;
  const lead = `-P${days > 0 ? `${days}D` : ''}T${24 - hour}H`;
  return [
    icsLine('BEGIN', 'VALARM'),
    icsLine('ACTION', 'DISPLAY'),
    icsLine('TRIGGER', lead),
    icsLine('DESCRIPTION', icsText(text)),
    icsLine('END', 'VALARM'),
  ].join('');
}
