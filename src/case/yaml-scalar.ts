import { parse, type Scalar } from 'yaml';

/** What can stand without quotes, also inside braces: letters and digits, then no sign that YAML knows. */
const plain =
  /^[\p{L}\p{N}](?:[\p{L}\p{N} ._/〔〕（）【】《》“”、，。；：·-]*[\p{L}\p{N}._/〔〕（）【】《》“”、，。；：·-])?$/u;

/**
 * A text as a scalar in one line of YAML: plain where that is read as the same text, else in single quotes, or in double
 * quotes where it has line breaks or signs that cannot be seen. `as` is how such a value is written elsewhere in the file.
 *
 * @example
 * yamlScalar('Example Co., Ltd.') // "'Example Co., Ltd.'"
 */
export function yamlScalar(text: string, as?: Scalar.Type): string {
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(text)) return doubleQuoted(text);
  if (as === 'QUOTE_DOUBLE') return doubleQuoted(text);
  if (as !== 'QUOTE_SINGLE' && plain.test(text) && parse(text) === text) return text;
  return `'${text.replaceAll("'", "''")}'`;
}

/** Double quotes with the escapes that YAML and JSON have in common. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
