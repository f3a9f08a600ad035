import Link from "next/link";
import type { ReactNode } from "react";
import { Wordmark } from "@/components/brand/mark";

interface AccountPageProps {
  title: string;
  text: string;
  children: ReactNode;
}

export function AccountPage({ title, text, children }: AccountPageProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-6 py-12">
      <Link href="/" className="w-fit rounded-sm text-base">
        <Wordmark />
      </Link>
      <header className="flex flex-col gap-1.5">
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
        <p className="text-soft text-pretty">{text}</p>
      </header>
      {children}
    </main>
  );
}
