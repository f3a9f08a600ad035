import { expect, test, vi } from "vitest";
import { db } from "../db/client";
import { findSender } from "./owner";
import { aVisitor } from "./visitor.fixture";

type Visitor = ReturnType<typeof aVisitor>;

async function aGuest(visitor: Visitor): Promise<string> {
  await visitor.post("/sign-in/anonymous");
  const person = await visitor.find();
  if (person === null) throw new Error("There is no guest.");
  return person.id;
}

async function aThreadOf(ownerId: string, title: string): Promise<void> {
  await db.thread.create({ data: { id: crypto.randomUUID(), ownerId, title } });
}

async function titlesOf(ownerId: string | undefined): Promise<string[]> {
  const threads = await db.thread.findMany({ where: { ownerId: ownerId ?? "" }, orderBy: { title: "asc" } });
  return threads.map(({ title }) => title);
}

const anAccount = () => ({
  name: "Ada",
  email: `${crypto.randomUUID()}@example.test`,
  password: "correct horse",
});

test("a visitor becomes a guest without any form", async () => {
  const visitor = aVisitor();

  const response = await visitor.post("/sign-in/anonymous");

  expect(response.status).toBe(200);
  expect(await visitor.find()).toMatchObject({ name: "Guest", isGuest: true });
});

test("nobody is found without a session, or with one that was made up", async () => {
  const forged = new Headers({ host: "lintel.test", cookie: "lintel.session_token=made.up" });

  expect(await aVisitor().find()).toBeNull();
  expect(await findSender(forged)).toBeNull();
});

test("a guest who signs up keeps their threads and is no guest any more", async () => {
  const visitor = aVisitor();
  const guestId = await aGuest(visitor);
  await aThreadOf(guestId, "A shop");
  const account = anAccount();

  const response = await visitor.post("/sign-up/email", account);

  const person = await visitor.find();
  expect(response.status).toBe(200);
  expect(person).toMatchObject({ name: "Ada", email: account.email, isGuest: false });
  expect(await titlesOf(person?.id)).toEqual(["A shop"]);
  expect(await db.user.findUnique({ where: { id: guestId } })).toBeNull();
});

test("a guest who signs in brings their threads to those that the account has", async () => {
  const account = anAccount();
  const before = aVisitor();
  await before.post("/sign-up/email", account);
  const owner = await before.find();
  await aThreadOf(owner?.id ?? "", "From home");
  const visitor = aVisitor();
  await aThreadOf(await aGuest(visitor), "On the way");

  await visitor.post("/sign-in/email", account);

  expect(await visitor.find()).toEqual(owner);
  expect(await titlesOf(owner?.id)).toEqual(["From home", "On the way"]);
});

test("a wrong password is refused in the shape of all errors, and the guest stays", async () => {
  const account = anAccount();
  await aVisitor().post("/sign-up/email", account);
  const visitor = aVisitor();
  const guestId = await aGuest(visitor);
  await aThreadOf(guestId, "Mine");

  const response = await visitor.post("/sign-in/email", { ...account, password: "wrong horse" });

  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    error: { code: "unauthorized", details: { reason: "INVALID_EMAIL_OR_PASSWORD" } },
  });
  expect(await visitor.find()).toMatchObject({ id: guestId });
  expect(await titlesOf(guestId)).toEqual(["Mine"]);
});

test("signing out ends the session", async () => {
  const visitor = aVisitor();
  await visitor.post("/sign-up/email", anAccount());

  await visitor.post("/sign-out");

  expect(await visitor.find()).toBeNull();
});

test.each([
  { origin: "http://localhost:4711", isSecure: false },
  { origin: "https://lintel.example.test", isSecure: true },
])(
  "the session cookie of $origin is out of reach for scripts and other sites",
  async ({ origin, isSecure }) => {
    const visitor = aVisitor({ origin });

    const response = await visitor.post("/sign-in/anonymous");

    const cookie = response.headers.getSetCookie().find((each) => each.includes("session_token"));
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(/; Secure/.test(cookie ?? "")).toBe(isSecure);
  },
);

test.each([{ origin: "http://evil.test" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }])(
  "a page elsewhere can't sign anyone in or out: %o",
  async (foreign) => {
    const visitor = aVisitor();
    await aGuest(visitor);

    const response = await visitor.post("/sign-out", {}, foreign);

    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: "forbidden" } });
    expect(await visitor.find()).not.toBeNull();
  },
);

test("signing in with GitHub comes back to the address that the caller sees", async () => {
  vi.stubEnv("GITHUB_CLIENT_ID", "lintel-client");
  vi.stubEnv("GITHUB_CLIENT_SECRET", "lintel-client-secret");
  vi.spyOn(console, "error").mockReturnValue();
  const visitor = aVisitor({ origin: "https://github.lintel.test" });

  const response = await visitor.post("/sign-in/social", { provider: "github", callbackURL: "/" });
  const elsewhere = await visitor.post("/sign-in/social", {
    provider: "github",
    callbackURL: "https://evil.test/",
  });

  const { url } = await response.json();
  const back = new URL(url).searchParams.get("redirect_uri");
  expect(back).toBe("https://github.lintel.test/api/auth/callback/github");
  expect(elsewhere.status).toBe(403);
});

test("whoever keeps guessing passwords is told to wait", async () => {
  vi.stubEnv("LIMIT_SIGN_INS", "3/60");
  const visitor = aVisitor();
  const guess = { email: "nobody@example.test", password: "let me in" };
  const attempts = await Promise.all(Array.from({ length: 3 }, () => visitor.post("/sign-in/email", guess)));

  const refused = await visitor.post("/sign-in/email", guess);

  expect(attempts.map(({ status }) => status)).toEqual(Array(3).fill(401));
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ error: { code: "rate_limited" } });
});
