import { expect, test } from "vitest";
import { technologies } from "@/lib/catalogue/find-technology";
import type { Technology } from "@/lib/catalogue/technology";
import { decide } from "./decide";
import { brokerDecision } from "./decide-broker";
import { chooseEngine } from "./decide-coordination";
import { storeDecision } from "./decide-store";
import { findSystemFacts } from "./system-facts";
import { understandRequest } from "./understand-request";

function factsOf(text: string) {
  const understanding = understandRequest(text);
  if (!understanding) throw new Error("Nothing to design in that text.");
  return findSystemFacts(understanding);
}

const withFact = (id: string, change: Partial<Technology>): Technology[] =>
  technologies.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));

const shop = factsOf("A shop with inventory and payments, 12 engineers, 300 requests per second");

test("the store is chosen by what the catalogue says, cites it, and flips with the fact", () => {
  const now = decide(storeDecision(shop));
  const then = decide(storeDecision(shop, withFact("postgresql", { fewestEngineers: 40, effort: "high" })));

  expect(now.chosen).toBe("PostgreSQL");
  expect(now.rationale).toContain("/catalogue/technology/postgresql");
  expect(then.chosen).toBe("MySQL");
});

test("a store that several regions write to needs one that serves them", () => {
  const wide = factsOf("A ledger with payments, 30 engineers, two regions accept writes, multi-region");

  expect(decide(storeDecision(wide)).chosen).toBe("CockroachDB");
});

test("the broker is chosen by what it takes to run, cites it, and flips with the fact", () => {
  const now = decide(brokerDecision(shop, false));
  const then = decide(
    brokerDecision(
      shop,
      false,
      withFact("rabbitmq", { fewestEngineers: 20, effort: "high" }).map((entry) =>
        entry.id === "kafka" ? { ...entry, fewestEngineers: 2, effort: "high" } : entry,
      ),
    ),
  );

  expect(now.chosen).toBe("RabbitMQ");
  expect(now.rationale).toContain("/catalogue/technology/rabbitmq");
  expect(then.chosen).toBe("Apache Kafka");
});

test("the workflow engine is the one that is least to carry and free to run", () => {
  expect(chooseEngine(technologies, null)?.id).toBe("temporal");
  expect(chooseEngine(withFact("temporal", { licence: "BUSL-1.1" }), null)?.id).toBe("flowable");
});
