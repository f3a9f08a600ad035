import { withKeys } from "@/components/ui/with-keys";
import type { ThreadMessage } from "@/lib/thread/message";
import { AnswerList } from "./answer-list";
import { AttachedFile } from "./attachment-chips";

type Part = ThreadMessage["parts"][number];

function UserPart({ part }: { part: Part }) {
  if (part.type === "text") return <p className="break-words whitespace-pre-wrap">{part.text}</p>;
  if (part.type === "data-answers") return <AnswerList answers={part.data.answers} />;
  if (part.type === "data-attachment") return <AttachedFile attachment={part.data} />;
  return null;
}

/** What a person wrote is shown as written, not as markdown. */
export function UserMessage({ message }: { message: ThreadMessage }) {
  return (
    <div className="bg-accent-tint ml-auto flex w-fit max-w-11/12 flex-col gap-3 rounded-xl rounded-br-sm px-4 py-2.5">
      {withKeys(message.parts, ({ type }) => type).map(({ key, item }) => (
        <UserPart key={key} part={item} />
      ))}
    </div>
  );
}
