import { expect, test } from "vitest";
import { findFileType } from "./file-type";
import { kindOf } from "./kind-of";
import { maxAttachmentBytes, maxFileBytes, readAttachment, readContent } from "./read-attachment";

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

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
  const read = readAttachment("notes.txt", bytesOf("openapi: 3.1.0\ninfo:\n  title: Orders\n"), false);

  expect(read).toMatchObject({ accepted: true, attachment: { name: "notes.txt", kind: "openapi" } });
});

test.each([
  ["picture.yml", png, "not-readable"],
  ["archive.zip", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff]), "not-text"],
  ["zeros.txt", bytesOf("a\0b"), "not-text"],
  ["empty.txt", bytesOf(" \n"), "empty"],
  ["long.txt", new Uint8Array(200_001), "too-large"],
])("%s is refused, and why", (name, bytes, reason) => {
  const read = readAttachment(name, bytes, false);

  expect(read).toMatchObject({
    accepted: false,
    name,
    reason,
    limit: reason === "not-readable" ? maxFileBytes : maxAttachmentBytes,
  });
});

test.each([
  ["png", "\x89PNG\r\n\x1a\nrest"],
  ["jpeg", "\xff\xd8\xff\xe0"],
  ["gif", "GIF89a"],
  ["webp", "RIFF\x10\0\0\0WEBPVP8 "],
  ["pdf", "%PDF-1.7\n"],
  [null, "<svg/>"],
  [null, "RIFF\x10\0\0\0WAVE"],
])("%s is known by its first bytes", (type, bytes) => {
  expect(findFileType(bytes)).toBe(type);
});

test("a consultant that sees gets a picture whole, whatever its name says", () => {
  const read = readAttachment("notes.txt", png, true);

  expect(read).toEqual({
    accepted: true,
    attachment: { name: "notes.txt", kind: "png", size: 8, content: "iVBORw0KGgo=" },
  });
});

test("a PDF over the limit is too large", () => {
  const bytes = new Uint8Array(maxFileBytes + 1);
  bytes.set(bytesOf("%PDF-1.7"));

  expect(readAttachment("plan.pdf", bytes, true)).toMatchObject({ reason: "too-large", limit: maxFileBytes });
});

test("what is sent as a file is one, or nothing", () => {
  expect(readContent("a.png", "iVBORw0KGgo=")).toMatchObject({ kind: "png", size: 8 });
  expect(readContent("a.png", "aGVsbG8=")).toBeNull();
  expect(readContent("a.png", "not base64!")).toBeNull();
});
