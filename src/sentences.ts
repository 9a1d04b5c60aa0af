/**
 * Every error of wenshu: its sentence and the next step, in both languages. `{name}` is filled from the problem's values.
 * The first part of a code is the stage (usage, case, law, template, tree, write, packet) and gives the exit status.
 */
export const sentences = {
  'usage/kind-not-in-version': {
    zh: '{version}年版本没有文种“{kind}”。',
    en: 'The version of {version} has no document of the kind "{kind}".',
    next: {
      zh: '该文种适用的版本：{versions}。请核对案件中事件的日期，或者以 version 指明版本。',
      en: 'It exists under: {versions}. Check the dates of the events of the case, or name the version under version.',
    },
  },
  'usage/unknown-kind': {
    zh: '没有“{kind}”这一文种。',
    en: 'There is no kind of document "{kind}".',
    next: { zh: '可用的文种：{known}。', en: 'The kinds are: {known}.' },
  },
  'usage/invalid-date': {
    zh: '“{value}”不是有效的日期。',
    en: '"{value}" is not a date that exists.',
    next: { zh: '请按年-月-日填写，例如 2026-03-02。', en: 'Write it as year-month-day, for example 2026-03-02.' },
  },
  'usage/invalid-length': {
    zh: '期间的长度不能是“{value}”。',
    en: 'A period cannot be "{value}" days long.',
    next: { zh: '请填写 1 至 {most} 的整数。', en: 'Give a whole number from 1 to {most}.' },
  },
  'usage/pause-order': {
    zh: '暂停自 {paused} 起，却在此前的 {resumed} 结束。',
    en: 'The pause begins on {paused} but ends before that, on {resumed}.',
    next: {
      zh: '请核对两个日期；暂停尚未结束的，不填结束日期。',
      en: 'Check the two dates; for a pause that has not ended, leave out the end.',
    },
  },
  'usage/invalid-pause': {
    zh: '“{value}”不是暂停期间的写法。',
    en: '"{value}" is not the form of a pause.',
    next: {
      zh: '请写作“起始日..结束日”，例如 2026-03-10..2026-03-20；尚未结束的写作 2026-03-10..',
      en: 'Write FIRST..LAST, for example 2026-03-10..2026-03-20; while it is still open, 2026-03-10..',
    },
  },
  'usage/invalid-query': {
    zh: '此行不是一项查询。',
    en: 'This line is not a query.',
    next: {
      zh: '每行填写一个 JSON 对象，例如 {"from":"2026-03-02","workingDays":30,"pauses":[["2026-03-10","2026-03-20"],["2026-04-01",null]]}',
      en: 'Write one JSON object on each line, for example {"from":"2026-03-02","workingDays":30,"pauses":[["2026-03-10","2026-03-20"],["2026-04-01",null]]}',
    },
  },
  'usage/unknown-field': {
    zh: '查询中没有“{field}”这一字段。',
    en: 'A query has no field "{field}".',
    next: { zh: '可用的字段：{known}。', en: 'The fields are: {known}.' },
  },
  'usage/line-too-long': {
    zh: '此行超过 {most} 个字符，未作读取。',
    en: 'This line has more than {most} characters and was not read.',
    next: { zh: '请每行只写一项查询。', en: 'Write one query on each line.' },
  },
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
  'case/not-in-version': {
    zh: '“{found}”不是《{zh}》（{version}年）中的名称，而本案适用该版本。',
    en: '"{found}" is not a name of the {en} of {version}, the version that governs this case.',
    next: {
      zh: '该版本可用的名称：{known}。适用其他版本的，请核对事件日期，或者以 version 指明。',
      en: 'The names of that version are: {known}. Where another version governs, check the dates of the events or name it under version.',
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
  'write/missing-glyph': {
    zh: '“{character}”（{code}）没有可用的字形，无法排印。',
    en: 'No font at hand can set the character "{character}" ({code}).',
    next: {
      zh: '请核对该值：删除不可见的控制字符，或者改用字库已收的写法。',
      en: 'Check the value: remove an invisible character, or use a form of it that the fonts hold.',
    },
  },
  'write/no-fonts': {
    zh: '找不到字体文件 {file}。',
    en: 'The font file {file} is not there.',
    next: { zh: '请运行 npm run build 生成 fonts 目录。', en: 'Run npm run build, which makes the folder fonts.' },
  },
  'case/syntax': {
    zh: '文件不是有效的 YAML 或 JSON：{zh}。',
    en: 'The file is not valid YAML or JSON: {en}.',
    next: { zh: '请在所示行、列处改正。', en: 'Correct it at the line and column shown.' },
  },
  'case/unreadable': {
    zh: '无法读取：{zh}。',
    en: 'This cannot be read: {en}.',
    next: { zh: '请检查路径和读取权限。', en: 'Check the path and the permission to read it.' },
  },
  'case/missing-field': {
    zh: '缺少“{field}”一项。',
    en: 'The field "{field}" is missing.',
    next: {
      zh: '请补上此项；运行 wenshu schema 可查看各项的含义。',
      en: 'Add it; `wenshu schema` says what each field means.',
    },
  },
  'case/unknown-field': {
    zh: '没有“{field}”这一项，是否应为“{meant}”？',
    en: 'There is no field "{field}"; did you mean "{meant}"?',
    next: { zh: '请改正名称。', en: 'Correct the name.' },
  },
  'case/unquoted-comma': {
    zh: '“{field}”被读作了一项的名称：花括号内的文本含有半角逗号，而未加引号。',
    en: '"{field}" reads as the name of a field: a text inside braces holds a comma and is not in quotes.',
    next: {
      zh: '请给整个文本加引号，例如 en: "Example Co., Ltd."。',
      en: 'Put the whole text in quotes, for example en: "Example Co., Ltd.".',
    },
  },
  'case/no-such-field': {
    zh: '没有“{field}”这一项。',
    en: 'There is no field "{field}" here.',
    next: { zh: '此处可用：{known}。', en: 'The fields here are: {known}.' },
  },
  'case/wrong-type': {
    zh: '“{found}”的类型不对，此项应为{zh}。',
    en: '"{found}" is of the wrong type: {en} is needed here.',
    next: {
      zh: '请改正；写法可参照 wenshu new 所给的起始文件。',
      en: 'Correct it after the model of the file that `wenshu new` writes.',
    },
  },
  'case/number-as-text': {
    zh: '“{found}”写作了数字，此项应为文本。',
    en: '"{found}" is written as a number; text is needed here.',
    next: { zh: "请加引号，以免丢失数位：'{found}'。", en: "Put it in quotes, so that no digit is lost: '{found}'." },
  },
  'case/comment': {
    zh: '“{found}”被读作了一项的名称。',
    en: '"{found}" reads as the name of a field.',
    next: {
      zh: '案件文件的注释以 # 开头；“//”和“/*”不是注释。',
      en: 'A comment of a case file begins with #, not with "//" or "/*".',
    },
  },
  'case/not-a-text': {
    zh: '“{found}”不是文本。',
    en: '"{found}" is not a text.',
    next: {
      zh: '请写成一个字符串，或写成 {zh: …, en: …}；数字应加引号。',
      en: 'Write one string, or {zh: …, en: …}; put a number in quotes.',
    },
  },
  'case/unknown-value': {
    zh: '没有“{found}”这一取值，是否应为“{meant}”？',
    en: 'There is no "{found}" here; did you mean "{meant}"?',
    next: { zh: '请改正。', en: 'Correct it.' },
  },
  'case/no-such-value': {
    zh: '没有“{found}”这一取值。',
    en: '"{found}" is not one of the values allowed here.',
    next: { zh: '可用的取值：{known}。', en: 'The values are: {known}.' },
  },
  'case/not-a-date': {
    zh: '“{found}”不是存在的日期。',
    en: '"{found}" is not a date that exists.',
    next: {
      zh: '请按 YYYY-MM-DD 写一个实际存在的日期，例如 2020-06-24。',
      en: 'Write a date that exists as YYYY-MM-DD, for example 2020-06-24.',
    },
  },
  'case/blank': {
    zh: '此项是空白。',
    en: 'This field is blank.',
    next: { zh: '请填写内容，或删去此项。', en: 'Fill it in, or leave the field out.' },
  },
  'case/wrong-form': {
    zh: '“{found}”的写法不对。',
    en: '"{found}" is not in the form this field needs.',
    next: { zh: '应符合：{pattern}', en: 'The form is: {pattern}' },
  },
  'case/not-an-amount': {
    zh: '“{found}”不是金额的写法。',
    en: '"{found}" is not an amount.',
    next: {
      zh: '请只写加引号的数字：整数不超过 12 位，小数不超过 2 位，不加货币符号和千位分隔符，例如 "1286000.00"。',
      en: 'Write digits in quotes: at most 12 before the point and 2 after it, without currency sign or separators, for example "1286000.00".',
    },
  },
  'case/not-an-id': {
    zh: '“{found}”不能作为代号。',
    en: '"{found}" cannot be an id.',
    next: {
      zh: '代号由小写字母、数字和连字符组成，例如 supplier-one。',
      en: 'An id is made of small letters, digits and hyphens, for example supplier-one.',
    },
  },
  'case/out-of-range': {
    zh: '“{found}”不在允许的范围（{range}）之内。',
    en: '"{found}" is outside the range allowed ({range}).',
    next: { zh: '请改正。', en: 'Correct it.' },
  },
  'case/empty': {
    zh: '文件是空的。',
    en: 'The file is empty.',
    next: {
      zh: '运行 wenshu new 可得到一份带注释的起始文件。',
      en: '`wenshu new` writes a commented file to start from.',
    },
  },
  'case/not-utf8': {
    zh: '文件不是 UTF-8 编码的文本。',
    en: 'The file is not text in UTF-8.',
    next: {
      zh: '请在编辑软件中另存为 UTF-8 编码；GBK、UTF-16 编码和二进制文件不能读取。',
      en: 'Save it as UTF-8 in your editor; GBK, UTF-16 and binary files cannot be read.',
    },
  },
  'case/too-deep': {
    zh: '此处的层次超过 {most} 层。',
    en: 'Here more than {most} levels lie within each other.',
    next: { zh: '请减少层次；通常是漏写了右括号。', en: 'Use fewer levels; mostly a closing bracket is missing.' },
  },
  'case/too-many-aliases': {
    zh: '文件中的别名（*）展开后过大。',
    en: 'The aliases (*) of the file grow too large when written out.',
    next: { zh: '请将内容直接写出，不用别名。', en: 'Write the content out, without aliases.' },
  },
  'case/wrong-check-digit': {
    zh: '“{found}”不是有效的统一社会信用代码（18位，GB 32100-2015 校验码不符）。',
    en: '"{found}" is not a valid unified social credit code (18 characters with a check digit, GB 32100-2015).',
    next: {
      zh: '请对照营业执照或登记证书核对。',
      en: 'Compare it with the business licence or certificate of registration.',
    },
  },
  'case/whole-yen': {
    zh: '日元没有小数。',
    en: 'Yen have no decimals.',
    next: { zh: '请写整数金额。', en: 'Write a whole amount.' },
  },
  'case/too-few': {
    zh: '此处至少要有 {least} 项。',
    en: 'At least {least} is needed here.',
    next: { zh: '请补充。', en: 'Add it.' },
  },
  'case/same-id': {
    zh: '代号“{id}”用了两次。',
    en: 'The id "{id}" is used twice.',
    next: {
      zh: '请为此方另取代号；法律和程序所列各方的代号也不能再用。',
      en: 'Give this party another id; the ids of the parties that the law and the procedure name are taken, too.',
    },
  },
  'case/unknown-party': {
    zh: '案件中没有代号为“{id}”的一方。',
    en: 'No party of the case has the id "{id}".',
    next: {
      zh: '请先在 parties 中列出；已有的代号：{known}。',
      en: 'List it under parties first; the ids are: {known}.',
    },
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
  'case/event-twice': {
    zh: '事件“{event}”只能发生一次，却写了两次。',
    en: 'The event "{event}" can happen only once, but stands twice.',
    next: { zh: '请删去其中一条。', en: 'Remove one of them.' },
  },
  'case/unsettable-character': {
    zh: '第 {position} 个字符 {character} 是控制字符或不成对的代理项，任何文书都无法印出。',
    en: 'Character {position}, {character}, is a control character or half of a surrogate pair: no document can hold it.',
    next: { zh: '请删去该字符。', en: 'Remove the character.' },
  },
  'template/syntax': {
    zh: '模板语法有误：{message}',
    en: 'The template is not valid: {message}',
    next: { zh: '请在所示行改正。', en: 'Correct it at the line shown.' },
  },
  'template/not-allowed': {
    zh: '模板中不允许使用 {what}。',
    en: '{what} is not allowed in a template.',
    next: { zh: '请改用 docs/templates.md 所列的写法。', en: 'Use one of the forms in docs/templates.md.' },
  },
  'template/unknown-helper': {
    zh: '没有“{helper}”这一助手，或其用法（行内、成块）不对。',
    en: 'There is no helper "{helper}", or it is not used so (inline, block).',
    next: { zh: '可用的助手：{known}。', en: 'The helpers are: {known}.' },
  },
  'template/arguments': {
    zh: '助手“{helper}”应有 {least} 至 {most} 个参数，此处有 {count} 个。',
    en: 'The helper "{helper}" takes {least} to {most} arguments, not {count}.',
    next: { zh: '请改正。', en: 'Correct the call.' },
  },
  'template/unknown-name': {
    zh: '案件中不可能有“{name}”这一名称。',
    en: 'No case can hold the name "{name}".',
    next: { zh: '此处可用：{known}。', en: 'The names here are: {known}.' },
  },
  'template/data-name': {
    zh: '“{name}”在此处没有意义。',
    en: '"{name}" means nothing here.',
    next: {
      zh: '可用 @root；在 {{#each}} 之内还可用 @index、@first、@last。',
      en: 'There is @root, and inside {{#each}} also @index, @first and @last.',
    },
  },
  'template/literal-wanted': {
    zh: '“{helper}”的这一参数应是加引号的文字。',
    en: 'This argument of "{helper}" is to be text in quotes.',
    next: { zh: '请加上引号，例如 {{#is x "y"}}。', en: 'Put it in quotes, as in {{#is x "y"}}.' },
  },
  'template/list-name': {
    zh: '“{name}”要从一个列表中取值，而列表可以有多项。',
    en: '"{name}" asks a list for a value, and a list can have several.',
    next: { zh: '请用 {{#each …}} 逐项取值。', en: 'Go through the list with {{#each …}}.' },
  },
  'template/unknown-partial': {
    zh: '没有“{name}”这一公用段落。',
    en: 'There is no partial "{name}".',
    next: { zh: '可用的公用段落：{known}。', en: 'The partials are: {known}.' },
  },
  'template/circular-partial': {
    zh: '公用段落“{name}”直接或间接地引用了它自己。',
    en: 'The partial "{name}" leads back to itself.',
    next: { zh: '请删去该引用。', en: 'Remove this use of it.' },
  },
  'template/names-differ': {
    zh: '中英文模板使用的名称不一致：{names}。',
    en: 'The two languages do not use the same names: {names}.',
    next: { zh: '请使两种文字使用相同的名称。', en: 'Use the same names in both languages.' },
  },
  'template/missing-value': {
    zh: '文书用到“{labelZh}”（{path}），而案件没有此项。',
    en: 'The document needs "{labelEn}" ({path}), which the case does not have.',
    next: {
      zh: '请在案件中补上；或加 --blanks 生成带空白处的草稿。',
      en: 'Add it to the case, or use --blanks for a draft with visible blanks.',
    },
  },
  'template/wrong-value': {
    zh: '“{path}”的值（{found}）不是此处所需的类型。',
    en: 'The value of "{path}" ({found}) is not of the sort this place needs.',
    next: {
      zh: '请核对模板所用的助手和案件中的值。',
      en: 'Check the helper the template uses and the value in the case.',
    },
  },
  'template/unknown-article': {
    zh: '法律数据中没有“{id}”这一条。',
    en: 'The law files have no article "{id}".',
    next: { zh: '请核对 law 文件夹中的条文代号。', en: 'Check the ids in the folder law.' },
  },
  'template/unknown-clause': {
    zh: 'kind.yaml 中没有“{id}”这一条款。',
    en: 'kind.yaml names no clause "{id}".',
    next: { zh: '请在 kind.yaml 的 clauses 中列出。', en: 'List it under clauses in kind.yaml.' },
  },
  'template/broken': {
    zh: '模板无法填写：{message}',
    en: 'The template cannot be filled: {message}',
    next: { zh: '请检查模板中的公用段落和块标记。', en: 'Check the partials and block tags of the template.' },
  },
  'template/no-kind': {
    zh: '文种“{kind}”的文件不全：缺少 {file}。',
    en: 'The kind "{kind}" is incomplete: {file} is missing.',
    next: { zh: '每个文种应有 kind.yaml、zh.md、en.md。', en: 'A kind has kind.yaml, zh.md and en.md.' },
  },
  'template/invalid': {
    zh: '{zh}',
    en: '{en}',
    next: { zh: '请对照 docs/adding-a-kind.md 改正。', en: 'Compare it with docs/adding-a-kind.md and correct it.' },
  },
  'usage/unknown-option': {
    zh: '选项“{option}”没有“{found}”这一取值。',
    en: 'The option {option} has no value "{found}".',
    next: { zh: '可用的取值：{known}。', en: 'The values are: {known}.' },
  },
  'usage/no-such-folder': {
    zh: '没有这一文件夹。',
    en: 'There is no such folder.',
    next: { zh: '请核对 --templates 所写的路径。', en: 'Check the path given with --templates.' },
  },
  'usage/unknown-period': {
    zh: '案件没有“{period}”这一期限。{zh}',
    en: 'The case has no period "{period}".{en}',
    next: { zh: '可用的期限：{known}。', en: 'The periods are: {known}.' },
  },
  'usage/no-such-option': {
    zh: '没有“{option}”这一选项。{zh}',
    en: 'There is no option {option}.{en}',
    next: { zh: '{command} --help 列出可用的选项。', en: '`{command} --help` lists the options.' },
  },
  'usage/no-such-command': {
    zh: '没有“{found}”这一命令。{zh}',
    en: 'There is no command "{found}".{en}',
    next: { zh: 'wenshu --help 列出可用的命令。', en: '`wenshu --help` lists the commands.' },
  },
  'usage/missing-argument': {
    zh: '缺少参数“{argument}”。',
    en: 'The argument {argument} is missing.',
    next: { zh: '用法见 {command} --help。', en: '`{command} --help` says how it is used.' },
  },
  'usage/missing-option-value': {
    zh: '选项“{option}”之后缺少取值。',
    en: 'The option {option} needs a value after it.',
    next: { zh: '用法见 {command} --help。', en: '`{command} --help` says how it is used.' },
  },
  'usage/options-together': {
    zh: '选项“{option}”不能与“{other}”同时使用。',
    en: 'The options {option} and {other} cannot be used together.',
    next: {
      zh: '请分两次运行；用法见 {command} --help。',
      en: 'Run it twice; `{command} --help` says how each is used.',
    },
  },
  'usage/too-many-arguments': {
    zh: '参数过多。',
    en: 'There are too many arguments.',
    next: {
      zh: '用法见 {command} --help；含有空格的路径应加引号。',
      en: '`{command} --help` says how it is used; put a path with spaces in quotes.',
    },
  },
  'usage/no-occasion': {
    zh: '案件尚无可以生成的文书。',
    en: 'The case has no occasion for any document yet.',
    next: {
      zh: '请补充事件和事实，或者指定文种并加 --blanks。',
      en: 'Add events and facts, or name a kind and use --blanks.',
    },
  },
  'usage/format-differs': {
    zh: '文件名 {file} 的格式与 --format {format} 不符。',
    en: 'The name {file} is of another format than --format {format}.',
    next: {
      zh: '请改用相同的扩展名，或不写 --format。',
      en: 'Give it the ending of the format, or leave out --format.',
    },
  },
  'usage/unknown-procedure': {
    zh: '没有“{procedure}”这一程序。',
    en: 'There is no procedure "{procedure}".',
    next: { zh: '可用的程序：{known}。', en: 'The procedures are: {known}.' },
  },
  'usage/several-documents': {
    zh: '所选内容共有 {count} 份文书，不能写到同一处（{out}）。',
    en: 'What is asked for comes to {count} documents, which cannot go to one place ({out}).',
    next: {
      zh: '请指定一个文种、一种版式、一种格式，或用 -o 指定文件夹。',
      en: 'Name one kind, one layout and one format, or a folder with -o.',
    },
  },
  'usage/file-exists': {
    zh: '文件 {file} 已存在，未作改动。',
    en: 'The file {file} exists and was not changed.',
    next: { zh: '请另取文件名，或加 --force。', en: 'Choose another name, or use --force.' },
  },
  'write/unwritable': {
    zh: '无法写入：{zh}。',
    en: 'This cannot be written: {en}.',
    next: {
      zh: '请检查文件夹和写入权限；原有文件未受影响。',
      en: 'Check the folder and the permission to write; files that were there are unharmed.',
    },
  },
  'write/blanks-in-final': {
    zh: '正式文书不能留有空白处；“{kind}”尚缺：{paths}。',
    en: 'A final document has no blanks; {kind} lacks: {paths}.',
    next: {
      zh: '请在案件中补上；或者不加 --final，且案件未将其 status 写为 final。',
      en: 'Add what is missing to the case, or make it a draft: without --final, and without status: final in the case.',
    },
  },
  'write/notes-in-final': {
    zh: '正式文书不能印出起草说明（“{kind}”）。',
    en: 'A final document has no drafting notes ({kind}).',
    next: {
      zh: '请去掉 --notes；或者不加 --final，且案件未将其 status 写为 final。',
      en: 'Leave out --notes, or make it a draft: without --final, and without status: final in the case.',
    },
  },
  'write/unsettable-character': {
    zh: '文本中有文件格式不能容纳的字符（{code}）。',
    en: 'The text holds a character that no document can hold ({code}).',
    next: {
      zh: '请从该值中删除此字符；它通常是粘贴时带入的控制字符。',
      en: 'Remove it from the value; it is mostly a control character that came in by pasting.',
    },
  },
  'template/languages-differ': {
    zh: '两种语言的第 {ordinal} 个段落结构不一致：中文（{other}）为“{zh}”，英文为“{en}”。',
    en: 'The two texts differ in structure at block {ordinal}: Chinese ({other}) has "{zh}", English has "{en}".',
    next: {
      zh: '请使两份模板的标题、段落、列项和表格逐一对应。',
      en: 'Make headings, paragraphs, items and tables of both texts correspond one to one.',
    },
  },
  'template/no-text': {
    zh: '此版式需要语言为 {language} 的文本，但未提供。',
    en: 'This layout needs the text in language {language}, which was not given.',
    next: {
      zh: '请补充该语言的模板，或选用其他版式。',
      en: 'Supply the template in that language, or choose another layout.',
    },
  },
  'tree/unknown-token': {
    zh: '模板不接受这种 Markdown 写法（{what}）：{excerpt}',
    en: 'Templates do not take this Markdown ({what}): {excerpt}',
    next: {
      zh: '请改用模板语言说明所列的写法；如系普通文字，请在符号前加反斜杠。',
      en: 'Use what the language of templates lists; if it is plain text, put a backslash before its marks.',
    },
  },
  'tree/loose-mark': {
    zh: '此处的“{mark}”不起作用，将被原样印出。',
    en: '"{mark}" does nothing here and would be printed as it stands.',
    next: {
      zh: '“#”后应有空格；“*”应成对；{#编号} 与 {-} 置于标题末尾，{#编号} 亦可置于段落或列项开头；{45mm}（行高）置于单元格末尾。确需印出的，请在前面加反斜杠。',
      en: '"#" needs a space after it and "*" its partner; {#id} and {-} stand at the end of a heading, {#id} also at the beginning of a paragraph or item, {45mm}, the height of a row, at the end of a cell. To print it, put a backslash before it.',
    },
  },
  'tree/bad-id': {
    zh: '“{id}”不能作为编号标识，或者同一处写了两个标识。',
    en: '"{id}" cannot be an id, or two ids stand in one place.',
    next: {
      zh: '标识由文字、数字、连字符、下划线和点组成，以文字或数字开头，每处只写一个。',
      en: 'An id is made of letters, digits, hyphens, underscores and dots, begins with a letter or digit, and stands alone.',
    },
  },
  'tree/stray-sign': {
    zh: '文本中出现了为数值保留的字符（U+E000、U+E001）。',
    en: 'The text holds a character that is reserved for values (U+E000, U+E001).',
    next: { zh: '请从模板中删去该字符。', en: 'Remove the character from the template.' },
  },
  'tree/broken-table': {
    zh: '此处的表格写法不完整：首行与分隔行的列数不同。',
    en: 'This table is broken: its first row and its line of dashes differ in the number of columns.',
    next: { zh: '请使首行与分隔行的列数一致。', en: 'Give both the same number of columns.' },
  },
  'tree/table-row': {
    zh: '表格此行有 {cells} 列，而该表有 {columns} 列。',
    en: 'This row has {cells} columns, but the table has {columns}.',
    next: {
      zh: '请使各行列数一致；单元格内的“|”写作“\\|”，表格之后空一行。',
      en: 'Give each row the same number of columns; write "\\|" for a bar inside a cell, and leave a blank line after the table.',
    },
  },
  'tree/list-start': {
    zh: '列项从 {start} 起编号，但编号由系统生成。',
    en: 'This list begins with {start}, but numbers are set by the house.',
    next: { zh: '请将列项一律写作“1.”。', en: 'Write each item as "1.".' },
  },
  'tree/item-content': {
    zh: '列项只能是一个段落，其下可再列下一级列项。',
    en: 'An item is one paragraph, with nothing but items of the next level under it.',
    next: {
      zh: '请将其余内容并入该段，或移出列表。',
      en: 'Join the rest to its paragraph, or move it out of the list.',
    },
  },
  'tree/unknown-role': {
    zh: '没有“{role}”这一段落用途。',
    en: 'There is no role "{role}".',
    next: { zh: '可用的用途：{known}。', en: 'The roles are: {known}.' },
  },
  'tree/unclosed-role': {
    zh: '“::: {role}”没有结束。',
    en: '"::: {role}" is not closed.',
    next: {
      zh: '请在其段落之后、下一个“:::”之前单起一行写“:::”。',
      en: 'Write ":::" on a line of its own after its paragraphs and before the next role.',
    },
  },
  'tree/stray-role-end': {
    zh: '此处的“:::”没有对应的开头。',
    en: 'This ":::" closes nothing.',
    next: { zh: '请删去，或在前面写“::: 用途”。', en: 'Remove it, or open a role before it.' },
  },
  'tree/misplaced-role': {
    zh: '“::: {role}”不能置于列项或引文之内。',
    en: '"::: {role}" cannot stand inside a list or a quotation.',
    next: { zh: '请将其移到列表或引文之外。', en: 'Move it out of the list or quotation.' },
  },
  'tree/not-in-role': {
    zh: '“{role}”之内只能有段落和列项（署名之内还可以有签署表）。',
    en: 'Inside "{role}" there can be only paragraphs and items, in a signature also a table to be signed.',
    next: { zh: '请将标题、表格等移到其外。', en: 'Move headings, tables and the like out of it.' },
  },
  'tree/no-title': {
    zh: '文本没有标题。',
    en: 'The text has no title.',
    next: { zh: '请以“# 标题”开头。', en: 'Begin it with "# Title".' },
  },
  'tree/title-not-first': {
    zh: '标题之前有其他内容。',
    en: 'Something stands before the title.',
    next: { zh: '请将“# 标题”移到最前。', en: 'Move "# Title" to the top.' },
  },
  'tree/second-title': {
    zh: '文本有两个标题。',
    en: 'The text has a second title.',
    next: { zh: '请只保留一个“#”，各级标题用“##”至“#####”。', en: 'Keep one "#"; headings are "##" to "#####".' },
  },
  'tree/no-heading-above': {
    zh: '第 {level} 级标题之上没有编号的上一级标题。',
    en: 'This heading of level {level} has no numbered heading of the level above it.',
    next: {
      zh: '请补上一级标题，或以 {-} 表明此标题不编号。',
      en: 'Add the heading above, or mark this one {-} as not numbered.',
    },
  },
  'tree/too-deep': {
    zh: '此处第 {level} 级已超出编号体例的层次。',
    en: 'Level {level} here is deeper than the numbering goes.',
    next: { zh: '请减少层次。', en: 'Use fewer levels.' },
  },
  'tree/duplicate-id': {
    zh: '标识“{id}”已在第 {first} 行用过。',
    en: 'The id "{id}" is already used in line {first}.',
    next: { zh: '请改用另一标识。', en: 'Choose another id.' },
  },
  'tree/unknown-reference': {
    zh: '引用的“{id}”在文中不存在。',
    en: 'The reference to "{id}" leads nowhere.',
    next: {
      zh: '请在被引用的标题或列项上标注 {#{id}}，或改正引用。',
      en: 'Mark the heading or item with {#{id}}, or correct the reference.',
    },
  },
  'tree/ambiguous-reference': {
    zh: '引用的“{id}”印作“{text}”，而文中另有一处也是{text}。',
    en: 'The reference to "{id}" reads "{text}", but something else in the text is also {text}.',
    next: {
      zh: '请合并重新起编的列项，或改为引用上一级标题。',
      en: 'Join the lists that begin again, or refer to the heading above.',
    },
  },
  'tree/unnumbered-reference': {
    zh: '引用的“{id}”没有编号，无从引用。',
    en: 'What "{id}" refers to has no number to be cited by.',
    next: { zh: '请引用有编号的标题或列项。', en: 'Refer to a numbered heading or item.' },
  },
  'template/unknown-sheet': {
    zh: '没有“{sheet}”这一页面格式。',
    en: 'There is no sheet "{sheet}".',
    next: { zh: '请改正 kind.yaml 的 sheet。', en: 'Correct sheet in kind.yaml.' },
  },
  'template/unknown-numbering': {
    zh: 'locales 中没有“{numbering}”这一编号方式。',
    en: 'The locales have no numbering "{numbering}".',
    next: { zh: '请改正 kind.yaml 的 numbering。', en: 'Correct numbering in kind.yaml.' },
  },
} as const satisfies Record<string, Sentence>;

interface Sentence {
  readonly zh: string;
  readonly en: string;
  readonly next: { readonly zh: string; readonly en: string };
}

export type Code = keyof typeof sentences;
