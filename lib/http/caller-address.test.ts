import { expect, test } from "vitest";
import { callerAddress, networkOf } from "./caller-address";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2:bbbb:0:0:9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["<script>", "unknown"],
  ["", "unknown"],
])("%s belongs to %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("a caller is known by the address that the server put down", () => {
  expect(callerAddress(new Headers({ "x-forwarded-for": "192.0.2.7" }))).toBe("192.0.2.7");
  expect(callerAddress(new Headers())).toBe("unknown");
});
