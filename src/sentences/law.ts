import { notUtf8, unreadable } from './file.js';
import type { Sentence } from './sentence.js';

/** What is said of the law, its files and the calendar. */
export const lawSentences = {
  'law/paused': {
    zh: '计算已暂停：已计 {counted} 个工作日，尚余 {remaining} 个工作日。',
    en: 'The counting is paused; working days counted: {counted}; remaining: {remaining}.',
    next: {
      zh: '收到完整的补充材料后，填写收到之日，再行计算。',
      en: 'Once the complete supplementary materials are received, give the day of receipt and count again.',
    },
  },
  'law/beyond-calendar': {
    zh: '到期日超出已公布的节假日安排：日历至 {reach} 为止，至该日已计 {counted} 个工作日，尚余 {remaining} 个工作日。',
    en: 'The due date lies beyond the published schedule of holidays: the calendar reaches {reach}; working days counted up to then: {counted}; remaining: {remaining}.',
    next: {
      zh: '下一年的节假日安排公布后，更新日历或者另行载入该年的日历文件，再行计算。',
      en: 'Once the schedule of the next year is published, update the calendar or load a calendar file of that year, and count again.',
    },
  },
  'law/before-calendar': {
    zh: '{day} 早于日历的第一日 {first}。',
    en: '{day} is earlier than the first day of the calendar, {first}.',
    next: { zh: '请另行载入包含该年的日历文件。', en: 'Load a calendar file that covers that year as well.' },
  },
  'law/calendar-form': {
    zh: '日历文件的格式有误：{zh}。',
    en: 'The form of the calendar file is wrong: {en}.',
    next: {
      zh: '请参照随附的工作日历文件 working-days.cn.yaml 修改该处。',
      en: 'Correct this place after the model of the calendar file working-days.cn.yaml.',
    },
  },
  'law/calendar-order': {
    zh: '起始日 {from} 晚于结束日 {to}。',
    en: 'The stretch begins on {from}, after its end on {to}.',
    next: { zh: '请核对两个日期。', en: 'Check the two dates.' },
  },
  'law/calendar-overlap': {
    zh: '同一通知对 {day} 作了两次安排。',
    en: 'The notice names {day} twice.',
    next: {
      zh: '每一日只列一次：放假列入 off，上班列入 work；后续通知的变更另列为一个通知。',
      en: 'Name each day once, under off or under work; a change by a later notice is a notice of its own.',
    },
  },
  'law/calendar-weekday': {
    zh: '{day} 列为调休上班日，但该日不是周六或者周日。',
    en: '{day} is listed as a make-up day but is neither a Saturday nor a Sunday.',
    next: {
      zh: '请按通知原文核对日期；通知将放假日恢复为工作日的，列入 ordinary。',
      en: 'Check the date against the notice; a day off that becomes a working day again goes into ordinary.',
    },
  },
  'law/calendar-year': {
    zh: '{day} 不在该通知所安排的 {year} 年，也不在上一年十二月。',
    en: '{day} lies neither in {year}, the year the notice governs, nor in the December before.',
    next: { zh: '请按通知原文核对日期和年份。', en: 'Check the date and the year against the notice.' },
  },
  'law/calendar-coverage': {
    zh: '日历文件未写明所覆盖的日期范围。',
    en: 'No calendar file states the days it covers.',
    next: { zh: '请填写 coverage 的 from 和 to。', en: 'Give coverage with from and to.' },
  },
  'law/calendar-gap': {
    zh: '日历缺少 {from} 至 {to} 的日期。',
    en: 'The calendar has no days from {from} to {to}.',
    next: { zh: '请一并载入覆盖这些日期的日历文件。', en: 'Load a calendar file that covers these days as well.' },
  },
  'law/calendar-year-missing': {
    zh: '日历声明覆盖 {year} 年，但没有安排该年节假日的通知。',
    en: 'The calendar claims to cover {year} but holds no notice that governs that year.',
    next: {
      zh: '请列入该年的通知；通知尚未公布的，将 coverage 缩短至上一年年末。',
      en: 'Add the notice of that year; if it is not published yet, end the coverage with the year before.',
    },
  },
  'law/unknown-version': {
    zh: '没有“{named}”这一版本的法律文件。',
    en: 'There is no version "{named}" of the law.',
    next: { zh: '可用的版本：{known}。', en: 'The versions are: {known}.' },
  },
  'law/none-in-force': {
    zh: '{day} 没有施行中的版本。',
    en: 'No version of the law is in force on {day}.',
    next: {
      zh: '请核对日期，或者在案件中以 version 指明版本（{known}）。',
      en: 'Check the date, or name a version in the case under version ({known}).',
    },
  },
  'law/statute-not-in-force': {
    zh: '《{zh}》的该条（{id}）在 {day} 尚未施行或者已不施行，不能援引。',
    en: 'This article ({id}) of the {en} was not in force on {day} and cannot be cited.',
    next: {
      zh: '请核对文书日期；当时另有规定的，在 statutes.yaml 中列入其条文序号和起止日期。',
      en: 'Check the date of the document; if the provision stood elsewhere then, add its number and dates to statutes.yaml.',
    },
  },
  'law/unknown-name': {
    zh: '“{name}”在法律文件中没有对应的内容。',
    en: 'Nothing in the law file has the name "{name}".',
    next: { zh: '可用的名称：{known}。', en: 'The names are: {known}.' },
  },
  'law/twice': {
    zh: '“{name}”出现了两次。',
    en: '"{name}" stands twice.',
    next: { zh: '同一代号或者序号只使用一次。', en: 'Use each id and each number once.' },
  },
  'law/term-missing': {
    zh: '{version}年版本没有用语“{term}”，其他版本有。',
    en: 'The version of {version} has no term "{term}", which another version has.',
    next: {
      zh: '请在该版本的 terms 中补充；各版本的用语代号应当相同。',
      en: 'Add it to the terms of that version; every version has the same ids.',
    },
  },
  'law/not-in-article': {
    zh: '第{number}条的中文原文中没有“{quote}”。',
    en: 'The Chinese text of Article {number} does not have "{quote}".',
    next: { zh: '请按公布的原文核对。', en: 'Check it against the text as promulgated.' },
  },
  'law/unreadable': unreadable,
  'law/not-utf8': notUtf8,
  'law/invalid': {
    zh: '{zh}',
    en: '{en}',
    next: { zh: '请对照 docs/adding-a-law.md 改正。', en: 'Compare it with docs/adding-a-law.md and correct it.' },
  },
} as const satisfies Record<`law/${string}`, Sentence>;
