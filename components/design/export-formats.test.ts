import { expect, test } from "vitest";
import { exportFormats } from "@/lib/export/formats";
import { listExportNames } from "./export-formats";

const namesIn = (hasConversation: boolean) => listExportNames({ hasConversation });

test("every format that there is can be picked, and no other", () => {
  expect(namesIn(true).toSorted()).toEqual(Object.keys(exportFormats).toSorted());
});

test("what shows the conversation can be picked only where there is one", () => {
  const ofDesign = Object.entries(exportFormats).filter(([, { shows }]) => shows === "design");

  expect(namesIn(false).toSorted()).toEqual(ofDesign.map(([name]) => name).toSorted());
});
