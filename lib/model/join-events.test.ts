import { expect, test, vi } from "vitest";
import { joinEvents } from "./join-events";

/** Letters grow; all else stands for itself. */
function aProtocol() {
  const write = vi.fn((letters: string) => `<${letters}>`);
  const join = joinEvents<string>({
    read: (event) => (/^[a-z]+$/.test(event) ? event : null),
    join: (a, b) => a + b,
    write,
  });
  return { write, join };
}

test("a row of growth is written once, however long it is", () => {
  const { write, join } = aProtocol();

  const joined = join(`${"a\n\n".repeat(1_000)}1\n\nb\n\nc\n\n`);

  expect(joined).toBe(`<${"a".repeat(1_000)}>\n\n1\n\n<bc>\n\n`);
  expect(write).toHaveBeenCalledTimes(2);
});

test("growth that nothing follows stays as it came", () => {
  const { write, join } = aProtocol();

  expect(join("1\n\na\n\n2\n\nb")).toBe("1\n\na\n\n2\n\nb");
  expect(write).not.toHaveBeenCalled();
});
