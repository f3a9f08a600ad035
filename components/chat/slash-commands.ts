import type { Words } from "@/components/language/english";
import { fill } from "@/components/language/fill";

type Said = Pick<Words["composer"], "nameOptions" | "nameFormat">;

/** Each with words of its own: what can follow it, and what it does. */
export type SlashCommand = keyof Words["composer"]["slash"];

export type SlashAction =
  | { kind: "show"; tab: string }
  | { kind: "download"; format: string }
  | { kind: "ask"; text: string }
  | { kind: "refuse"; problem: string };

const commands: readonly SlashCommand[] = ["check", "drill", "compare", "export"];

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

function compare(words: string, said: Said): SlashAction {
  const options = listWords(words);
  if (options.length < 2) return { kind: "refuse", problem: said.nameOptions };
  return {
    kind: "ask",
    text: `Compare ${options.join(", ")} for this design: the criteria that matter here, how each does on them, and which one you recommend. Record it as a decision.`,
  };
}

function chooseExport(format: string, formats: readonly string[], said: Said): SlashAction {
  const wanted = format.toLowerCase();
  if (formats.includes(wanted)) return { kind: "download", format: wanted };
  return { kind: "refuse", problem: fill(said.nameFormat, { formats: formats.join(", ") }) };
}

/** The commands that a text may become: only while nothing but a slash and letters stand there. */
export function findSlashCommands(text: string): readonly SlashCommand[] {
  if (!/^\/[a-z]*$/i.test(text)) return [];
  return commands.filter((name) => name.startsWith(text.slice(1).toLowerCase()));
}

/** What a text asks the page to do (what goes to the consultant stays English, which each of them reads); null for an ordinary message, such as one that begins with a path. */
export function readSlashCommand(text: string, formats: readonly string[], said: Said): SlashAction | null {
  const [, name, rest = ""] = /^\/([a-z]+)(?:\s+([\s\S]*))?$/i.exec(text.trim()) ?? [];
  switch (name?.toLowerCase()) {
    case "check":
      return { kind: "show", tab: "checks" };
    case "drill":
      return drill(rest.trim());
    case "compare":
      return compare(rest, said);
    case "export":
      return chooseExport(rest.trim(), formats, said);
    default:
      return null;
  }
}
