/** Copies where the browser lets a page copy; false where it does not (an address without encryption, say). */
export async function copyWords(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
