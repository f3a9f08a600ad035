import { afterEach, expect, test, vi } from "vitest";
import { countRequest } from "./count-request";

let nextAddress = 0;
const anAddress = () => `10.1.0.${++nextAddress}`;

/** How many of `count` requests are taken. */
async function taken(count: number, ask: (index: number) => Promise<void>): Promise<number> {
  const outcomes = await Promise.allSettled(Array.from({ length: count }, (_, index) => ask(index)));
  return outcomes.filter(({ status }) => status === "fulfilled").length;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

test("a caller gets as far as the limit, and is then told how long to wait", async () => {
  vi.stubEnv("LIMIT_TURNS", "3/60");
  const asker = { caller: "ada", address: anAddress() };
  await taken(3, () => countRequest("turns", asker));

  const refusal = countRequest("turns", asker);

  await expect(refusal).rejects.toMatchObject({
    code: "rate_limited",
    message: expect.stringMatching(/^You have asked a lot in a short time\. Please wait \d+ seconds\.$/),
    retryAfter: expect.any(Number),
  });
});

test("an address with many callers gets four times as far as one", async () => {
  vi.stubEnv("LIMIT_TURNS", "2/60");
  const address = anAddress();

  const count = await taken(20, (index) => countRequest("turns", { caller: `caller ${index}`, address }));

  expect(count).toBe(8);
});

test("one who is over the limit doesn't keep others out", async () => {
  vi.stubEnv("LIMIT_LINKS", "2/60");
  const busy = { caller: null, address: anAddress() };
  await taken(10, () => countRequest("links", busy));

  expect(await taken(2, () => countRequest("links", { caller: null, address: anAddress() }))).toBe(2);
});

test("a limit that is switched off never refuses", async () => {
  vi.stubEnv("LIMIT_GUESTS", "off");
  const asker = { caller: null, address: anAddress() };

  expect(await taken(1000, () => countRequest("guests", asker))).toBe(1000);
});
