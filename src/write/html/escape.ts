const characters: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A reader of HTML turns a bare carriage return into a line feed.
  '\r': '&#13;',
};

/**
 * Text for HTML, in content and in attributes; it reads back as it was.
 *
 * @example
 * escapeHtml('甲 & <乙>') //=> 甲 &amp; &lt;乙&gt;
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/g, character => characters[character] ?? character);
}
