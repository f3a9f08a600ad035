import { useWords } from "@/components/language/language-root";
/** What stands in the chat of a thread that began with a design from elsewhere. */
export function DesignStart() {
  const { chat } = useWords();
  return <p className="text-soft mx-auto w-full max-w-2xl py-4 text-pretty">{chat.designStart}</p>;
}
