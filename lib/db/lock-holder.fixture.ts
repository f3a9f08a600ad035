import { lockFolder } from "./folder-lock";

/** A process of its own: takes the folder of its first argument, says how that went and stays until it is ended. */
const [folder = ""] = process.argv.slice(2);
try {
  lockFolder(folder, new Date());
  process.stdout.write("taken\n");
} catch (error) {
  process.stdout.write(`refused: ${error instanceof Error ? error.message : error}\n`);
}
setInterval(() => undefined, 60_000);
