import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";

export default function ThreadNotFound() {
  return (
    <main className="flex min-w-0 flex-1 flex-col items-center justify-center gap-4 p-6 text-center">
      <h1 className="text-xl font-semibold tracking-tight">There is no such thread</h1>
      <p className="text-soft max-w-sm text-pretty">
        It may have been deleted, or it belongs to someone else.
      </p>
      <Link href="/" className={buttonStyle({ variant: "primary" })}>
        Start a new one
      </Link>
    </main>
  );
}
