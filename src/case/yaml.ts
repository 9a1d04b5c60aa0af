import { Composer, type Document, type ErrorCode, Lexer, LineCounter, Parser, visit, type YAMLParseError } from 'yaml';
import { fail, type Place, type Problem, problem, refuse } from '../errors.js';

/** A document and the place of each offset in its text. */
export interface Parsed {
  readonly document: Document;
  readonly at: (offset: number) => Place;
}

/** Parts open within each other, indentation and brackets together. A case needs about twenty. */
export const deepest = 200;

/** A YAML text as a document of one version of YAML, 1.2, with nothing in it that YAML only warns of. */
export function parseYaml(text: string, file: string): Parsed {
  const counter = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col };
  };
  const composer = new Composer({ version: '1.2', prettyErrors: false });
  const [document, ...more] = composer.compose(tokens(text, counter, at), true, text.length);
  if (!document || (document.contents === null && document.errors.length === 0)) return fail('case/empty', { file });
  refuse([...document.errors, ...document.warnings].slice(0, 20).map(error => told(error as YAMLParseError, at)));
  const [second] = more;
  if (second) fail('case/syntax', at(second.range[0]), sentences.MULTIPLE_DOCS);
  if (document.directives?.yaml.version !== '1.2') fail('case/syntax', at(0), sentences.BAD_DIRECTIVE);
  refuse(danglingAliases(document).map(offset => problem('case/syntax', at(offset), sentences.BAD_ALIAS)));
  return { document, at };
}

/** The offsets of aliases whose anchor does not stand before them. */
function danglingAliases(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document)) offsets.push(alias.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** The tokens of the text. Composing them is recursive, so what is nested too deep is refused before. */
function* tokens(text: string, counter: LineCounter, at: (offset: number) => Place) {
  const parser = new Parser(counter.addNewLine);
  counter.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > deepest) fail('case/too-deep', at(parser.offset), { most: deepest });
  }
  yield* parser.end();
}

function told({ code, pos, message }: YAMLParseError, at: (offset: number) => Place): Problem {
  const { zh, en = message.split('\n')[0] ?? message } = sentences[code];
  return problem('case/syntax', at(pos[0]), { zh, en });
}

/** What the parser finds wrong; its own English sentence is kept where it says more than ours would. */
const sentences: Record<ErrorCode, { readonly zh: string; readonly en?: string }> = {
  ALIAS_PROPS: { zh: '别名（*）不能再带标签或锚点' },
  BAD_ALIAS: {
    zh: '别名（*）所指的锚点（&）不存在，或者名称有误；以“*”开头的文本应加引号',
    en: 'an alias (*) names no anchor (&); put a text that begins with "*" in quotes',
  },
  BAD_DIRECTIVE: {
    zh: '“%”开头的指令有误，或者不是 YAML 1.2',
    en: 'a directive ("%…") is wrong, or asks for another version of YAML than 1.2',
  },
  BAD_DQ_ESCAPE: { zh: '双引号内的反斜杠转义有误' },
  BAD_INDENT: { zh: '缩进与上文不一致，或者上文的括号没有写完' },
  BAD_PROP_ORDER: { zh: '锚点和标签的位置有误' },
  BAD_SCALAR_START: { zh: '值以特殊字符开头，应加引号' },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '同一行内有两个“: ”；值中含有冒号的，应加引号',
    en: 'there are two ": " in one line; put a value that holds a colon in quotes',
  },
  BLOCK_IN_FLOW: { zh: '方括号或花括号之内不能用缩进写法' },
  DUPLICATE_KEY: { zh: '同一处有两个相同的名称', en: 'the same name stands twice in one place' },
  IMPOSSIBLE: { zh: '无法解析' },
  KEY_OVER_1024_CHARS: { zh: '名称超过 1024 个字符' },
  MISSING_CHAR: { zh: '缺少引号、括号、逗号、冒号或者空格' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '名称应写在一行之内，其后须有“:”和空格',
    en: 'a name stands on one line and is followed by ":" and a space',
  },
  MULTIPLE_ANCHORS: { zh: '一个值只能有一个锚点' },
  MULTIPLE_DOCS: {
    zh: '一个文件只能写一个案件，不能用“---”分为几份',
    en: 'a file holds one document; "---" begins a second',
  },
  MULTIPLE_TAGS: { zh: '一个值只能有一个标签' },
  NON_STRING_KEY: { zh: '名称只能是文本' },
  RESOURCE_EXHAUSTION: { zh: '层次过深' },
  TAB_AS_INDENT: { zh: '缩进不能使用制表符，请改用空格', en: 'tabs cannot indent; use spaces' },
  TAG_RESOLVE_FAILED: { zh: '不接受“!”开头的标签', en: 'tags ("!…") are not taken' },
  UNEXPECTED_TOKEN: { zh: '此处的字符或符号不合语法' },
  BAD_COLLECTION_TYPE: { zh: '标签与值的类型不符' },
};
