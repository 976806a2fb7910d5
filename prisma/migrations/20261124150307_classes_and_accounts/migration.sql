-- CreateEnum
CREATE TYPE "KeyRule" AS ENUM ('shown', 'hidden');

-- CreateEnum
CREATE TYPE "DeletionRule" AS ENUM ('anonymise', 'remove');

-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "allowsGuests" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "isGraded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "keyRule" "KeyRule" NOT NULL DEFAULT 'shown',
ADD COLUMN     "sourcesOff" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "stepsOff" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "lateAcceptedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "classroom" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "onDeletion" "DeletionRule" NOT NULL DEFAULT 'anonymise',
ADD COLUMN     "showsNames" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'UTC';

-- AlterTable
ALTER TABLE "enrollment" ADD COLUMN     "sectionId" UUID;

-- AlterTable
ALTER TABLE "one_time_link" ADD COLUMN     "email" TEXT,
ADD COLUMN     "personId" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "returnCodeHash" TEXT,
ADD COLUMN     "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "spaceId" UUID,
    "actorId" UUID,
    "act" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "spaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "section_assistant" (
    "spaceId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "section_assistant_pkey" PRIMARY KEY ("spaceId","sectionId","personId")
);

-- CreateTable
CREATE TABLE "invite" (
    "spaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "role" "Role" NOT NULL,
    "sectionId" UUID,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acceptedAt" TIMESTAMPTZ(3),
    "personId" UUID,

    CONSTRAINT "invite_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "assignment_section" (
    "spaceId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,

    CONSTRAINT "assignment_section_pkey" PRIMARY KEY ("spaceId","assignmentId","sectionId")
);

-- CreateTable
CREATE TABLE "extension" (
    "spaceId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),

    CONSTRAINT "extension_pkey" PRIMARY KEY ("spaceId","assignmentId","personId")
);

-- CreateIndex
CREATE INDEX "identity_personId_idx" ON "identity"("personId");

-- CreateIndex
CREATE INDEX "audit_entry_spaceId_at_idx" ON "audit_entry"("spaceId", "at");

-- CreateIndex
CREATE INDEX "audit_entry_actorId_idx" ON "audit_entry"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "section_spaceId_name_key" ON "section"("spaceId", "name");

-- CreateIndex
CREATE INDEX "section_assistant_spaceId_personId_idx" ON "section_assistant"("spaceId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "invite_tokenHash_key" ON "invite"("tokenHash");

-- CreateIndex
CREATE INDEX "invite_personId_idx" ON "invite"("personId");

-- CreateIndex
CREATE INDEX "invite_spaceId_email_idx" ON "invite"("spaceId", "email");

-- CreateIndex
CREATE INDEX "extension_personId_idx" ON "extension"("personId");

-- CreateIndex
CREATE INDEX "one_time_link_personId_idx" ON "one_time_link"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "person_returnCodeHash_key" ON "person"("returnCodeHash");

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_spaceId_sectionId_fkey" FOREIGN KEY ("spaceId", "sectionId") REFERENCES "section"("spaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "classroom"("spaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_assistant" ADD CONSTRAINT "section_assistant_spaceId_sectionId_fkey" FOREIGN KEY ("spaceId", "sectionId") REFERENCES "section"("spaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_assistant" ADD CONSTRAINT "section_assistant_spaceId_personId_fkey" FOREIGN KEY ("spaceId", "personId") REFERENCES "enrollment"("spaceId", "personId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invite" ADD CONSTRAINT "invite_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "classroom"("spaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invite" ADD CONSTRAINT "invite_spaceId_sectionId_fkey" FOREIGN KEY ("spaceId", "sectionId") REFERENCES "section"("spaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invite" ADD CONSTRAINT "invite_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_section" ADD CONSTRAINT "assignment_section_spaceId_assignmentId_fkey" FOREIGN KEY ("spaceId", "assignmentId") REFERENCES "assignment"("spaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_section" ADD CONSTRAINT "assignment_section_spaceId_sectionId_fkey" FOREIGN KEY ("spaceId", "sectionId") REFERENCES "section"("spaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_spaceId_assignmentId_fkey" FOREIGN KEY ("spaceId", "assignmentId") REFERENCES "assignment"("spaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
