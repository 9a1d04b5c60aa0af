import type { Sentence } from './sentence.js';

/** What is said of how wenshu is called. */
export const usageSentences = {
  'usage/unknown-packet': {
    zh: '没有名为“{packet}”的卷册。',
    en: 'There is no packet "{packet}".',
    next: { zh: '可用的卷册：{known}。', en: 'The packets are: {known}.' },
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
  'usage/date-form': {
    zh: '“{value}”不是 YYYY-MM-DD 的写法。',
    en: '"{value}" is not in the form YYYY-MM-DD.',
    next: { zh: '请写作 {meant}。', en: 'Write {meant}.' },
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
  'usage/missing-field': {
    zh: '查询缺少“{field}”一项。',
    en: 'The query lacks the field "{field}".',
    next: { zh: '请补上，例如 {form}。', en: 'Add it, for example {form}.' },
  },
  'usage/wrong-field': {
    zh: '“{field}”的写法不对：{found}。',
    en: 'The field "{field}" is not in the right form: {found}.',
    next: { zh: '请写成 {form} 的样子。', en: 'Write it like {form}.' },
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
  'usage/unknown-option': {
    zh: '选项“{option}”没有“{found}”这一取值。',
    en: 'The option {option} has no value "{found}".',
    next: { zh: '可用的取值：{known}。', en: 'The values are: {known}.' },
  },
  'usage/no-such-folder': {
    zh: '没有这一文件夹。',
    en: 'There is no such folder.',
    next: { zh: '请核对 {option} 所写的路径。', en: 'Check the path given with {option}.' },
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
  'usage/option-not-of-format': {
    zh: '选项“{option}”只适用于 {needed} 格式，不适用于 {format}。',
    en: 'The option {option} is for {needed}, not for {format}.',
    next: {
      zh: '请将格式改为 {needed}，或不写这一选项。',
      en: 'Ask for the format {needed}, or leave out the option.',
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
  'usage/several-files': {
    zh: '所选内容共有 {count} 个文件，不能写到同一处（{out}）。',
    en: 'What is asked for comes to {count} files, which cannot go to one place ({out}).',
    next: {
      zh: '请用 -o 指定文件夹，或加 --zip 存为一个压缩包。',
      en: 'Name a folder with -o, or make one zip of them with --zip.',
    },
  },
  'usage/out-is-input': {
    zh: '输出路径 {out} 正是案件或者本命令所用的文件，未作改动。',
    en: 'The output {out} is a file that the case or this command uses; it was not changed.',
    next: { zh: '请用 -o 另取文件名或者指定文件夹。', en: 'Give another name or a folder with -o.' },
  },
  'usage/file-exists': {
    zh: '文件 {file} 已存在，未作改动。',
    en: 'The file {file} exists and was not changed.',
    next: { zh: '请另取文件名，或加 --force。', en: 'Choose another name, or use --force.' },
  },
  'usage/kind-not-in-version': {
    zh: '{version}年版本没有文种“{kind}”。',
    en: 'The version of {version} has no document of the kind "{kind}".',
    next: {
      zh: '该文种适用的版本：{versions}。请核对案件中事件的日期，或者以 version 指明版本。',
      en: 'It exists under: {versions}. Check the dates of the events of the case, or name the version under version.',
    },
  },
  'usage/unknown-period': {
    zh: '案件没有“{period}”这一期限。{zh}',
    en: 'The case has no period "{period}".{en}',
    next: { zh: '可用的期限：{known}。', en: 'The periods are: {known}.' },
  },
  'usage/options-together': {
    zh: '选项“{option}”不能与“{other}”同时使用。',
    en: 'The options {option} and {other} cannot be used together.',
    next: {
      zh: '请分两次运行；用法见 {command} --help。',
      en: 'Run it twice; `{command} --help` says how each is used.',
    },
  },
} as const satisfies Record<`usage/${string}`, Sentence>;
