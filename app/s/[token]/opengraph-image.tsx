import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { wordsOf } from "@/components/language/words";
import { countDesign } from "@/components/share/count-design";
import { printableText } from "@/components/share/printable-text";
import { ShareCard } from "@/components/share/share-card";
import { orNotFound } from "@/lib/http/or-not-found";
import { readLanguage } from "@/lib/http/read-language";
import { previewShare } from "@/lib/share/open-share";

export const dynamic = "force-dynamic";
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

const fontFiles = { 400: "Geist-Regular.ttf", 600: "Geist-SemiBold.ttf" } as const;

const readFont = async (weight: keyof typeof fontFiles) => ({
  name: "Geist",
  weight,
  data: await readFile(join(process.cwd(), "node_modules/geist/dist/fonts/geist-sans", fontFiles[weight])),
});

/** What the link shows, as the picture beside it where it is posted. It may be revoked, so nobody keeps the picture. */
export default async function ShareImage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { title, design } = await orNotFound(previewShare(token, new Date()));
  const words = wordsOf(await readLanguage());
  const card = (
    <ShareCard
      title={printableText(title) ?? words.share.unnamed}
      counts={countDesign(design, words.activity)}
    />
  );
  const fonts = await Promise.all([readFont(400), readFont(600)]);
  return new ImageResponse(card, { ...size, fonts, headers: { "cache-control": "private, no-store" } });
}
