import { expect, test } from "vitest";
import { sizeDrawing } from "./size-drawing";

const drawing =
  '<svg id="a" width="100%" style="max-width: 401.9px;" viewBox="4 4 401.9 633.5"><g width="1"/></svg>';

test("a drawing that fills whatever there is gets the size that it was measured with", () => {
  const { svg, size } = sizeDrawing(drawing);

  expect(size).toEqual({ width: 402, height: 634 });
  expect(svg).toMatch(
    /^<svg width="402" height="634" id="a" style="\s*" viewBox="4 4 401.9 633.5"><g width="1"\/>/,
  );
});

test.each(["<svg><g/></svg>", '<svg viewBox="0 0 0 0"/>', '<svg viewBox="wide"/>', "no drawing"])(
  "what doesn't say how large it is stays as it is: %s",
  (svg) => {
    expect(sizeDrawing(svg)).toEqual({ svg, size: null });
  },
);
