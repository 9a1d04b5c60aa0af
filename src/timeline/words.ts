import type { Bilingual } from '../language/data.js';

/** The fixed words of the picture. */
export const words = {
  title: { zh: '期限图', en: 'Timeline of periods' },
  reference: { zh: '案号', en: 'Reference' },
  events: { zh: '事项', en: 'Events' },
  notStarted: { zh: '尚未起算', en: 'Not started' },
  provisional: { zh: '暂计', en: 'provisional' },
  done: { zh: '完成', en: 'done' },
  today: { zh: '今日', en: 'Today' },
  notes: { zh: '说明', en: 'Notes' },
  calendarEnds: { zh: '日历止', en: 'Calendar ends' },
  none: { zh: '案件尚无事项，各期限均未起算。', en: 'Nothing has happened in this case, and no period has started.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The words of the legend, in its order. */
export const legend = {
  start: { zh: '起算（当日不计入）', en: 'Start (day not counted)' },
  counted: { zh: '期限', en: 'Period' },
  provisional: { zh: '暂计（起算之日尚不明确）', en: 'Provisional (start not yet known)' },
  extension: { zh: '延长', en: 'Extension' },
  pause: { zh: '不计入的时间', en: 'Time not counted' },
  ended: { zh: '完成', en: 'Done' },
  beyond: { zh: '超出日历', en: 'Beyond the calendar' },
  holiday: { zh: '法定节假日放假', en: 'Public holiday' },
  weekend: { zh: '周末', en: 'Weekend' },
  makeUp: { zh: '调休上班日', en: 'Make-up working day' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Sign = keyof typeof legend;

/** The ground and the length of a period, after its title. */
export function groundOf(cited: Bilingual, days: number, extendedBy: number): Bilingual {
  const sum = extendedBy === 0 ? `${days}` : `${days}\u00a0+\u00a0${extendedBy}`;
  return { zh: `${cited.zh}，${sum}个工作日`, en: `${cited.en}, ${sum}\u00a0working days` };
}

/** A title as it begins a line; Chinese stays as it is. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function addressees(count: number): Bilingual {
  return { zh: `${count}个单位`, en: `${count} addressees` };
}

export function stopped(state: 'paused' | 'beyond', counted: number, remaining: number): Bilingual {
  const zh = `已计${counted}个、尚余${remaining}个工作日`;
  const en = `${counted} working days counted, ${remaining} remain`;
  return state === 'paused'
    ? { zh: `暂停：${zh}`, en: `Paused: ${en}` }
    : { zh: `超出日历：${zh}`, en: `Beyond the calendar: ${en}` };
}

export function calendarLine(version: string, from: string, to: string): Bilingual {
  return {
    zh: `工作日历版本 ${version}，自 ${from} 至 ${to}。期限的最后一日为到期日，当日计入。`,
    en: `Calendar of working days, version ${version}, from ${from} to ${to}. The due date is the last day of the period and is part of it.`,
  };
}
