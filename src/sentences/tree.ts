import type { Sentence } from './sentence.js';

/** What is said of the texts of a document and their blocks. */
export const treeSentences = {
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
    next: {
      zh: '请将“# 标题”移到最前；标题之上只能有 letterhead、number、signer。',
      en: 'Move "# Title" to the top; only letterhead, number and signer may stand above it.',
    },
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
} as const satisfies Record<`tree/${string}`, Sentence>;
