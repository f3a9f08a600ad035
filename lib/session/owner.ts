import { headers } from "next/headers";
import { AppError } from "../errors";
import { callerAddress } from "../http/caller-address";
import { ownOrigin } from "../http/own-origin";
import { countRequest } from "../limit/count-request";
import type { LimitName } from "../limit/limit";
import { authFor } from "./auth";

export type Person = { id: string; name: string; email: string; isGuest: boolean };

/** Who sent these headers. */
export async function findSender(sent: Headers): Promise<Person | null> {
  const session = await authFor(ownOrigin(sent)).api.getSession({ headers: sent });
  if (session === null) return null;
  const { id, name, email, isAnonymous } = session.user;
  return { id, name, email, isGuest: isAnonymous === true };
}

/** Who is asking, or null without a session. A guest is a person too. */
export async function findPerson(): Promise<Person | null> {
  return findSender(await headers());
}

export async function findOwner(): Promise<string | null> {
  const person = await findPerson();
  return person?.id ?? null;
}

/** Who is asking; `unauthorized` without a session. */
export async function requirePerson(): Promise<Person> {
  const person = await findPerson();
  if (person === null)
    throw new AppError("unauthorized", "Your session has ended. Please load the page again.");
  return person;
}

/** The id that every read and write of private data is bound to. */
export async function requireOwner(): Promise<string> {
  const { id } = await requirePerson();
  return id;
}

/** The same for what is counted. Guests are counted by where they come from: a new cookie is no new caller. */
export async function requireOwnerWithin(limit: LimitName): Promise<string> {
  const { id, isGuest } = await requirePerson();
  const address = callerAddress(await headers());
  await countRequest(limit, { caller: isGuest ? `guests at ${address}` : id, address });
  return id;
}
