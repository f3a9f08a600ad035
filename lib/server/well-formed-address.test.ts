import { expect, test } from "vitest";
import { wellFormedAddress } from "./well-formed-address";

test.each([
  ["/api/threads/%", "/api/threads/%25"],
  ["/s/%ff/export/a%20b?x=%", "/s/%25ff/export/a%20b?x=%"],
  ["/threads/caf%C3%A9?a=1?b=2", "/threads/caf%C3%A9?a=1?b=2"],
  ["/", "/"],
])("%s is read as %s", (url, read) => {
  expect(wellFormedAddress(url)).toBe(read);
});
