-- AlterTable
ALTER TABLE "person" ADD COLUMN     "disabledAt" TIMESTAMPTZ(3);
