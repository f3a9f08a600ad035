import { AppError } from "@/lib/errors";
import { stopTurn } from "@/lib/turn/stop-turn";
import { deleteAccount, listRunningThreads } from "./store";

interface Closing {
  person: { id: string; email: string; isGuest: boolean };
  confirmation: string;
}

/** What has to be typed so that nothing is deleted by a slip. */
export const confirmationOf = ({ email, isGuest }: Closing["person"]): string => (isGuest ? "delete" : email);

/** Deletes the account and everything in it for good. Answers that are running end first, so that none is written after. */
export async function closeAccount({ person, confirmation }: Closing): Promise<void> {
  const wanted = confirmationOf(person);
  if (confirmation.trim().toLowerCase() !== wanted.toLowerCase())
    throw new AppError("invalid", `To delete everything, type ${wanted}.`);
  for (const threadId of await listRunningThreads(person.id)) await stopTurn(threadId, person.id);
  await deleteAccount(person.id);
}
