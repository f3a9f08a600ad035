import { strToU8, type Zippable, zipSync } from "fflate";
import { recordEvent } from "@/lib/audit/store";
import { getDesign } from "@/lib/design/store";
import { getFormat } from "@/lib/export/formats";
import { getThread } from "@/lib/thread/store";
import { readAccount } from "./store";

const readable = ["transcript", "markdown", "yaml"];

const about = `# Your account at Lintel

- \`account.json\`: everything that is kept about you: your name and address, sessions, activity, and each thread with
  all branches of its conversation, its turns, every version of its design and its links. Passwords and tokens are
  not part of it.
- \`threads/\`: each thread once more to read: its conversation, its design as a document and as YAML, which Lintel
  imports.
`;

async function listFiles(threadId: string, ownerId: string): Promise<Record<string, string | Uint8Array>> {
  const [{ title, messages }, design] = await Promise.all([
    getThread(threadId, ownerId),
    getDesign(threadId, ownerId),
  ]);
  const files = readable.map(async (name) => {
    const { fileName, render } = getFormat(name);
    return [`threads/${threadId}/${fileName(title)}`, await render({ title, messages, ...design })] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** All that an account holds, in one zip archive. */
export async function exportAccount(ownerId: string, now: Date): Promise<Uint8Array<ArrayBuffer>> {
  await recordEvent({ ownerId, kind: "account_exported", now });
  const account = await readAccount(ownerId);
  const files: Record<string, string | Uint8Array> = {
    "README.md": about,
    "account.json": `${JSON.stringify(account, null, 2)}\n`,
  };
  for (const { id } of account.threads) Object.assign(files, await listFiles(id, ownerId));
  const zipped: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, typeof file === "string" ? strToU8(file) : file]),
  );
  return new Uint8Array(zipSync(zipped, { level: 6, mtime: now }));
}
