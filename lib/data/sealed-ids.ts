import 'server-only';
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { ExpectedError } from '@/lib/domain/expected-error';
import { environment } from './database';

/** The key of one assignment's ids. */
function keyOf(assignmentId: string): Buffer {
  const { secret } = environment();
  if (secret === null) throw new Error('Sealed ids need NEXTAUTH_SECRET');
  return createHmac('sha256', secret).update(`sealed-id:${assignmentId}`).digest().subarray(0, 16);
}

/**
 * The id of a tag as a page may carry it beside a pen name: an id says when its device made it, and so whose it is to
 * whoever knows when somebody last worked. One block of AES, which an id just fills: nothing is stored, the same id is
 * the same each time, and only the server can read it. 32 hexadecimal digits.
 */
export function sealId(assignmentId: string, id: string): string {
  const cipher = createCipheriv('aes-128-ecb', keyOf(assignmentId), null).setAutoPadding(false);
  return Buffer.concat([cipher.update(Buffer.from(id.replaceAll('-', ''), 'hex')), cipher.final()]).toString('hex');
}

/** The id that was sealed for this assignment. Throws 'not-found' for anything that is none. */
export function unsealId(assignmentId: string, sealed: string): string {
  if (!/^[0-9a-f]{32}$/.test(sealed)) throw new ExpectedError('not-found');
  const decipher = createDecipheriv('aes-128-ecb', keyOf(assignmentId), null).setAutoPadding(false);
  const hex = Buffer.concat([decipher.update(Buffer.from(sealed, 'hex')), decipher.final()]).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
