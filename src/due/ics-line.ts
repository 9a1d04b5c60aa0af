/** The most octets of a line, its end not counted (RFC 5545, 3.1). */
const longest = 75;

/**
 * A content line of an iCalendar file with its end, folded where it is too long: a line that goes on begins with a space. A
 * fold never cuts a character.
 *
 * @example
 * icsLine('SUMMARY', icsText('A, B')) // 'SUMMARY:A\\, B\r\n'
 */
export function icsLine(name: string, value: string): string {
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > longest) {
      line += '\r\n ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${line}\r\n`;
}

/** A text as a value of the type TEXT: backslash, semicolon, comma and line break are escaped (RFC 5545, 3.3.11). */
export function icsText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}
