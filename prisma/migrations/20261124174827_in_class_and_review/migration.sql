-- CreateEnum
CREATE TYPE "ProjectionStage" AS ENUM ('passage', 'reasons', 'talk', 'vote', 'split', 'key');

-- CreateTable
CREATE TABLE "key_note" (
    "spaceId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "keyTagId" UUID NOT NULL,
    "isHidden" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "key_note_pkey" PRIMARY KEY ("spaceId","assignmentId","keyTagId")
);

-- CreateTable
CREATE TABLE "set_aside_reason" (
    "spaceId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "tagId" UUID NOT NULL,

    CONSTRAINT "set_aside_reason_pkey" PRIMARY KEY ("spaceId","assignmentId","tagId")
);

-- CreateTable
CREATE TABLE "projection" (
    "spaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "sentence" INTEGER NOT NULL,
    "firstTagId" UUID,
    "secondTagId" UUID,
    "stage" "ProjectionStage" NOT NULL DEFAULT 'passage',
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "projection_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "vote" (
    "spaceId" UUID NOT NULL,
    "projectionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "position" "Position" NOT NULL,
    "votedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("spaceId","projectionId","personId")
);

-- CreateTable
CREATE TABLE "rubric" (
    "spaceId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "criteria" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rubric_pkey" PRIMARY KEY ("spaceId","assignmentId")
);

-- CreateTable
CREATE TABLE "review" (
    "spaceId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "scores" JSONB NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "pinnedAt" TIMESTAMPTZ(3),
    "reviewerId" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "releasedAt" TIMESTAMPTZ(3),
    "released" JSONB,

    CONSTRAINT "review_pkey" PRIMARY KEY ("spaceId","attemptId")
);

-- CreateTable
CREATE TABLE "saved_comment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "set_aside_reason_spaceId_tagId_idx" ON "set_aside_reason"("spaceId", "tagId");

-- CreateIndex
CREATE INDEX "projection_spaceId_assignmentId_openedAt_idx" ON "projection"("spaceId", "assignmentId", "openedAt");

-- CreateIndex
CREATE INDEX "vote_personId_idx" ON "vote"("personId");

-- CreateIndex
CREATE INDEX "review_reviewerId_idx" ON "review"("reviewerId");

-- CreateIndex
CREATE INDEX "saved_comment_personId_idx" ON "saved_comment"("personId");

-- AddForeignKey
ALTER TABLE "key_note" ADD CONSTRAINT "key_note_spaceId_assignmentId_fkey" FOREIGN KEY ("spaceId", "assignmentId") REFERENCES "assignment"("spaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_note" ADD CONSTRAINT "key_note_keyTagId_fkey" FOREIGN KEY ("keyTagId") REFERENCES "key_tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "set_aside_reason" ADD CONSTRAINT "set_aside_reason_spaceId_assignmentId_fkey" FOREIGN KEY ("spaceId", "assignmentId") REFERENCES "assignment"("spaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "set_aside_reason" ADD CONSTRAINT "set_aside_reason_spaceId_tagId_fkey" FOREIGN KEY ("spaceId", "tagId") REFERENCES "tag"("spaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projection" ADD CONSTRAINT "projection_spaceId_assignmentId_fkey" FOREIGN KEY ("spaceId", "assignmentId") REFERENCES "assignment"("spaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_spaceId_projectionId_fkey" FOREIGN KEY ("spaceId", "projectionId") REFERENCES "projection"("spaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric" ADD CONSTRAINT "rubric_spaceId_assignmentId_fkey" FOREIGN KEY ("spaceId", "assignmentId") REFERENCES "assignment"("spaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_spaceId_attemptId_fkey" FOREIGN KEY ("spaceId", "attemptId") REFERENCES "attempt"("spaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_comment" ADD CONSTRAINT "saved_comment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

-- One passage of an assignment is on the wall at a time.
CREATE UNIQUE INDEX "projection_one_on_the_wall" ON "projection"("spaceId", "assignmentId") WHERE "endedAt" IS NULL;

ALTER TABLE "projection" ADD CONSTRAINT "projection_sentence_counts_from_one" CHECK ("sentence" >= 1);
