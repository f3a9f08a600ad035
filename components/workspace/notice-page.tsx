import type { ReactNode } from "react";
import { Wordmark } from "@/components/brand/mark";

interface NoticePageProps {
  title: string;
  text: string;
  children?: ReactNode;
}

/** A page with one thing to say. */
export function NoticePage({ title, text, children }: NoticePageProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-5 px-6 py-12">
      <Wordmark className="text-base" />
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold tracking-tight text-balance">{title}</h1>
        <p className="text-soft text-pretty">{text}</p>
      </div>
      <div className="flex gap-2">{children}</div>
    </main>
  );
}
