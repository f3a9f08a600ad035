import { z } from "zod";
import { forgetWritten } from "@/components/chat/browser-storage";
import type { Words } from "@/components/language/english";

export type SocialProvider = "github" | "google";

const problemSchema = z.object({ error: z.object({ message: z.string().min(1) }) });
const redirectSchema = z.object({ url: z.string() });

type Outcome = { succeeded: true; body: unknown } | { succeeded: false; problem: string };

type Said = Words["account"];

async function send(
  said: Said,
  { method, address, body }: { method: "POST" | "DELETE"; address: string; body: object },
): Promise<Outcome> {
  const response = await fetch(address, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response) return { succeeded: false, problem: said.unreachable };
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return { succeeded: true, body: answer };
  const problem = problemSchema.safeParse(answer);
  return {
    succeeded: false,
    problem: problem.success ? problem.data.error.message : said.failed,
  };
}

const post = (said: Said, address: string, body: object) =>
  send(said, { method: "POST", address: `/api/auth${address}`, body });

/** A whole page load: everything on screen belongs to whoever was signed in before. */
const startAfresh = () => window.location.assign("/");

async function enter(said: Said, address: string, body: object): Promise<string | null> {
  const outcome = await post(said, address, body);
  if (!outcome.succeeded) return outcome.problem;
  startAfresh();
  return null;
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

export const signUp = (form: FormData, said: Said) =>
  enter(said, "/sign-up/email", {
    name: textOf(form, "name"),
    email: textOf(form, "email"),
    password: textOf(form, "password"),
  });

export const signIn = (form: FormData, said: Said) =>
  enter(said, "/sign-in/email", { email: textOf(form, "email"), password: textOf(form, "password") });

export async function signOut(said: Said): Promise<string | null> {
  const problem = await enter(said, "/sign-out", {});
  if (problem === null) forgetWritten();
  return problem;
}

export async function signInWith(provider: SocialProvider, said: Said): Promise<string | null> {
  const outcome = await post(said, "/sign-in/social", { provider, callbackURL: "/" });
  if (!outcome.succeeded) return outcome.problem;
  const redirect = redirectSchema.safeParse(outcome.body);
  if (!redirect.success) return said.noAddress;
  window.location.assign(redirect.data.url);
  return null;
}

/** Deletes the account and all that is in it; what this browser remembers goes with it. */
export async function deleteAccount(form: FormData, said: Said): Promise<string | null> {
  const outcome = await send(said, {
    method: "DELETE",
    address: "/api/account",
    body: { confirmation: textOf(form, "confirmation") },
  });
  if (!outcome.succeeded) return outcome.problem;
  forgetWritten();
  startAfresh();
  return null;
}
