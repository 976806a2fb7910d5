import 'server-only';
import { db } from './database';
import { Prisma } from './generated/client';
import { isListed, isSeen } from './seen-students';
import type { StaffClassroom } from './staff';

/** What belongs to a student's name in a class, and nothing of their work. */
export interface StudentContact {
  /** Null for no section. */
  sectionId: string | null;
  /** Null for guests and accounts without an address. */
  email: string | null;
}

/** Section and address of the students whom the asking person may see, by the id of the person. */
export async function listContacts(classroom: StaffClassroom): Promise<Map<string, StudentContact>> {
  const rows = await db().$queryRaw<(StudentContact & { personId: string })[]>(Prisma.sql`
    SELECT e."personId", e."sectionId", p."email" FROM "enrollment" e
    JOIN "person" p ON p."id" = e."personId" AND ${isListed(classroom)}
    WHERE e."spaceId" = ${classroom.spaceId}::uuid AND e."role" = 'student' AND ${isSeen(classroom.sees)}`);
  return new Map(rows.map(({ personId, ...contact }) => [personId, contact]));
}
