import type { Language } from '../language/language.js';
import type { Standing } from './standing-on.js';

type Words = {
  readonly [Kind in Standing['kind']]: (standing: Extract<Standing, { kind: Kind }>) => string;
};

// Dates stay YYYY-MM-DD, as they were typed, so that columns align.
const zh: Words = {
  'not-started': () => '尚未起算',
  met: ({ endedOn }) => `已按期完成（${endedOn}）`,
  'met-late': ({ endedOn, workingDays }) =>
    workingDays === null
      ? `逾期完成（${endedOn}），工作日数不能确定`
      : `逾期${workingDays || '不足1'}个工作日完成（${endedOn}）`,
  running: ({ workingDays }) => `进行中，尚余${workingDays}个工作日`,
  'due-today': () => '今日到期',
  overdue: ({ workingDays }) =>
    workingDays === null ? '已逾期，工作日数不能确定' : `已逾期${workingDays || '不足1'}个工作日`,
  paused: ({ counted, remaining }) => `暂停计算（已计${counted}，尚余${remaining}）`,
  beyond: ({ lastDay, counted, remaining }) => `超出已公布的节假日安排（至${lastDay}已计${counted}，尚余${remaining}）`,
};

const en: Words = {
  'not-started': () => 'not started',
  met: ({ endedOn }) => `met on ${endedOn}`,
  'met-late': ({ endedOn, workingDays }) =>
    workingDays === null
      ? `met late on ${endedOn}, by how many working days is not known`
      : `met late by ${late(workingDays)}, on ${endedOn}`,
  running: ({ workingDays }) => `running, due in ${several(workingDays)}`,
  'due-today': () => 'due today',
  overdue: ({ workingDays }) =>
    workingDays === null ? 'overdue, by how many working days is not known' : `overdue by ${late(workingDays)}`,
  paused: ({ counted, remaining }) => `paused (${several(counted)} counted, ${remaining} remaining)`,
  beyond: ({ lastDay, counted, remaining }) =>
    `beyond the published holidays (${several(counted)} counted by ${lastDay}, ${remaining} remaining)`,
};

function late(workingDays: number): string {
  return workingDays === 0 ? 'less than one working day' : several(workingDays);
}

function several(workingDays: number): string {
  return workingDays === 1 ? '1 working day' : `${workingDays} working days`;
}

const words = { zh, en } satisfies Record<Language, Words>;

/**
 * How a period stands, in a few words for a table.
 *
 * @example
 * standingSentence({ today, kind: 'running', workingDays: 5 }, 'zh') // 进行中，尚余5个工作日
 */
export function standingSentence(standing: Standing, language: Language): string {
  const say = words[language][standing.kind] as (standing: Standing) => string;
  return say(standing);
}
