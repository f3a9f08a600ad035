import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrastOf, pairings, readColors, themes } from "./contrast.fixture";

const colors = readColors();

const ratio = (front: string, ground: string, theme: (typeof themes)[number]) => {
  const [one, other] = [colors.get(front), colors.get(ground)];
  return one && other ? contrastOf(one[theme], other[theme]) : 0;
};

test("contrast is measured as WCAG does", () => {
  const [black, white, grey] = [
    [0, 0, 0],
    [1, 0, 0],
    [0.5999, 0, 0],
  ] as const;

  expect(contrastOf(black, white)).toBeCloseTo(21, 1);
  expect(contrastOf(white, white)).toBe(1);
  expect(contrastOf(grey, white)).toBeCloseTo(contrastOf(white, grey), 5);
});

for (const theme of themes)
  test.each(pairings)(`$front can be read in the ${theme} theme`, ({ front, grounds, atLeast }) => {
    const tooFaint = grounds
      .map((ground) => ({ ground, ratio: ratio(front, ground, theme) }))
      .filter((measured) => measured.ratio < atLeast);

    expect(tooFaint).toEqual([]);
  });

test("docs/design.md tells the contrast that is measured: the least of each colour on all that it stands on", () => {
  const least = (front: string, grounds: readonly string[], theme: (typeof themes)[number]) =>
    Math.min(...grounds.map((ground) => ratio(front, ground, theme))).toFixed(1);
  const rows = pairings.map(
    ({ front, grounds, atLeast }) =>
      `| \`${front}\` | ${grounds.map((ground) => `\`${ground}\``).join(", ")} | ${atLeast} | ${least(front, grounds, "light")} | ${least(front, grounds, "dark")} |`,
  );

  const told = readFileSync("docs/design.md", "utf8").split("\n");

  expect(rows.filter((row) => !told.includes(row))).toEqual([]);
});
