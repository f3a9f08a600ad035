import { AppError } from "../lib/errors";
import { checkCommand } from "./lintel/check";
import { consultCommand } from "./lintel/consult";
import { diffCommand } from "./lintel/diff";
import { evaluateCommand } from "./lintel/evaluate";
import { exportCommand } from "./lintel/export";
import { importCommand } from "./lintel/import";
import { numbersCommand } from "./lintel/numbers";
import { UsageError } from "./lintel/usage-error";

/** Each takes the words behind its name and gives the exit code. */
const commands: Record<string, (args: string[]) => Promise<number>> = {
  check: checkCommand,
  consult: consultCommand,
  diff: diffCommand,
  evaluate: evaluateCommand,
  export: exportCommand,
  import: importCommand,
  numbers: numbersCommand,
};

const usage = `Usage:
  lintel check <design.yaml> [--format text|markdown|json|sarif|junit] [--fail-on error|warning|never]
               [--rules <file.yaml>] [--baseline <file.json>] [--write-baseline <file.json>]
  lintel consult "<brief>" --out <dir> [--answers <file.json>]
  lintel evaluate --briefs <file.json> --out <dir>
  lintel export <design.yaml> --format <name> [--out <path>]
  lintel import <design.yaml or bundle.zip> [--out <path>]
  lintel diff <a.yaml> <b.yaml>
  lintel numbers <design.yaml> [--load <times>] [--fail down|slow] [--format text|json] [--explain] [--sensitivity]
                 [--saga <workflow|all>] [--drill <id>] [--minutes <number>]
                 [--simulate] [--seed <number>] [--events <number>]`;

const isForPeople = (error: unknown) =>
  error instanceof AppError ||
  error instanceof UsageError ||
  (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  console.error(name ? `There is no command "${name}".\n\n${usage}` : usage);
  process.exit(2);
}
try {
  process.exitCode = await command(args);
} catch (error) {
  if (!isForPeople(error)) throw error;
  console.error(
    error instanceof UsageError ? `${error.message}\n\n${usage}` : String((error as Error).message),
  );
  process.exitCode = 2;
}
