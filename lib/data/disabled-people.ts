import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { writeAudit } from './audit';
import { db } from './database';

/**
 * Keeps a member from signing in, or no longer, for an administrator. Their sessions and links end at once; everything
 * else stays as it is. Nobody can do it to themselves, so an administrator who can sign in always remains. Throws
 * 'not-found' and 'disable-yourself'.
 */
export async function disableSignIn(viewer: Viewer, personId: string, isDisabled: boolean, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    // Of two administrators who do it to each other at once the second finds that they no longer can.
    await tx.$queryRaw`
      SELECT 1 FROM "person" WHERE "id" IN (${viewer.id}::uuid, ${personId}::uuid) ORDER BY "id" FOR UPDATE`;
    const asking = await tx.person.count({ where: { id: viewer.id, isAdmin: true, disabledAt: null } });
    const person = await tx.person.findFirst({ where: { id: personId, kind: 'member' } });
    if (asking === 0 || !person) throw new ExpectedError('not-found');
    if (personId === viewer.id) throw new ExpectedError('disable-yourself');
    if ((person.disabledAt !== null) === isDisabled) return;
    await tx.person.update({
      where: { id: personId },
      data: isDisabled ? { disabledAt: now, sessionEpoch: { increment: 1 } } : { disabledAt: null },
    });
    await tx.oneTimeLink.deleteMany({ where: { personId, usedAt: null } });
    const act = isDisabled ? 'sign-in.disabled' : 'sign-in.enabled';
    await writeAudit(tx, { spaceId: null, actorId: viewer.id, act, about: { personId } });
  });
}
