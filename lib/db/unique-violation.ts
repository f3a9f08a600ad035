import { Prisma } from "@/prisma/generated/client";

/** True when a write failed because a unique index already holds such a row. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
