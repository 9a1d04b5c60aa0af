/** The known name nearest to what was written, if it is near enough to be meant: at most a third of its letters differ. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const ranked = known
    .filter(name => Math.abs(name.length - written.length) <= most(name))
    .map(name => ({ name, distance: distance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= most(best.name) ? best.name : undefined;
}

function most(name: string): number {
  return Math.max(1, Math.floor(name.length / 3));
}

/** Levenshtein's distance: insertions, deletions and changes of one character. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  [...a].forEach((character, i) => {
    const next = [i + 1];
    [...b].forEach((other, j) => {
      const change = (row[j] as number) + (character === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    });
    row = next;
  });
  return row[b.length] as number;
}

/** A sentence on what was perhaps meant, in each language; empty where nothing known is near. */
export function meantBy(written: string, known: readonly string[]): { readonly zh: string; readonly en: string } {
  const meant = nearest(written, known);
  return meant === undefined
    ? { zh: '', en: '' }
    : { zh: `是否应为“${bare(meant)}”？`, en: ` Did you mean "${bare(meant)}"?` };
}

/** Without the quotes that JSON puts around a text. */
function bare(name: string): string {
  return name.replace(/^"(.*)"$/, '$1');
}
