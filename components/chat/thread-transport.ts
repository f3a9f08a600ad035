import { DefaultChatTransport } from "ai";
import { ensureGuestSession } from "@/components/account/guest-session";
import type { ThreadMessage } from "@/lib/thread/message";
import { readPickedModel } from "./picked-model";
import { watchSilence } from "./watch-silence";
import { forgetWhatWasSent } from "./written-message";

export interface ThreadStart {
  threadId: string;
  messages: ThreadMessage[];
  /** A visitor without a session gets a guest's before the first message goes out. */
  hasSession: boolean;
}

const pickedModel = () => {
  const model = readPickedModel();
  return model ? { model } : {};
};

/** A message in place of an earlier one says which answer it follows; any other follows what is there. */
const placeOf = (messages: readonly ThreadMessage[], replacing: ReadonlySet<string>) =>
  replacing.has(messages.at(-1)?.id ?? "") ? { parentId: messages.at(-2)?.id ?? null } : {};

/** Carries questions to the server; `onTaken` hears when it has taken one. */
export function createTransport(
  { threadId, hasSession }: ThreadStart,
  replacing: ReadonlySet<string>,
  onTaken: () => void,
) {
  const transport = new DefaultChatTransport<ThreadMessage>({
    api: "/api/chat",
    prepareSendMessagesRequest: ({ id, messages }) => ({
      body: { id, message: messages.at(-1), ...placeOf(messages, replacing), ...pickedModel() },
    }),
    fetch: async (input, init) => {
      if (!hasSession) await ensureGuestSession();
      const response = await fetch(input, init);
      if (response.ok && init?.method === "POST") {
        forgetWhatWasSent(threadId);
        onTaken();
      }
      return response.ok ? watchSilence(response) : response;
    },
  });
  // The server tells an answer from its start; what is shown of it already must not be kept beside that.
  return Object.assign(transport, { resumeStreamIsReplay: true });
}
