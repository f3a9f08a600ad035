-- CreateEnum
CREATE TYPE "AuditKind" AS ENUM ('signed_in', 'signed_up', 'share_made', 'share_opened', 'share_revoked', 'exported', 'thread_deleted', 'account_exported');

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "ownerId" TEXT NOT NULL,
    "kind" "AuditKind" NOT NULL,
    "subjectId" TEXT,
    "title" TEXT,
    "detail" TEXT,
    "network" TEXT,
    "count" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMP(3) NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_event_ownerId_at_idx" ON "audit_event"("ownerId", "at" DESC);

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
