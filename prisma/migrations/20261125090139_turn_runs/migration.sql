-- AlterTable
ALTER TABLE "design_version" ADD COLUMN     "callId" TEXT;

-- AlterTable
ALTER TABLE "turn" ADD COLUMN     "runId" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "runs" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "stopAskedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "turn_chunks" (
    "turnId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "chunks" JSONB NOT NULL,

    CONSTRAINT "turn_chunks_pkey" PRIMARY KEY ("turnId","number")
);

-- AddForeignKey
ALTER TABLE "turn_chunks" ADD CONSTRAINT "turn_chunks_turnId_fkey" FOREIGN KEY ("turnId") REFERENCES "turn"("id") ON DELETE CASCADE ON UPDATE CASCADE;
