import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

const directivesOf = (policy: string) =>
  new Map(policy.split("; ").map((directive) => [directive.split(" ")[0], directive]));

test("a page runs inline only what carries its nonce", () => {
  const policy = directivesOf(contentSecurityPolicy({ nonce: "abc", isDevelopment: false }));

  expect(policy.get("script-src")).toBe("script-src 'self' 'nonce-abc'");
  expect(policy.get("script-src-attr")).toBe("script-src-attr 'none'");
});

test("no directive opens the page to another origin", () => {
  const policy = contentSecurityPolicy({ nonce: "abc", isDevelopment: false });

  const sources = policy.split("; ").flatMap((directive) => directive.split(" ").slice(1));
  const known = ["'self'", "'none'", "'unsafe-inline'", "data:", "blob:", "'nonce-abc'"];
  expect(sources.filter((source) => !known.includes(source))).toEqual([]);
});

test("only React's development build may evaluate strings", () => {
  expect(contentSecurityPolicy({ nonce: "abc", isDevelopment: true })).toContain("'unsafe-eval'");
  expect(contentSecurityPolicy({ nonce: "abc", isDevelopment: false })).not.toContain("eval");
});
