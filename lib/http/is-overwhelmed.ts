/**
 * True when a transaction found no free connection, or couldn't end, within its time (Prisma's P2028): nothing of it
 * was written. Known by its code alone, so that who asks needn't know the client.
 */
export const isOverwhelmed = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "P2028";
