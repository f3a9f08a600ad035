"use client";

import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { NoticePage } from "@/components/workspace/notice-page";

export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <NoticePage
      title="This page couldn't be shown"
      text="Something failed on the server. What you wrote and what was answered is kept."
    >
      <Button variant="primary" onClick={retry}>
        Try again
      </Button>
      <a href="/" className={buttonStyle()}>
        Go to your threads
      </a>
    </NoticePage>
  );
}
