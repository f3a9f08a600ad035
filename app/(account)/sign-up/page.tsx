import type { Metadata } from "next";
import Link from "next/link";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { listSocialProviders } from "@/lib/session/social-providers";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage() {
  return (
    <AccountPage title="Keep your work" text="An account keeps every thread you have begun as a guest.">
      <AccountForm task="sign-up" providers={await listSocialProviders()} />
      <p className="text-soft text-sm">
        Already have an account?{" "}
        <Link href="/sign-in" className="text-accent underline underline-offset-4">
          Sign in
        </Link>
      </p>
    </AccountPage>
  );
}
