/** A name that every system takes and that sorts by day: "argument-deepseeks-people-2026-03-09.md". The day is the device's. */
export function fileName(words: string[], now: Date, ending: 'md' | 'docx' | 'txt'): string {
  const safe = words.map((word) =>
    word
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-'),
  );
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  const name = [...safe, ...day].join('-').replace(/-+/g, '-').replace(/^-/, '');
  return `${name}.${ending}`;
}

/** How long the browser may take to read a file out of memory, in milliseconds. */
const PATIENCE = 60_000;

/** Hands a file to the browser, which saves it like any download. It never leaves the device for that. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}
