import { expect, test } from "vitest";
import type { View } from "./view";
import { writeIndex } from "./write-index";

const aView = (name: string): View => ({ name, caption: `The ${name}`, open: async () => undefined });
const groups = [
  { title: "Pages", visitor: "newcomer" as const, views: [aView("tour"), aView("gone")] },
  { title: "Nothing of it", visitor: "owner" as const, views: [aView("never")] },
];
const pictures = [
  { width: 390, theme: "dark", file: "tour-390-dark.webp" },
  { width: 820, theme: "light", file: "tour-820-light.webp" },
  { width: 1440, theme: "light", file: "tour-1440-light.webp" },
];

test("a view is shown large and on a phone, and its other pictures are linked", () => {
  const index = writeIndex(groups, ({ name }) => (name === "tour" ? pictures : []));

  expect(index).toContain('<img src="tour-1440-light.webp" width="620" alt="The tour, 1440 px, light">');
  expect(index).toContain('<img src="tour-390-dark.webp" width="170" alt="The tour, 390 px, dark">');
  expect(index).toContain("[820 light](tour-820-light.webp)");
});

test("what has no picture has no place in the index", () => {
  const index = writeIndex(groups, ({ name }) => (name === "tour" ? pictures : []));

  expect(index).toContain("## Pages");
  expect(index).not.toMatch(/The gone|Nothing of it/);
});
