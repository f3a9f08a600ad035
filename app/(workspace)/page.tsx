import { ThreadWorkspace } from "@/components/workspace/thread-workspace";
import { describeConsultant } from "@/lib/consultant/describe-consultant";
import { emptyDesign } from "@/lib/design/schema";
import { findOwner } from "@/lib/session/owner";

export default async function NewThreadPage() {
  const ownerId = await findOwner();
  const threadId = crypto.randomUUID();
  return (
    <ThreadWorkspace
      key={threadId}
      threadId={threadId}
      messages={[]}
      isRunning={false}
      known={{ version: 0, design: emptyDesign() }}
      versions={[]}
      consultant={describeConsultant()}
      hasSession={ownerId !== null}
    />
  );
}
