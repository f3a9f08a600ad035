import Link from "next/link";
import { wordsOf } from "@/components/language/words";
import { buttonStyle } from "@/components/ui/button-style";
import { readLanguage } from "@/lib/http/read-language";

export default async function ThreadNotFound() {
  const { workspace } = wordsOf(await readLanguage());
  return (
    <main className="flex min-w-0 flex-1 flex-col items-center justify-center gap-4 p-6 text-center">
      <h1 className="text-xl font-semibold tracking-tight">{workspace.noThread}</h1>
      <p className="text-soft max-w-sm text-pretty">{workspace.noThreadText}</p>
      <Link href="/" className={buttonStyle({ variant: "primary" })}>
        {workspace.startNew}
      </Link>
    </main>
  );
}
