import 'server-only';
import { newJoinCode, refuseArchived, type TaughtClassroom } from './classrooms';
import { db } from './database';
import { isUniqueViolation } from './failures';

/** Gives a class a fresh code, also when joining was closed. The old one stops at once. Throws 'class-archived'. */
export async function renewJoinCode(classroom: TaughtClassroom): Promise<string> {
  refuseArchived(classroom);
  for (let tries = 0; ; tries++) {
    const joinCode = newJoinCode();
    try {
      await db().classroom.update({ where: { spaceId: classroom.spaceId }, data: { joinCode } });
      return joinCode;
    } catch (error) {
      // Another class has this code: make one more.
      if (tries >= 5 || !isUniqueViolation(error)) throw error;
    }
  }
}

/** Closes joining by code. Who is in the class stays, and invites still work. Throws 'class-archived'. */
export async function closeJoining(classroom: TaughtClassroom): Promise<void> {
  refuseArchived(classroom);
  await db().classroom.update({ where: { spaceId: classroom.spaceId }, data: { joinCode: null } });
}
