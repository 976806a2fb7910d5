-- AlterTable
ALTER TABLE "argument" ADD COLUMN     "setAside" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "operation" ADD COLUMN     "settledAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "prediction_answer" ADD COLUMN     "setAside" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "built" JSONB,
ADD COLUMN     "setAside" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "stance" ADD COLUMN     "setAside" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "warrant_evidence" (
    "spaceId" UUID NOT NULL,
    "argumentId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "evidenceId" TEXT NOT NULL,

    CONSTRAINT "warrant_evidence_pkey" PRIMARY KEY ("spaceId","argumentId","ordinal","evidenceId")
);

-- CreateIndex
CREATE INDEX "warrant_evidence_evidenceId_idx" ON "warrant_evidence"("evidenceId");

-- AddForeignKey
ALTER TABLE "warrant_evidence" ADD CONSTRAINT "warrant_evidence_spaceId_argumentId_ordinal_fkey" FOREIGN KEY ("spaceId", "argumentId", "ordinal") REFERENCES "warrant"("spaceId", "argumentId", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warrant_evidence" ADD CONSTRAINT "warrant_evidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "evidence_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

-- What was set aside until now was shown on the device that it came from, and dealt with there.
UPDATE "operation" SET "settledAt" = "appliedAt" WHERE "outcome" = 'set-aside';

ALTER TABLE "operation"
  ADD CONSTRAINT "operation_settles_what_was_set_aside" CHECK ("settledAt" IS NULL OR "outcome" = 'set-aside');

-- Few are ever open; every page of an attempt asks for them.
CREATE INDEX "operation_set_aside" ON "operation" ("spaceId", "attemptId") WHERE "outcome" = 'set-aside' AND "settledAt" IS NULL;
