import { MOST_BYTES } from '@/lib/domain/roster';

/** The text of a chosen file, or why it cannot be read. */
export type FileText = { ok: true; text: string } | { ok: false; fault: 'large' | 'notText' };

/** Reads a roster from a file: UTF-8 with a byte order mark or without, or the UTF-16 of Excel's "Unicode text". */
export async function readRosterFile(file: File): Promise<FileText> {
  if (file.size > MOST_BYTES) return { ok: false, fault: 'large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? { ok: false, fault: 'notText' } : { ok: true, text };
  } catch {
    return { ok: false, fault: 'notText' };
  }
}

/** How many bytes a pasted text has when it is sent: forms send line ends as two signs. */
export const sizeAsSent = (text: string) => new TextEncoder().encode(text.replace(/\r\n|\r|\n/g, '\r\n')).length;
