import type { Metadata } from "next";
import Link from "next/link";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { wordsOf } from "@/components/language/words";
import { readLanguage } from "@/lib/http/read-language";
import { listSocialProviders } from "@/lib/session/social-providers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsOf(await readLanguage()).account.signIn };
}

export default async function SignInPage() {
  const [providers, language] = await Promise.all([listSocialProviders(), readLanguage()]);
  const { account: words } = wordsOf(language);
  return (
    <AccountPage title={words.signIn} text={words.signInText}>
      <AccountForm task="sign-in" providers={providers} />
      <p className="text-soft text-sm">
        {words.noAccount}{" "}
        <Link href="/sign-up" className="text-accent underline underline-offset-4">
          {words.signUp}
        </Link>
      </p>
    </AccountPage>
  );
}
