import type { Operation } from "@/lib/design/schema";
import { assumed } from "./quantity";

const failure = (code: string, when: string, retry: "never" | "later") => ({
  code,
  when,
  retry,
  schema: "problem",
});

const refused = failure("401", "No valid token", "never");
const tooMany = failure("429", "Over the limit; Retry-After says when to come back", "later");
const overloaded = failure("503", "Overloaded or a part behind it is down", "later");

interface Named {
  id: string;
  summary: string;
  path: string;
}

/** A page of items, each caller's own. */
export const listOperation = ({ id, summary, path }: Named, response: string): Operation => ({
  id,
  summary,
  verb: "GET",
  path,
  parameters: [
    {
      name: "after",
      in: "query",
      type: "string",
      need: "optional",
      description: "Where the last page ended",
    },
  ],
  response,
  returns: "list",
  errors: [refused, tooMany, overloaded],
  effect: "read",
  idempotency: "natural",
  auth: "jwt",
  authz: "ownership",
  rateLimit: { limit: assumed(120, "/min"), per: "user" },
  pagination: { style: "cursor", maxItems: 50 },
  timeout: assumed(2, "s"),
});

const keyHeader = {
  name: "Idempotency-Key",
  in: "header",
  type: "string",
  need: "required",
  description: "Made by the client once for each intent",
} as const;

/** A change that may be sent again with the same key. */
export const changeOperation = (
  { id, summary, path }: Named,
  request: string,
  response: string,
): Operation => ({
  id,
  summary,
  verb: "POST",
  path,
  parameters: [keyHeader],
  request,
  response,
  returns: "item",
  errors: [
    refused,
    failure("409", "The state doesn't allow it, or the key was used for something else", "never"),
    failure("422", "A field is missing or wrong", "never"),
    tooMany,
    overloaded,
  ],
  effect: "create",
  idempotency: "key",
  auth: "jwt",
  authz: "ownership",
  rateLimit: { limit: assumed(30, "/min"), per: "user" },
  timeout: assumed(4, "s"),
  audit: "logged",
});

/** A step of a workflow at a part: the run's id makes repeating it harmless. */
export const commandOperation = (
  { id, summary, path }: Named,
  request: string,
  timeoutSeconds: number,
): Operation => ({
  id,
  summary,
  verb: "PUT",
  path,
  parameters: [{ name: "runId", in: "path", type: "string", need: "required" }],
  request,
  response: "command-result",
  returns: "item",
  errors: [failure("409", "The state doesn't allow it", "never"), overloaded],
  effect: "update",
  idempotency: "key",
  auth: "mtls",
  authz: "role",
  rateLimit: { limit: assumed(500, "/s"), per: "caller" },
  timeout: assumed(timeoutSeconds, "s"),
  audit: "logged",
});

/** A report of an outside system, checked by its signature and taken in once. */
export const reportOperation = (path: string, request: string): Operation => ({
  id: "take-report",
  summary: "Takes in a report once",
  verb: "POST",
  path,
  request,
  returns: "nothing",
  errors: [failure("401", "The signature or its time doesn't fit", "never"), overloaded],
  effect: "update",
  idempotency: "key",
  auth: "signature",
  authz: "scope",
  rateLimit: { limit: assumed(100, "/s"), per: "caller" },
  timeout: assumed(4, "s"),
  audit: "logged",
});

/** What an outside system takes from us, as far as our adapter needs it. */
export const outsideOperation = (summary: string, request: string, timeoutSeconds: number): Operation => ({
  id: "submit",
  summary,
  verb: "POST",
  path: "/",
  request,
  response: "outside-answer",
  returns: "item",
  errors: [refused, tooMany, overloaded],
  effect: "external",
  idempotency: "key",
  auth: "api-key",
  authz: "scope",
  rateLimit: { limit: assumed(50, "/s"), per: "caller" },
  timeout: assumed(timeoutSeconds, "s"),
  audit: "logged",
});
