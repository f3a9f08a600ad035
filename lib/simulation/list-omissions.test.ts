import { expect, test } from "vitest";
import { aChannel, aDesign } from "@/lib/design/design.fixture";
import { listOmissions } from "./list-omissions";

test("a channel that may be full is named, since nothing says what becomes of its messages then", () => {
  const maxDepth = { value: 100, unit: "messages", basis: "stated" as const };

  expect(listOmissions(aDesign({ channels: [aChannel({ maxDepth })] }))).toEqual([
    expect.stringMatching(/^Channels that are full/),
  ]);
  expect(listOmissions(aDesign({ channels: [aChannel()] }))).toEqual([]);
});
