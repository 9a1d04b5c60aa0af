import type { Sentence } from './sentence.js';

/** What is said of the course of a case: its events, and the version of the law that governs it. */
export const courseSentences = {
  'case/not-in-version': {
    zh: '“{found}”不是《{zh}》（{version}年）中的名称，而本案适用该版本。',
    en: '"{found}" is not a name of the {en} of {version}, the version that governs this case.',
    next: {
      zh: '该版本可用的名称：{known}。适用其他版本的，请核对事件日期，或者以 version 指明。',
      en: 'The names of that version are: {known}. Where another version governs, check the dates of the events or name it under version.',
    },
  },
  'case/version-not-in-force': {
    zh: '案件指明{version}年版本，而自 {first} 至 {last} 该版本没有一日施行。',
    en: 'The case names the version of {version}, which was in force on no day from {first} to {last}.',
    next: {
      zh: '其间施行的版本：{known}；请改正 version，或者核对事件和文书的日期。',
      en: 'In force on these days: {known}. Correct version, or check the dates of events and documents.',
    },
  },
  'case/version-undecided': {
    zh: '本案跨越《{zh}》{change}的版本更替，而案件没有写明适用哪一版本，不能制作正式文书。',
    en: 'The case lies across the change of the {en} on {change} and does not say which version applies: no document of it can be final.',
    next: {
      zh: '请在案件中写明 version: "{version}"（程序开始时施行的版本），或者另一版本（{known}）；也可以先制作草稿。',
      en: 'Write version: "{version}" (in force when the review was opened) or another one ({known}) into the case, or make drafts.',
    },
  },
  'case/unknown-start': {
    zh: '“{found}”不是该期限可以选择的起算事件。',
    en: '"{found}" is no start that this period allows.',
    next: {
      zh: '可选：{known}；不填写的，按通常的起算事件计算。',
      en: 'The case may choose: {known}. Without a choice the usual start applies.',
    },
  },
  'case/no-choice': {
    zh: '“{rule}”期限的起算由法律确定，没有可供选择的其他起算事件。',
    en: 'The law fixes the start of the period {rule}; there is nothing to choose.',
    next: { zh: '请删去 options 中的这一项。', en: 'Remove this entry from options.' },
  },
  'case/nothing-to-answer': {
    zh: '{on} 的“{event}”没有对应的“{asked}”。',
    en: 'The event {event} on {on} answers no earlier {asked}.',
    next: {
      zh: '请补充所对应的事件，或者核对日期和单位。',
      en: 'Add the event that it answers, or check its date and party.',
    },
  },
  'case/missing-days': {
    zh: '“{event}”应当写明延长的工作日数：法律未规定延长的长度。',
    en: 'The event {event} needs the working days of the extension: the law sets no length.',
    next: { zh: '请在该事件中填写 days。', en: 'Give days with this event.' },
  },
  'case/too-many-days': {
    zh: '“{event}”延长{days}个工作日，超过规定的{most}个工作日。',
    en: 'The event {event} extends by {days} working days, more than the {most} that the law allows.',
    next: { zh: '请核对 days；不填写的，按规定的长度计算。', en: 'Check days; without it the full length applies.' },
  },
  'case/events-out-of-order': {
    zh: '事件“{event}”（{on}）早于它所依据的事件“{earlier}”（{earlierOn}）。',
    en: 'The event "{event}" ({on}) stands before "{earlier}" ({earlierOn}), which it follows from.',
    next: { zh: '请核对两个日期。', en: 'Check the two dates.' },
  },
  'case/missing-outcome': {
    zh: '事件“{event}”没有写明结果。',
    en: 'The event "{event}" does not say its outcome.',
    next: { zh: '请写明 outcome，可为：{known}。', en: 'Say its outcome, one of: {known}.' },
  },
  'case/no-outcome': {
    zh: '事件“{event}”没有结果可言，却写了“{found}”。',
    en: 'The event "{event}" has no outcome, but "{found}" is given.',
    next: { zh: '请删去 outcome。', en: 'Remove the outcome.' },
  },
  'case/outcomes-differ': {
    zh: '事件“{event}”的结果为“{found}”，而 {part} 写的是“{said}”。',
    en: 'The event "{event}" has the outcome "{found}", but {part} is "{said}".',
    next: { zh: '请核对并使两处一致。', en: 'Check which is right and make the two agree.' },
  },
  'case/event-twice': {
    zh: '事件“{event}”只能发生一次，却写了两次。',
    en: 'The event "{event}" can happen only once, but stands twice.',
    next: { zh: '请删去其中一条。', en: 'Remove one of them.' },
  },
  'case/event-recorded': {
    zh: '案件中已有完全相同的事件“{event}”（{on}），未作改动。',
    en: 'The very same event "{event}" ({on}) stands in the case already; nothing was changed.',
    next: {
      zh: '确属另一事件的，请写明单位、文号或者说明以示区别。',
      en: 'If it is another one, tell it apart by its party, number or note.',
    },
  },
  'case/cannot-record': {
    zh: '案件文件的写法使得事件无法添加而不影响其他内容，未作改动。',
    en: 'The file is written in a way that lets no event be added without touching something else; nothing was changed.',
    next: {
      zh: '请在 events 中自行添加；events 为别名（*）的，请改写为列表。',
      en: 'Add it under events by hand; where events is an alias (*), write the list out.',
    },
  },
  'case/no-due-date': {
    zh: '案件的各项期限都还没有到期日，未写日历文件。',
    en: 'No period of the case has a due date yet; no calendar file was written.',
    next: { zh: 'wenshu due 列出各期限的状态。', en: '`wenshu due` says how each period stands.' },
  },
  'case/no-event': {
    zh: '案件没有“{event}”（{zh}）这一事件，不能制作“{kind}”。',
    en: 'The case has no event "{event}" ({en}), by which {kind} is issued.',
    next: {
      zh: '请用 wenshu record 登记该事件；或加 --blanks 生成带空白处的草稿。',
      en: 'Record it with `wenshu record`, or use --blanks for a draft with visible blanks.',
    },
  },
} as const satisfies Record<`case/${string}`, Sentence>;
