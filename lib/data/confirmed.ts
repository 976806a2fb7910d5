import 'server-only';
import type { Prisma } from './generated/client';

/**
 * What changes when somebody who only reads its mail is the first to confirm an account's address. Whoever made the
 * account may have been somebody else, so nothing that they set up opens it any more; what is in it stays.
 */
export const firstConfirmedByMail = (now: Date) =>
  ({
    emailVerifiedAt: now,
    passwordHash: null,
    returnCodeHash: null,
    sessionEpoch: { increment: 1 },
    identities: { deleteMany: {} },
  }) satisfies Prisma.PersonUpdateInput;
