import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Every address that the app answers, read from its files: `GET /api/threads/[threadId]`. */
export function listAddresses(folder = "app"): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(route\.ts|page\.tsx)$/.test(file.replaceAll(path.sep, "/")))
    .flatMap((file) => {
      const address = toAddress(file);
      return methodsOf(path.join(folder, file)).map((method) => `${method} ${address}`);
    })
    .sort();
}

function toAddress(file: string): string {
  const parts = path.dirname(file).split(path.sep);
  return `/${parts.filter((part) => part !== "." && !part.startsWith("(")).join("/")}`;
}

function methodsOf(file: string): string[] {
  if (file.endsWith("page.tsx")) return ["GET"];
  const exported = readFileSync(file, "utf8").matchAll(
    /export (?:const|async function|function) ([A-Z]+)\b/g,
  );
  return [...exported].map(([, method]) => method ?? "");
}
