/**
 * The size of a letterhead, pt: as the sheet has it, or as much smaller as one line asks for, in half points.
 *
 * @param width of the text, em
 * @param room the width of the type area, pt
 * @example
 * letterheadSize(11, 442.2, 42) //=> 40: 网络安全审查办公室文件 in 156 mm
 */
export function letterheadSize(width: number, room: number, size: number): number {
  return Math.min(size, Math.floor((room / width) * 2) / 2);
}
