import { expect, test } from "vitest";
import { download } from "./download";

const dispositionOf = (fileName: string) =>
  download("text", { mediaType: "text/plain", fileName }).headers.get("content-disposition");

test("a plain name is given as it is", () => {
  expect(dispositionOf("Orders-v2.md")).toBe(
    "attachment; filename=\"Orders-v2.md\"; filename*=UTF-8''Orders-v2.md",
  );
});

test("a name in other letters is given in UTF-8, with a stand-in for old clients", () => {
  expect(dispositionOf("日é.md")).toBe("attachment; filename=\"__.md\"; filename*=UTF-8''%E6%97%A5%C3%A9.md");
});

test("no name can end the header or its quotes", () => {
  const disposition = dispositionOf("a\"b\\c\r\nd'e(f)*g%h;\ud800.md");

  expect(disposition).toBe(
    "attachment; filename=\"a_b_c__d'e(f)*g_h;_.md\"; filename*=UTF-8''a%22b%5Cc%0D%0Ad%27e%28f%29%2Ag%25h%3B%EF%BF%BD.md",
  );
});

test("a download is neither kept by caches nor indexed nor guessed at", () => {
  const { headers } = download("text", { mediaType: "text/markdown; charset=utf-8", fileName: "a.md" });

  expect(headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("x-robots-tag")).toBe("noindex");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});
