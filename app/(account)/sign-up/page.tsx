import type { Metadata } from "next";
import Link from "next/link";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { wordsOf } from "@/components/language/words";
import { readLanguage } from "@/lib/http/read-language";
import { listSocialProviders } from "@/lib/session/social-providers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsOf(await readLanguage()).account.signUp };
}

export default async function SignUpPage() {
  const [providers, language] = await Promise.all([listSocialProviders(), readLanguage()]);
  const { account: words } = wordsOf(language);
  return (
    <AccountPage title={words.signUpTitle} text={words.signUpText}>
      <AccountForm task="sign-up" providers={providers} />
      <p className="text-soft text-sm">
        {words.hasAccount}{" "}
        <Link href="/sign-in" className="text-accent underline underline-offset-4">
          {words.signIn}
        </Link>
      </p>
    </AccountPage>
  );
}
