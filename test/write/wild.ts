import fc from 'fast-check';

/** Pieces that mean something to Markdown, Handlebars, HTML, tables or lists, and awkward characters. */
const pieces = [
  ...'*_`~#>+-=|\\[]()!<&{}:;"\'$^@.,/',
  ...[
    '**',
    '__',
    '~~',
    '```',
    '~~~',
    ':::',
    '::: date',
    '---',
    '- ',
    '+ ',
    '* ',
    '1. ',
    '1) ',
    '# ',
    '#',
    '> ',
    '=',
    '===',
  ],
  ...[
    '[a](b)',
    '![a](b)',
    '[a]: b',
    '[](#id)',
    '<b>',
    '</p>',
    '<!--',
    '-->',
    '<br>',
    '<script>',
    ']]>',
    '<?x',
    '<!D',
    '&amp;',
    '&#65;',
    '&lt',
    '&copy;',
  ],
  ...[
    '{{x}}',
    '{{{x}}}',
    '{{> y}}',
    '{#a}',
    '{-}',
    '| - |',
    '|-|',
    ':-:',
    ':-',
    '-:',
    '\\|',
    '\\\\',
    'http://a.b',
    'a@b.cn',
    'www.a.cn',
  ],
  ...[' ', '  ', '    ', '\t', '\u3000', '\u00a0', '\u2028', '\u2029', '\ufeff', '\u200b', '\u202e', '\r'],
  ...[
    '甲',
    '公司',
    '（乙）',
    '“',
    '”',
    '：',
    '，',
    '。',
    '、',
    '—',
    '…',
    '𬱖',
    '😀',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    'a',
    'B',
    '5',
    '5*3*2',
    'foo_bar',
  ],
  ...['\uE000', '\uE001', '\uE0000\uE001', '\uF8FF', '\uFFFD', '一、', '（一）', '第一条'],
];

/** What XML can hold, without the control characters. */
const character = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0xa0, max: 0xffef }),
    fc.integer({ min: 0x10000, max: 0x1ffff }),
  )
  .filter(
    code => !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe && !(code >= 0xfdd0 && code <= 0xfdef),
  )
  .map(code => String.fromCodePoint(code));

/** One line of wild text. */
export const wildLine = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: character }), {
    minLength: 1,
    maxLength: 12,
  })
  .map(parts => parts.join(''));

/** Wild text with line feeds anywhere. */
export const wildText = fc
  .array(fc.oneof(wildLine, fc.constant('')), { minLength: 1, maxLength: 4 })
  .map(all => all.join('\n'));
