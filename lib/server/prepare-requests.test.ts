import { expect, test } from "vitest";
import { trustedAddress } from "./prepare-requests";

test.each([
  { proxies: 0, forwarded: undefined, is: "10.0.0.9" },
  { proxies: 0, forwarded: "192.0.2.1", is: "10.0.0.9" },
  { proxies: 1, forwarded: "192.0.2.1", is: "192.0.2.1" },
  { proxies: 1, forwarded: "6.6.6.6, 192.0.2.1", is: "192.0.2.1" },
  { proxies: 2, forwarded: "6.6.6.6, 192.0.2.1, 10.0.0.8", is: "192.0.2.1" },
  { proxies: 1, forwarded: undefined, is: "10.0.0.9" },
  { proxies: 3, forwarded: "192.0.2.1", is: "192.0.2.1" },
])("behind $proxies proxies a request for $forwarded comes from $is", ({ proxies, forwarded, is }) => {
  expect(trustedAddress(forwarded, "10.0.0.9", proxies)).toBe(is);
});
