import { route } from "@/lib/http/route";
import { answerAuth } from "@/lib/session/answer-auth";

export const GET = route(answerAuth);
export const POST = route(answerAuth);
