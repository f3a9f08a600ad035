import { mkdirSync, writeFileSync } from "node:fs";
import { measureCatalogue } from "../bench/checks";
import { describeCatalogue, describeFigures } from "../bench/checks-document";

mkdirSync("docs", { recursive: true });
writeFileSync("docs/checks.md", `${describeCatalogue()}\n\n${describeFigures(await measureCatalogue())}\n`);
