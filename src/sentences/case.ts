import { notUtf8, unreadable } from './file.js';
import type { Sentence } from './sentence.js';

/** What is said of a case file and what stands in it. */
export const caseSentences = {
  'case/syntax': {
    zh: '文件不是有效的 YAML 或 JSON：{zh}。',
    en: 'The file is not valid YAML or JSON: {en}.',
    next: { zh: '请在所示行、列处改正。', en: 'Correct it at the line and column shown.' },
  },
  'case/unreadable': unreadable,
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
  'case/absurd-year': {
    zh: '“{found}”的年份不在 {first} 年至 {last} 年之间。',
    en: 'The year of "{found}" does not lie between {first} and {last}.',
    next: { zh: '请核对年份。', en: 'Check the year.' },
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
  'case/not-utf8': notUtf8,
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
  'case/file-outside': {
    zh: '“{file}”不在案件文件所在的文件夹内。',
    en: '"{file}" is not in the folder of the case file.',
    next: {
      zh: '请将其放入该文件夹，并写成相对路径，例如 seals/office.png。',
      en: 'Put it into that folder and give its path from there, for example seals/office.png.',
    },
  },
  'case/seal-not-given': {
    zh: '正式文书应加盖印章图片“{file}”，但未提供该文件。',
    en: 'The final document carries the seal "{file}", but nothing reads that file.',
    next: {
      zh: '请在调用时以 readFile 提供文件内容，或者删去案件中的这一印章。',
      en: 'Give readFile with the wish, or take the seal out of the case.',
    },
  },
  'case/seal-not-image': {
    zh: '印章“{file}”不是可用的图片。',
    en: 'The seal "{file}" is not an image that can be placed.',
    next: {
      zh: '请使用 8 位、非隔行的 PNG（背景透明为宜），或者 RGB、灰度的 JPEG，每边不超过 4000 像素，文件不超过 {most} MB。',
      en: 'Use a PNG of 8 bits, not interlaced, best with a clear ground, or a JPEG in RGB or grey; 4000 pixels a side and {most} MB at the most.',
    },
  },
  'case/unsettable-character': {
    zh: '第 {position} 个字符 {character} 是控制字符或不成对的代理项，任何文书都无法印出。',
    en: 'Character {position}, {character}, is a control character or half of a surrogate pair: no document can hold it.',
    next: { zh: '请删去该字符。', en: 'Remove the character.' },
  },
} as const satisfies Record<`case/${string}`, Sentence>;
