import { expect, test } from "vitest";
import { EventText } from "./event-text";

const encoder = new TextEncoder();

/** What is whole after each piece of a text, and what is left at its end. */
function readPieces(...pieces: (string | Uint8Array<ArrayBuffer>)[]) {
  const text = new EventText();
  const whole = pieces.map((piece) => text.take([typeof piece === "string" ? encoder.encode(piece) : piece]));
  return [...whole, text.takeRest()];
}

test.each(["\n\n", "\r\n\r\n", "\r\r", "\n\r\n", "\r\n\n", "\n\r", "\r\n\r"])(
  "%j ends an event as soon as it has come",
  (gap) => {
    expect(readPieces(`data: a${gap}`, "data: b")).toEqual(["data: a\n\n", "", "data: b"]);
    expect(readPieces(`data: a${gap}data`, `: b${gap}`)).toEqual(["data: a\n\n", "data: b\n\n", ""]);
  },
);

test("a line's end that is cut in two is one", () => {
  expect(readPieces("event: a\r", "", "\ndata: b\r", "\n\r", "\n")).toEqual([
    "",
    "",
    "",
    "event: a\ndata: b\n\n",
    "",
    "",
  ]);
});

test("an event in many pieces is whole when its gap is, wherever that is cut", () => {
  expect(readPieces("da", "ta: a\n", "", "\nda", "ta: b\n", "id: 1\n\n\n")).toEqual([
    "",
    "",
    "",
    "data: a\n\n",
    "",
    "data: b\nid: 1\n\n\n",
    "",
  ]);
});

test("a letter is whole in whatever pieces it comes, and a byte order mark is no part of the text", () => {
  const bytes = encoder.encode("\uFEFFdata: größer 😀\n\n");
  const single = Array.from(bytes, (byte) => Uint8Array.of(byte));

  expect(readPieces(...single).join("")).toBe("data: größer 😀\n\n");
});

test("what is left at the end is handed on, and what is left of a letter as a replacement", () => {
  expect(readPieces("data: a\n\ndata: unfin")).toEqual(["data: a\n\n", "data: unfin"]);
  expect(readPieces("data: a\r")).toEqual(["", "data: a\n"]);
  expect(readPieces("data: ", Uint8Array.of(0xc3))).toEqual(["", "", "data: \uFFFD"]);
});
