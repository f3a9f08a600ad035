import { expect, test } from "vitest";
import { limitSize, readPaneSizes, usualPanes, writePaneSizes } from "./pane-sizes";

test("sizes are read as they were written", () => {
  expect(readPaneSizes(writePaneSizes({ sidebar: 300, design: 60 }))).toEqual({ sidebar: 300, design: 60 });
});

test.each([undefined, "", "300", "9999.50", "300.50.1", "a.b"])("%j gives the usual sizes", (cookie) => {
  expect(readPaneSizes(cookie)).toEqual(usualPanes);
});

test("no pane becomes too small or too large to use", () => {
  expect(limitSize("sidebar", 10)).toBe(200);
  expect(limitSize("design", 99.6)).toBe(72);
  expect(limitSize("design", 40.4)).toBe(40);
});
