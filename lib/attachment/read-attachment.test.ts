import { expect, test } from "vitest";
import { kindOf } from "./kind-of";
import { readAttachment } from "./read-attachment";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ["openapi", "openapi: 3.1.0\ninfo:\n  title: Orders\npaths: {}\n"],
  ["openapi", '{\n  "openapi": "3.1.0",\n  "paths": {}\n}'],
  ["openapi", '{"openapi":"3.1.0","paths":{}}'],
  ["asyncapi", "asyncapi: 3.0.0\nchannels: {}\n"],
  ["compose", "services:\n  db:\n    image: postgres:17\n    ports:\n      - 5432:5432\n"],
  ["kubernetes", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\n"],
  ["yaml", "# settings\nname: shop\nregions:\n  - eu\n"],
  ["json", '{ "name": "shop" }'],
  ["markdown", "# Orders\n\nThey come in by the thousand.\n"],
  ["text", "Please note: we have no queue.\nOrders come in by the thousand."],
])("%s is known by what stands in it", (kind, text) => {
  expect(kindOf(text)).toBe(kind);
});

test("a file with a misleading name is what its content says", () => {
  const read = readAttachment("notes.txt", bytesOf("openapi: 3.1.0\ninfo:\n  title: Orders\n"));

  expect(read).toMatchObject({ accepted: true, attachment: { name: "notes.txt", kind: "openapi" } });
});

test.each([
  ["picture.yml", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "not-text"],
  ["zeros.txt", bytesOf("a\0b"), "not-text"],
  ["empty.txt", bytesOf(" \n"), "empty"],
  ["long.txt", new Uint8Array(200_001), "too-large"],
])("%s is refused, and why", (name, bytes, reason) => {
  const read = readAttachment(name, bytes);

  expect(read).toEqual({ accepted: false, name, reason });
});
