"use client";

import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { NoticePage } from "@/components/workspace/notice-page";

export default function ErrorPage({ retry }: { retry: () => void }) {
  const { workspace } = useWords();
  return (
    <NoticePage title={workspace.pageFailed} text={workspace.failedText}>
      <Button variant="primary" onClick={retry}>
        {workspace.tryAgain}
      </Button>
      <a href="/" className={buttonStyle()}>
        {workspace.toThreads}
      </a>
    </NoticePage>
  );
}
