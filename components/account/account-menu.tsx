"use client";

import { ChevronsUpDown, CircleUser } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useSyncExternalStore } from "react";
import { useCommands } from "@/components/command/commands";
import { useWords } from "@/components/language/language-root";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { signOut } from "./account-client";
import { chooseTheme, readTheme, subscribeToColorScheme, type Theme } from "./color-scheme";

export interface Person {
  name: string;
  email: string;
  isGuest: boolean;
}

const themes = [
  { theme: "light", label: "light" },
  { theme: "dark", label: "dark" },
  { theme: "system", label: "asSystem" },
] as const satisfies readonly { theme: Theme; label: string }[];

function ThemeChoice() {
  const { settings } = useWords();
  const chosen = useSyncExternalStore(subscribeToColorScheme, readTheme, () => "system" as const);
  return (
    <DropdownMenuRadioGroup value={chosen}>
      <DropdownMenuLabel>{settings.theme}</DropdownMenuLabel>
      {themes.map(({ theme, label }) => (
        <DropdownMenuRadioItem key={theme} value={theme} onSelect={() => chooseTheme(theme)}>
          {settings[label]}
        </DropdownMenuRadioItem>
      ))}
    </DropdownMenuRadioGroup>
  );
}

function GuestItems() {
  const { account } = useWords();
  return (
    <>
      <DropdownMenuItem asChild>
        <Link href="/sign-up">{account.signUpToKeep}</Link>
      </DropdownMenuItem>
      <DropdownMenuItem asChild>
        <Link href="/sign-in">{account.signIn}</Link>
      </DropdownMenuItem>
    </>
  );
}

/** A visitor who has no session yet is a guest to be. */
export function AccountMenu({ person }: { person: Person | null }) {
  const { account } = useWords();
  const router = useRouter();
  const member = person && !person.isGuest ? person : null;
  const goTo = (address: "/sign-up" | "/sign-in", label: string) => ({
    id: address,
    label,
    group: "Go to" as const,
    run: () => router.push(address),
  });
  useCommands(() =>
    member
      ? [{ id: "sign-out", label: account.signOut, group: "Go to", run: () => signOut(account) }]
      : [goTo("/sign-up", account.signUp), goTo("/sign-in", account.signIn)],
  );
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger className="hover:bg-hover data-[state=open]:bg-hover flex h-12 w-full items-center gap-2.5 rounded-md px-2 text-left transition-colors">
        <CircleUser aria-hidden className="text-soft size-5 shrink-0" />
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="truncate text-sm leading-tight font-medium">{member?.name ?? account.guest}</span>
          <span className="text-soft truncate text-xs">{member?.email ?? account.signUpToKeep}</span>
        </span>
        <ChevronsUpDown aria-hidden className="text-faint size-4 shrink-0" />
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" align="start" className="w-56">
        <ThemeChoice />
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/settings">{account.settings}</Link>
        </DropdownMenuItem>
        {member ? (
          <DropdownMenuItem onSelect={() => signOut(account)}>{account.signOut}</DropdownMenuItem>
        ) : (
          <GuestItems />
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
