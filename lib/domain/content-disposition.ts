/** Signs that file systems do not take, that end a line, or that turn the direction of what follows. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"*/:<>?\\|]+/gu;

/** What RFC 5987 lets stand as it is, of what encodeURIComponent leaves alone. */
const NOT_ATTRIBUTE = /['()*]/g;

const MOST_CHARACTERS = 80;

/** A file's name from its parts: "Course 1, Tags.csv". Whatever people called their class, it is safe on every system. */
export function fileNameOf(parts: readonly string[], ending: string): string {
  const name = parts
    .map((part) => part.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(', ');
  const safe = Array.from(name)
    .slice(0, MOST_CHARACTERS)
    .join('')
    .trim()
    .replace(/^[.\s]+/, '');
  return `${safe || 'headwaters'}.${ending}`;
}

/**
 * The header that has a browser keep an answer as a file of this name: once in ASCII for those that know no other, once
 * in full after RFC 5987.
 */
export function attachmentHeader(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\x20-\x7E]+/g, '_')
    .replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    NOT_ATTRIBUTE,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
