/** Numbers as operands of a content stream. */
export function figures(...values: readonly number[]): string {
  return values.map(value => String(Number(value.toFixed(6)))).join(' ');
}
