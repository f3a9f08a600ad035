import { z } from "zod";

export type SocialProvider = "github" | "google";

const problemSchema = z.object({ error: z.object({ message: z.string().min(1) }) });
const redirectSchema = z.object({ url: z.string() });

type Outcome = { succeeded: true; body: unknown } | { succeeded: false; problem: string };

async function send(method: "POST" | "DELETE", address: string, body: object): Promise<Outcome> {
  const response = await fetch(address, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response) return { succeeded: false, problem: "The server can't be reached." };
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return { succeeded: true, body: answer };
  const problem = problemSchema.safeParse(answer);
  return {
    succeeded: false,
    problem: problem.success ? problem.data.error.message : "That didn't work. Try again.",
  };
}

const post = (address: string, body: object) => send("POST", `/api/auth${address}`, body);

/** A whole page load: everything on screen belongs to whoever was signed in before. */
const startAfresh = () => window.location.assign("/");

async function enter(address: string, body: object): Promise<string | null> {
  const outcome = await post(address, body);
  if (!outcome.succeeded) return outcome.problem;
  startAfresh();
  return null;
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

export const signUp = (form: FormData) =>
  enter("/sign-up/email", {
    name: textOf(form, "name"),
    email: textOf(form, "email"),
    password: textOf(form, "password"),
  });

export const signIn = (form: FormData) =>
  enter("/sign-in/email", { email: textOf(form, "email"), password: textOf(form, "password") });

export const signOut = () => enter("/sign-out", {});

export async function signInWith(provider: SocialProvider): Promise<string | null> {
  const outcome = await post("/sign-in/social", { provider, callbackURL: "/" });
  if (!outcome.succeeded) return outcome.problem;
  const redirect = redirectSchema.safeParse(outcome.body);
  if (!redirect.success) return "The provider gave no address to go to.";
  window.location.assign(redirect.data.url);
  return null;
}

/** Deletes the account and all that is in it; what this browser remembers goes with it. */
export async function deleteAccount(form: FormData): Promise<string | null> {
  const outcome = await send("DELETE", "/api/account", { confirmation: textOf(form, "confirmation") });
  if (!outcome.succeeded) return outcome.problem;
  startAfresh();
  return null;
}
