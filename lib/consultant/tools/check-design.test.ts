import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation } from "@/lib/design/design.fixture";
import { checkDesignTool } from "./check-design";

const callOptions = { toolCallId: "call-1", messages: [], context: {} };

test("lists open findings with the reasons, and counts what is open and what is waived", async () => {
  const design = aDesign({
    components: [
      aComponent({ id: "shop", kind: "client" }),
      aComponent({ id: "db", kind: "database" }),
      aComponent({ id: "cache", kind: "cache" }),
    ],
    relations: [
      aRelation({ id: "shop-reads-db", from: "shop", mode: "sync" }),
      aRelation({ id: "shop-reads-cache", from: "shop", to: "cache", mode: "sync" }),
    ],
    waivers: [{ id: "W-1", check: "STR09", target: "cache", reason: "Inside the browser" }],
  });

  const result = await checkDesignTool(async () => ({ version: 3, design })).execute?.({}, callOptions);

  expect(result).toMatchObject({
    version: 3,
    open: { error: 1 },
    waived: 1,
    findings: [{ check: "STR09", severity: "error", explanation: expect.stringMatching(/database/) }],
  });
});
