import { expect, test } from "vitest";
import { markPassage } from "./mark-passage";
import { wordsOf } from "./search-words";

const marked = (text: string, query: string) =>
  markPassage(text, wordsOf(query))
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join("");

test("every word that begins with one of the words is marked, in any case", () => {
  expect(marked("Payments go through the payment service.", "payment SERV")).toBe(
    "[Payments] go through the [payment] [service].",
  );
});

test("a word within another one is left alone", () => {
  expect(marked("The repayment of a payment", "payment")).toBe("The repayment of a [payment]");
});

test("a long text is cut between words around the first place", () => {
  const text = `${"many words ".repeat(50)}the ledger ${"and more ".repeat(50)}`;

  const passage = marked(text, "ledger");

  expect(passage).toMatch(/^… (many|words) .*the \[ledger\] and .*(and|more) …$/);
  expect(passage.length).toBeLessThan(220);
});

test("a text without the word shows how it begins", () => {
  expect(marked("Orders by queue", "ledger")).toBe("Orders by queue");
});

test("letters of every script and digits make words, nothing else does", () => {
  expect(wordsOf("Über-Größe  v2.1 (Ключ) & | ! <->")).toEqual(["über", "größe", "v2", "1", "ключ"]);
  expect(wordsOf("&|!()")).toEqual([]);
});
