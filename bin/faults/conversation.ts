import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { Reader } from "./reader";

const threadSchema = z.object({
  messages: z.array(
    z.object({
      role: z.string(),
      parts: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
      metadata: z
        .looseObject({
          turn: z
            .looseObject({
              status: z.string(),
              error: z.object({ message: z.string() }).optional(),
              usage: z.looseObject({ outputTokens: z.number().optional() }).optional(),
            })
            .optional(),
        })
        .optional(),
    }),
  ),
  designVersion: z.number(),
});

interface Server {
  url: string;
}

/** A guest's thread, from whichever instance one looks at it. */
export class Conversation {
  readonly threadId = randomUUID();
  readonly mark = randomUUID();

  private constructor(private readonly cookie: string) {}

  static async open({ url }: Server): Promise<Conversation> {
    const response = await fetch(`${url}/api/auth/sign-in/anonymous`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0]);
    return new Conversation(cookies.join("; "));
  }

  post(server: Server, text: string): Promise<Response> {
    const message = {
      id: randomUUID(),
      role: "user",
      parts: [{ type: "text", text: `${text} (${this.mark})` }],
    };
    return fetch(`${server.url}/api/chat`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: this.cookie },
      body: JSON.stringify({ id: this.threadId, message }),
    });
  }

  async ask(server: Server, text: string): Promise<Reader> {
    const response = await this.post(server, text);
    if (!response.ok) throw new Error(`The app answered ${response.status}: ${await response.text()}`);
    return new Reader(response);
  }

  /** Looks at the running answer, as a page does that was loaded again; null when none runs. */
  async join({ url }: Server): Promise<Reader | null> {
    const response = await fetch(`${url}/api/chat/${this.threadId}/stream`, {
      headers: { cookie: this.cookie },
    });
    return response.status === 200 ? new Reader(response) : null;
  }

  /** Comes back as often as it must, as a page does that lost its connection. */
  async pickUp(server: Server): Promise<Reader | null> {
    for (let tries = 0; tries < 200; tries += 1) {
      const reader = await this.join(server).catch(() => undefined);
      if (reader !== undefined) return reader;
      await pause(100);
    }
    return null;
  }

  stop({ url }: Server): Promise<Response> {
    return fetch(`${url}/api/chat/${this.threadId}/stop`, {
      method: "POST",
      headers: { cookie: this.cookie },
    });
  }

  /** The answer as the server keeps it. */
  async kept({ url }: Server) {
    const response = await fetch(`${url}/api/threads/${this.threadId}`, { headers: { cookie: this.cookie } });
    const { messages, designVersion } = threadSchema.parse(await response.json());
    const answer = messages.findLast(({ role }) => role === "assistant");
    const text = (answer?.parts ?? [])
      .map((part) => (part.type === "text" ? (part.text ?? "") : ""))
      .join("");
    return { text, turn: answer?.metadata?.turn, parts: answer?.parts ?? [], messages, designVersion };
  }
}
