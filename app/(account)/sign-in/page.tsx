import type { Metadata } from "next";
import Link from "next/link";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { listSocialProviders } from "@/lib/session/social-providers";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  return (
    <AccountPage title="Sign in" text="Your threads and designs, on this device too.">
      <AccountForm task="sign-in" providers={await listSocialProviders()} />
      <p className="text-soft text-sm">
        No account yet?{" "}
        <Link href="/sign-up" className="text-accent underline underline-offset-4">
          Sign up
        </Link>
      </p>
    </AccountPage>
  );
}
