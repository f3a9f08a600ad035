import type { Metadata } from "next";
import { headers } from "next/headers";
import { cache } from "react";
import { SharedView } from "@/components/share/shared-view";
import { orNotFound } from "@/lib/http/or-not-found";
import { ownOrigin } from "@/lib/http/own-origin";
import { readLanguage } from "@/lib/http/read-language";
import { openShare } from "@/lib/share/open-share";

/** Once for the title and the page: one look is one view. */
const readShare = cache((token: string) => orNotFound(openShare(token, new Date())));

export async function generateMetadata({ params }: PageProps<"/s/[token]">): Promise<Metadata> {
  const { title } = await readShare((await params).token);
  return {
    title,
    metadataBase: new URL(ownOrigin(await headers())),
    openGraph: { title, siteName: "Lintel", type: "article" },
    twitter: { card: "summary_large_image", title },
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

export default async function SharedPage({ params }: PageProps<"/s/[token]">) {
  const { token } = await params;
  const [share, language] = await Promise.all([readShare(token), readLanguage()]);
  return (
    <SharedView
      language={language}
      share={share}
      downloads={`/s/${token}/export`}
      fork={`/s/${token}/fork`}
    />
  );
}
