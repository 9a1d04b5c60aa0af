import { notUtf8, unreadable } from './file.js';
import type { Sentence } from './sentence.js';

/** What is said of templates and their data. */
export const templateSentences = {
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
  'template/never-equal': {
    zh: '“{name}”不会是 {found}。{zh}',
    en: '"{name}" is never {found}.{en}',
    next: { zh: '可用的取值：{known}。', en: 'It is one of: {known}.' },
  },
  'template/not-a-value': {
    zh: '“{name}”是一组内容，与任何文字都不相同。',
    en: '"{name}" is a group of fields, which is equal to no text.',
    next: { zh: '请改用其中一项：{known}。', en: 'Use one of its fields: {known}.' },
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
    zh: '案件缺少文书用到的“{labelZh}”（{template}）。',
    en: 'The case lacks "{labelEn}", which the document needs ({template}).',
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
  'template/no-such-name': {
    zh: '没有“{name}”这一{labelZh}。{zh}',
    en: 'There is no {labelEn} "{name}".{en}',
    next: { zh: '可用：{known}。', en: 'There are: {known}.' },
  },
  'template/schema': {
    zh: '此处的 JSON Schema 有误：{zh}。',
    en: 'The JSON Schema is wrong here: {en}.',
    next: {
      zh: '请对照 docs/adding-a-kind.md 改正。',
      en: 'Compare it with docs/adding-a-kind.md and correct it.',
    },
  },
  'template/no-party': {
    zh: '角色“{role}”的 from 为 fixed，却没有写明 party。',
    en: 'The role "{role}" is fixed (from: fixed) but names no party.',
    next: { zh: '请写明 party 的 id、name、short。', en: 'Give its party with id, name and short.' },
  },
  'template/need-of-what': {
    zh: '此项须写明 material 或者 kind，二者只写其一。',
    en: 'This must name a material or a kind, and not both.',
    next: { zh: '请保留其一。', en: 'Keep one of the two.' },
  },
  'template/no-form': {
    zh: '没有表单文件 {form}。',
    en: 'There is no form {form}.',
    next: {
      zh: '请在程序文件夹中写出该表单的中英文两个文件，或更正 procedure.yaml 中的名称。',
      en: 'Write the two texts of the form in the folder of the procedure, or mend the name in procedure.yaml.',
    },
  },
  'template/no-law': {
    zh: '程序“{procedure}”没有任何版本的法律文件。',
    en: 'The procedure "{procedure}" has no version of its law.',
    next: {
      zh: '请在其 law 文件夹中放入以年份命名的法律文件，例如 law/2022.yaml；写法见 docs/adding-a-law.md。',
      en: 'Put a file named after its year into the folder law, for example law/2022.yaml; docs/adding-a-law.md says how.',
    },
  },
  'template/stray-law': {
    zh: '“{name}”不会被当作法律文件读取。',
    en: '"{name}" would not be read as a version of the law.',
    next: {
      zh: '请以年份开头、以 .yaml 结尾命名，例如 2022.yaml；不用的，请移出 law 文件夹。',
      en: 'Let its name begin with the year and end in .yaml, for example 2022.yaml, or move it out of the folder law.',
    },
  },
  'template/bad-name': {
    zh: '“{name}”不能作为程序或者文种的文件夹名称。',
    en: '"{name}" cannot be the name of the folder of a procedure or a kind.',
    next: {
      zh: '名称由小写字母、数字和连字符组成，例如 my-letter。',
      en: 'A name is made of small letters, digits and hyphens, for example my-letter.',
    },
  },
  'template/unreadable': unreadable,
  'template/not-utf8': notUtf8,
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
} as const satisfies Record<`template/${string}`, Sentence>;
