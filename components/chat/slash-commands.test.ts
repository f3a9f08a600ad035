import { expect, test } from "vitest";
import { findSlashCommands, readSlashCommand } from "./slash-commands";

const formats = ["markdown", "yaml"];

test("a slash offers all commands, and letters narrow them", () => {
  expect(findSlashCommands("/").map(({ name }) => name)).toEqual(["check", "drill", "compare", "export"]);
  expect(findSlashCommands("/C").map(({ name }) => name)).toEqual(["check", "compare"]);
  expect(findSlashCommands("/check it")).toEqual([]);
  expect(findSlashCommands("a/")).toEqual([]);
});

test("/check shows the checks", () => {
  expect(readSlashCommand("/check", formats)).toEqual({ kind: "show", tab: "checks" });
});

test("/export downloads a format that there is, and names those that there are", () => {
  expect(readSlashCommand("/export YAML", formats)).toEqual({ kind: "download", format: "yaml" });
  expect(readSlashCommand("/export", formats)).toEqual({
    kind: "refuse",
    problem: "Name a format: markdown, yaml.",
  });
});

test("/drill and /compare ask the consultant", () => {
  expect(readSlashCommand("/drill the queue", formats)).toMatchObject({
    kind: "ask",
    text: expect.stringContaining("the queue fails"),
  });
  expect(readSlashCommand("/compare Kafka vs RabbitMQ, SQS", formats)).toMatchObject({
    kind: "ask",
    text: expect.stringContaining("Compare Kafka, RabbitMQ, SQS"),
  });
  expect(readSlashCommand("/compare Kafka", formats)).toMatchObject({ kind: "refuse" });
});

test("a message that begins with a path is a message", () => {
  expect(readSlashCommand("/orders/{id} is slow", formats)).toBeNull();
  expect(readSlashCommand("/orders", formats)).toBeNull();
});
