import { db } from "./client";

/** The id of a new owner, unlike any other. */
export async function aUser(fields: { name?: string; email?: string; isAnonymous?: boolean } = {}) {
  const id = crypto.randomUUID();
  await db.user.create({ data: { id, name: "Ada", email: `${id}@example.test`, ...fields } });
  return id;
}
