-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "isShort" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "term" ADD COLUMN     "sources" TEXT[] DEFAULT ARRAY[]::TEXT[];
