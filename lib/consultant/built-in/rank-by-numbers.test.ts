import { expect, test } from "vitest";
import { aConsultation } from "./consultation.fixture";

async function askAbout(load: string) {
  const consultation = aConsultation();
  const { asked } = await consultation.say(`An online shop with orders, inventory and payments${load}.`);
  return { asked, design: consultation.design };
}

test("a question about the load comes first, with the load at which the first design is another", async () => {
  const { asked, design } = await askAbout(", 500 orders a second at peak");

  expect(asked[0]?.id).toBe("Q-growth");
  expect(asked[0]?.why).toMatch(
    /As first designed: At [\d,]+ runs a second in all instead of 500 Inventory no longer bears the peak\.$/,
  );
  const others = asked.slice(1).filter(({ why = "" }) => why.includes("As first designed"));
  expect(others.map(({ id }) => id)).toEqual(["Q-infrastructure"]);
  expect(others[0]?.why).toMatch(/As first designed: If parts are down [\d.]+ times as long as assumed, /);
  expect(design.questions.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
});

test("where ten times the load changes nothing, growth is asked about last, as before", async () => {
  const { asked } = await askAbout(", 50 orders a second at peak");

  expect(asked.at(-1)?.id).toBe("Q-growth");
  expect(asked.at(-1)?.why).not.toContain("As first designed");
});
