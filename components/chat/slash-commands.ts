export interface SlashCommand {
  name: string;
  /** What can follow it. */
  usage: string;
  says: string;
}

export type SlashAction =
  | { kind: "show"; tab: string }
  | { kind: "download"; format: string }
  | { kind: "ask"; text: string }
  | { kind: "refuse"; problem: string };

const commands: readonly SlashCommand[] = [
  { name: "check", usage: "", says: "Show what the checks found" },
  { name: "drill", usage: "what fails", says: "Walk through a failure of a part" },
  { name: "compare", usage: "this, that", says: "Weigh options against each other" },
  { name: "export", usage: "format", says: "Download the design as a file" },
];

const listWords = (words: string) =>
  words
    .split(/\s*,\s*|\s+(?:and|or|vs\.?)\s+/i)
    .map((word) => word.trim())
    .filter(Boolean);

function drill(failing: string): SlashAction {
  const what = failing || "each component in turn";
  return {
    kind: "ask",
    text: `Run a failure drill: ${what} fails. Say what users notice, how far it spreads, how it is detected and recovered from, and change the design where it doesn't hold.`,
  };
}

function compare(words: string): SlashAction {
  const options = listWords(words);
  if (options.length < 2)
    return { kind: "refuse", problem: "Name what to compare, with commas between: /compare Kafka, RabbitMQ" };
  return {
    kind: "ask",
    text: `Compare ${options.join(", ")} for this design: the criteria that matter here, how each does on them, and which one you recommend. Record it as a decision.`,
  };
}

function chooseExport(format: string, formats: readonly string[]): SlashAction {
  const wanted = format.toLowerCase();
  if (formats.includes(wanted)) return { kind: "download", format: wanted };
  return { kind: "refuse", problem: `Name a format: ${formats.join(", ")}.` };
}

/** The commands that a text may become: only while nothing but a slash and letters stand there. */
export function findSlashCommands(text: string): readonly SlashCommand[] {
  if (!/^\/[a-z]*$/i.test(text)) return [];
  return commands.filter(({ name }) => name.startsWith(text.slice(1).toLowerCase()));
}

/** What a text asks the page to do; null for an ordinary message, such as one that begins with a path. */
export function readSlashCommand(text: string, formats: readonly string[]): SlashAction | null {
  const [, name, rest = ""] = /^\/([a-z]+)(?:\s+([\s\S]*))?$/i.exec(text.trim()) ?? [];
  switch (name?.toLowerCase()) {
    case "check":
      return { kind: "show", tab: "checks" };
    case "drill":
      return drill(rest.trim());
    case "compare":
      return compare(rest);
    case "export":
      return chooseExport(rest.trim(), formats);
    default:
      return null;
  }
}
