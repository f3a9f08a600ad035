import { existsSync } from "node:fs";
import path from "node:path";
import { AppError } from "../errors";

/** The folder with `prisma/` in it: found from where the process was started, as bundles know no paths. */
export function projectFolder(): string {
  const start = process.cwd();
  let folder = start;
  while (!existsSync(path.join(/* turbopackIgnore: true */ folder, "prisma", "schema.prisma"))) {
    const parent = path.dirname(folder);
    if (parent === folder) {
      throw new AppError(
        "unavailable",
        `Start Lintel in its project folder: ${start} has no prisma/schema.prisma.`,
      );
    }
    folder = parent;
  }
  return folder;
}
