-- CreateEnum
CREATE TYPE "Position" AS ENUM ('transfer', 'indigenous', 'sequence', 'complicates');

-- CreateEnum
CREATE TYPE "PersonKind" AS ENUM ('guest', 'member', 'simulated', 'demonstration');

-- CreateEnum
CREATE TYPE "SpaceKind" AS ENUM ('classroom', 'study');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('student', 'assistant', 'instructor');

-- CreateEnum
CREATE TYPE "CommitRuleKind" AS ENUM ('tags', 'said', 'date', 'opened');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('before', 'after');

-- CreateEnum
CREATE TYPE "SourceRole" AS ENUM ('calibration', 'reading');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('created', 'edited', 'deleted');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "kind" "PersonKind" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "passwordHash" TEXT,
    "sessionEpoch" INTEGER NOT NULL DEFAULT 0,
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "mayTeach" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "windowEnd" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "debate" (
    "id" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "debate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_item" (
    "id" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "evidence_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "url" TEXT,
    "seen" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "term" (
    "id" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "definition" TEXT NOT NULL,

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "module" (
    "slug" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "isListed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "module_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "module_version" (
    "id" UUID NOT NULL,
    "moduleSlug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "module_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "moduleVersionId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" "SourceRole" NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "sentences" JSONB NOT NULL,
    "marks" JSONB NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_tag" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "position" "Position" NOT NULL,
    "factors" TEXT[],
    "credibility" INTEGER,
    "bearing" INTEGER,
    "because" TEXT NOT NULL,
    "alternatives" JSONB NOT NULL,

    CONSTRAINT "key_tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "space" (
    "id" UUID NOT NULL,
    "kind" "SpaceKind" NOT NULL,
    "ownerId" UUID,

    CONSTRAINT "space_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "classroom" (
    "spaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "joinCode" TEXT,
    "isSimulated" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "classroom_pkey" PRIMARY KEY ("spaceId")
);

-- CreateTable
CREATE TABLE "enrollment" (
    "spaceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "penName" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enrollment_pkey" PRIMARY KEY ("spaceId","personId")
);

-- CreateTable
CREATE TABLE "assignment" (
    "spaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "moduleVersionId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opensAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "commitRule" "CommitRuleKind" NOT NULL,
    "tagsAsked" INTEGER,
    "commitFrom" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "spaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "assignmentId" UUID,
    "moduleVersionId" UUID NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastWorkAt" TIMESTAMPTZ(3),
    "committedAt" TIMESTAMPTZ(3),
    "committedLate" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "operation" (
    "spaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT,
    "late" BOOLEAN NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "operation_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "tag" (
    "spaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "currentNumber" INTEGER NOT NULL,
    "countedNumber" INTEGER,
    "firstNumber" INTEGER,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "tag_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "tag_revision" (
    "spaceId" UUID NOT NULL,
    "tagId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "position" "Position" NOT NULL,
    "factors" TEXT[],
    "credibility" INTEGER,
    "bearing" INTEGER,
    "because" TEXT NOT NULL,
    "reason" TEXT,
    "late" BOOLEAN NOT NULL,
    "setAside" BOOLEAN NOT NULL DEFAULT false,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tag_revision_pkey" PRIMARY KEY ("spaceId","tagId","number")
);

-- CreateTable
CREATE TABLE "tag_touch" (
    "spaceId" UUID NOT NULL,
    "tagId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sentence" INTEGER NOT NULL,
    "overlap" INTEGER NOT NULL,

    CONSTRAINT "tag_touch_pkey" PRIMARY KEY ("spaceId","tagId","number","sentence")
);

-- CreateTable
CREATE TABLE "step_done" (
    "spaceId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "doneAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "step_done_pkey" PRIMARY KEY ("spaceId","attemptId","step")
);

-- CreateTable
CREATE TABLE "stance" (
    "spaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "phase" "Phase" NOT NULL,
    "number" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "position" "Position" NOT NULL,
    "confidence" INTEGER NOT NULL,
    "unmoved" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stance_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "stance_mover" (
    "spaceId" UUID NOT NULL,
    "stanceId" UUID NOT NULL,
    "tagId" UUID NOT NULL,

    CONSTRAINT "stance_mover_pkey" PRIMARY KEY ("spaceId","stanceId","tagId")
);

-- CreateTable
CREATE TABLE "prediction_answer" (
    "spaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "phase" "Phase" NOT NULL,
    "number" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prediction_answer_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "response" (
    "spaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "response_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "argument" (
    "spaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "claim" TEXT NOT NULL,
    "objection" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "argument_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "warrant" (
    "spaceId" UUID NOT NULL,
    "argumentId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "because" TEXT NOT NULL,

    CONSTRAINT "warrant_pkey" PRIMARY KEY ("spaceId","argumentId","ordinal")
);

-- CreateTable
CREATE TABLE "warrant_tag" (
    "spaceId" UUID NOT NULL,
    "argumentId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "tagId" UUID NOT NULL,

    CONSTRAINT "warrant_tag_pkey" PRIMARY KEY ("spaceId","argumentId","ordinal","tagId")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "throttle_windowEnd_idx" ON "throttle"("windowEnd");

-- CreateIndex
CREATE UNIQUE INDEX "module_version_moduleSlug_version_key" ON "module_version"("moduleSlug", "version");

-- CreateIndex
CREATE UNIQUE INDEX "source_moduleVersionId_slug_key" ON "source"("moduleVersionId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "source_moduleVersionId_ordinal_key" ON "source"("moduleVersionId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "key_tag_sourceId_ordinal_key" ON "key_tag"("sourceId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "space_ownerId_key" ON "space"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "classroom_joinCode_key" ON "classroom"("joinCode");

-- CreateIndex
CREATE INDEX "enrollment_personId_idx" ON "enrollment"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_spaceId_penName_key" ON "enrollment"("spaceId", "penName");

-- CreateIndex
CREATE INDEX "assignment_moduleVersionId_idx" ON "assignment"("moduleVersionId");

-- CreateIndex
CREATE INDEX "attempt_id_personId_idx" ON "attempt"("id", "personId");

-- CreateIndex
CREATE INDEX "attempt_personId_idx" ON "attempt"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_spaceId_assignmentId_personId_key" ON "attempt"("spaceId", "assignmentId", "personId");

-- CreateIndex
CREATE INDEX "operation_spaceId_attemptId_idx" ON "operation"("spaceId", "attemptId");

-- CreateIndex
CREATE INDEX "tag_spaceId_attemptId_idx" ON "tag"("spaceId", "attemptId");

-- CreateIndex
CREATE INDEX "tag_spaceId_sourceId_idx" ON "tag"("spaceId", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "tag_revision_spaceId_id_key" ON "tag_revision"("spaceId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "stance_spaceId_attemptId_phase_number_key" ON "stance"("spaceId", "attemptId", "phase", "number");

-- CreateIndex
CREATE UNIQUE INDEX "prediction_answer_spaceId_attemptId_phase_number_key" ON "prediction_answer"("spaceId", "attemptId", "phase", "number");

-- CreateIndex
CREATE UNIQUE INDEX "response_spaceId_attemptId_step_number_key" ON "response"("spaceId", "attemptId", "step", "number");

-- CreateIndex
CREATE UNIQUE INDEX "argument_spaceId_attemptId_number_key" ON "argument"("spaceId", "attemptId", "number");

-- AddForeignKey
ALTER TABLE "module" ADD CONSTRAINT "module_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "debate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "module_version" ADD CONSTRAINT "module_version_moduleSlug_fkey" FOREIGN KEY ("moduleSlug") REFERENCES "module"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_moduleVersionId_fkey" FOREIGN KEY ("moduleVersionId") REFERENCES "module_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_tag" ADD CONSTRAINT "key_tag_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space" ADD CONSTRAINT "space_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classroom" ADD CONSTRAINT "classroom_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "classroom"("spaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "classroom"("spaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_moduleVersionId_fkey" FOREIGN KEY ("moduleVersionId") REFERENCES "module_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_spaceId_assignmentId_fkey" FOREIGN KEY ("spaceId", "assignmentId") REFERENCES "assignment"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_moduleVersionId_fkey" FOREIGN KEY ("moduleVersionId") REFERENCES "module_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation" ADD CONSTRAINT "operation_spaceId_attemptId_fkey" FOREIGN KEY ("spaceId", "attemptId") REFERENCES "attempt"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation" ADD CONSTRAINT "operation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_spaceId_attemptId_fkey" FOREIGN KEY ("spaceId", "attemptId") REFERENCES "attempt"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag_revision" ADD CONSTRAINT "tag_revision_spaceId_tagId_fkey" FOREIGN KEY ("spaceId", "tagId") REFERENCES "tag"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag_touch" ADD CONSTRAINT "tag_touch_spaceId_tagId_number_fkey" FOREIGN KEY ("spaceId", "tagId", "number") REFERENCES "tag_revision"("spaceId", "tagId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_done" ADD CONSTRAINT "step_done_spaceId_attemptId_fkey" FOREIGN KEY ("spaceId", "attemptId") REFERENCES "attempt"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stance" ADD CONSTRAINT "stance_spaceId_attemptId_fkey" FOREIGN KEY ("spaceId", "attemptId") REFERENCES "attempt"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stance_mover" ADD CONSTRAINT "stance_mover_spaceId_stanceId_fkey" FOREIGN KEY ("spaceId", "stanceId") REFERENCES "stance"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stance_mover" ADD CONSTRAINT "stance_mover_spaceId_tagId_fkey" FOREIGN KEY ("spaceId", "tagId") REFERENCES "tag"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prediction_answer" ADD CONSTRAINT "prediction_answer_spaceId_attemptId_fkey" FOREIGN KEY ("spaceId", "attemptId") REFERENCES "attempt"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_spaceId_attemptId_fkey" FOREIGN KEY ("spaceId", "attemptId") REFERENCES "attempt"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "argument" ADD CONSTRAINT "argument_spaceId_attemptId_fkey" FOREIGN KEY ("spaceId", "attemptId") REFERENCES "attempt"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warrant" ADD CONSTRAINT "warrant_spaceId_argumentId_fkey" FOREIGN KEY ("spaceId", "argumentId") REFERENCES "argument"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warrant_tag" ADD CONSTRAINT "warrant_tag_spaceId_argumentId_ordinal_fkey" FOREIGN KEY ("spaceId", "argumentId", "ordinal") REFERENCES "warrant"("spaceId", "argumentId", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warrant_tag" ADD CONSTRAINT "warrant_tag_spaceId_tagId_fkey" FOREIGN KEY ("spaceId", "tagId") REFERENCES "tag"("spaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

ALTER TABLE "person"
  ADD CONSTRAINT "person_email_is_lower_case" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "person_name_is_given" CHECK (length(trim("name")) BETWEEN 1 AND 120),
  ADD CONSTRAINT "person_password_needs_an_address" CHECK ("passwordHash" IS NULL OR "email" IS NOT NULL);

ALTER TABLE "space"
  ADD CONSTRAINT "space_study_has_an_owner" CHECK (("kind" = 'study') = ("ownerId" IS NOT NULL));

ALTER TABLE "classroom"
  ADD CONSTRAINT "classroom_name_is_given" CHECK (length(trim("name")) BETWEEN 1 AND 120),
  ADD CONSTRAINT "classroom_code_is_plain" CHECK ("joinCode" ~ '^[a-z]+-[a-z]+-[0-9]+$');

ALTER TABLE "assignment"
  ADD CONSTRAINT "assignment_asks_for_tags" CHECK (("commitRule" = 'tags') = ("tagsAsked" IS NOT NULL)),
  ADD CONSTRAINT "assignment_tags_asked_in_range" CHECK ("tagsAsked" BETWEEN 1 AND 100),
  ADD CONSTRAINT "assignment_date_rule_has_a_date" CHECK ("commitRule" <> 'date' OR "commitFrom" IS NOT NULL),
  ADD CONSTRAINT "assignment_dates_in_order" CHECK ("closesAt" > "opensAt" AND "closesAt" >= "dueAt");

ALTER TABLE "module_version"
  ADD CONSTRAINT "module_version_counts_from_one" CHECK ("version" >= 1);

ALTER TABLE "source"
  ADD CONSTRAINT "source_has_text" CHECK ("length" > 0);

ALTER TABLE "key_tag"
  ADD CONSTRAINT "key_tag_span" CHECK ("start" >= 0 AND "end" > "start"),
  ADD CONSTRAINT "key_tag_dials" CHECK ("credibility" BETWEEN 1 AND 4 AND "bearing" BETWEEN 1 AND 4),
  ADD CONSTRAINT "key_tag_factors" CHECK (
    cardinality("factors") <= 2
    AND "factors" <@ ARRAY['human-capital', 'funding', 'labour', 'state-policy', 'market', 'compute', 'networks', 'restrictions']);

-- One attempt per assignment and person is a unique key above; alone, it is one per module version and round.
CREATE UNIQUE INDEX "attempt_one_per_round" ON "attempt" ("spaceId", "personId", "moduleVersionId", "round")
  WHERE "assignmentId" IS NULL;

ALTER TABLE "attempt"
  ADD CONSTRAINT "attempt_rounds_count_from_one" CHECK ("round" >= 1),
  ADD CONSTRAINT "attempt_one_round_in_a_class" CHECK ("assignmentId" IS NULL OR "round" = 1);

ALTER TABLE "operation"
  ADD CONSTRAINT "operation_outcome" CHECK ("outcome" IN ('applied', 'set-aside'));

ALTER TABLE "tag"
  ADD CONSTRAINT "tag_numbers" CHECK ("currentNumber" >= 1 AND "countedNumber" BETWEEN 1 AND "currentNumber" AND "firstNumber" BETWEEN 1 AND "currentNumber");

ALTER TABLE "tag_revision"
  ADD CONSTRAINT "tag_revision_span" CHECK ("start" >= 0 AND "end" > "start"),
  ADD CONSTRAINT "tag_revision_dials" CHECK ("credibility" BETWEEN 1 AND 4 AND "bearing" BETWEEN 1 AND 4),
  ADD CONSTRAINT "tag_revision_factors" CHECK (
    cardinality("factors") <= 2
    AND "factors" <@ ARRAY['human-capital', 'funding', 'labour', 'state-policy', 'market', 'compute', 'networks', 'restrictions']);

ALTER TABLE "tag_touch"
  ADD CONSTRAINT "tag_touch_counts" CHECK ("sentence" >= 1 AND "overlap" >= 1);

ALTER TABLE "stance"
  ADD CONSTRAINT "stance_scale" CHECK ("value" BETWEEN -3 AND 3 AND "confidence" BETWEEN 1 AND 5);

-- Published versions and kept words never change. Deleting stays possible: a person may ask for it.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% never changes once it is written', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "module_version_is_fixed" BEFORE UPDATE ON "module_version" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "source_is_fixed" BEFORE UPDATE ON "source" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "key_tag_is_fixed" BEFORE UPDATE ON "key_tag" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "tag_revision_is_fixed" BEFORE UPDATE ON "tag_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The commit is set once.
CREATE TRIGGER "attempt_commits_once" BEFORE UPDATE OF "committedAt" ON "attempt" FOR EACH ROW
  WHEN (OLD."committedAt" IS NOT NULL AND OLD."committedAt" IS DISTINCT FROM NEW."committedAt")
  EXECUTE FUNCTION "refuse_change"();
