import Link from "next/link";
import { wordsOf } from "@/components/language/words";
import { buttonStyle } from "@/components/ui/button-style";
import { NoticePage } from "@/components/workspace/notice-page";
import { readLanguage } from "@/lib/http/read-language";

export default async function NotFound() {
  const { workspace } = wordsOf(await readLanguage());
  return (
    <NoticePage title={workspace.noPage} text={workspace.noPageText}>
      <Link href="/" className={buttonStyle({ variant: "primary" })}>
        {workspace.toThreads}
      </Link>
    </NoticePage>
  );
}
