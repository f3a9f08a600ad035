import { wordsOf } from "@/components/language/words";
import { NoticePage } from "@/components/workspace/notice-page";
import { readLanguage } from "@/lib/http/read-language";

export default async function ShareNotFound() {
  const { share } = wordsOf(await readLanguage());
  return <NoticePage title={share.opensNothing} text={share.opensNothingText} />;
}
