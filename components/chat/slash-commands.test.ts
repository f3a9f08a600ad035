import { expect, test } from "vitest";
import { english } from "@/components/language/english";
import { findSlashCommands, readSlashCommand } from "./slash-commands";

const formats = ["markdown", "yaml"];
const { composer } = english;

test("a slash offers all commands, and letters narrow them", () => {
  expect(findSlashCommands("/")).toEqual(["check", "drill", "compare", "export"]);
  expect(findSlashCommands("/C")).toEqual(["check", "compare"]);
  expect(findSlashCommands("/check it")).toEqual([]);
  expect(findSlashCommands("a/")).toEqual([]);
});

test("/check shows the checks", () => {
  expect(readSlashCommand("/check", formats, composer)).toEqual({ kind: "show", tab: "checks" });
});

test("/export downloads a format that there is, and names those that there are", () => {
  expect(readSlashCommand("/export YAML", formats, composer)).toEqual({ kind: "download", format: "yaml" });
  expect(readSlashCommand("/export", formats, composer)).toEqual({
    kind: "refuse",
    problem: "Name a format: markdown, yaml.",
  });
});

test("/drill and /compare ask the consultant", () => {
  expect(readSlashCommand("/drill the queue", formats, composer)).toMatchObject({
    kind: "ask",
    text: expect.stringContaining("the queue fails"),
  });
  expect(readSlashCommand("/compare Kafka vs RabbitMQ, SQS", formats, composer)).toMatchObject({
    kind: "ask",
    text: expect.stringContaining("Compare Kafka, RabbitMQ, SQS"),
  });
  expect(readSlashCommand("/compare Kafka", formats, composer)).toMatchObject({ kind: "refuse" });
});

test("a message that begins with a path is a message", () => {
  expect(readSlashCommand("/orders/{id} is slow", formats, composer)).toBeNull();
  expect(readSlashCommand("/orders", formats, composer)).toBeNull();
});
