import { mkdir, writeFile } from "node:fs/promises";
import { designJsonSchema } from "../lib/design/json-schema";

const folder = new URL("../public/schema/", import.meta.url);

await mkdir(folder, { recursive: true });
await writeFile(new URL("design.json", folder), `${JSON.stringify(designJsonSchema(), null, 2)}\n`);
