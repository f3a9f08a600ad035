import { readFile, writeFile } from "node:fs/promises";
import { readDesignFile } from "./lintel/read-design-file";
import { insertPicture } from "./picture/insert-picture";

const document = await readFile("ARCHITECTURE.md", "utf8");
await writeFile("ARCHITECTURE.md", insertPicture(document, await readDesignFile("docs/lintel.design.yaml")));
