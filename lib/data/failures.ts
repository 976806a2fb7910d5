import 'server-only';
import { Prisma } from './generated/client';

/** Whether the database refused a second row with the same key. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
