import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { NoticePage } from "@/components/workspace/notice-page";

export default function NotFound() {
  return (
    <NoticePage
      title="There is nothing here"
      text="The address may be mistyped, or what was here is gone: links expire, and threads can be deleted."
    >
      <Link href="/" className={buttonStyle({ variant: "primary" })}>
        Go to your threads
      </Link>
    </NoticePage>
  );
}
