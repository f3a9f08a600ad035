import { eventStream } from "@/lib/http/event-stream";
import { parseJson } from "@/lib/http/parse-json";
import { route } from "@/lib/http/route";
import { requireOwnerWithin } from "@/lib/session/owner";
import { maxQuestionBytes, questionSchema } from "@/lib/turn/question";
import { startTurn } from "@/lib/turn/start-turn";

export const POST = route(async (request) => {
  const ownerId = await requireOwnerWithin("turns");
  const { id, message, ...wanted } = await parseJson(request, questionSchema, { maxBytes: maxQuestionBytes });
  return eventStream(await startTurn({ threadId: id, ownerId, question: message, ...wanted }));
});
