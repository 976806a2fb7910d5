/** Words as a search sees them: small letters, no accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Those of a list in whose texts every word of the query stands, whole or in part, in their order; no words find all. */
export function search<T>(list: T[], query: string, textsOf: (one: T) => string[]): T[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return list;
  return list.filter((one) => {
    const text = fold(textsOf(one).join('\n'));
    return words.every((word) => text.includes(word));
  });
}
