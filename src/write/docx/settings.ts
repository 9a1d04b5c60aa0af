import { declaration, escapeXml } from './xml.js';

/**
 * The marks that end no line and begin none, in Chinese (GB/T 15834-2011, 5.1); to those of Word come the dash and the dots, of
 * which two make one mark, and the solidus, which does neither.
 */
const endNone = '$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．／［｛￡￥';
const beginNone =
  '!%),.:;>?]}¢¨°·ˇˉ—―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．／：；？］｀｜｝～￠';

/**
 * word/settings.xml, in the order of CT_Settings. No word is parted by a hyphen: names and terms stay whole. Chinese punctuation
 * side by side is closed up; a forced break does not stretch a justified line; the file is laid out by the rules of Word 2013 and
 * later (15), which put the border of a table on the margin.
 */
export const settings = [
  `${declaration}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`,
  '<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:autoHyphenation w:val="0"/><w:evenAndOddHeaders/>',
  '<w:characterSpacingControl w:val="compressPunctuation"/>',
  `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(endNone)}"/>`,
  `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(beginNone)}"/>`,
  '<w:compat><w:balanceSingleByteDoubleByteWidth/><w:doNotExpandShiftReturn/>',
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
].join('');
