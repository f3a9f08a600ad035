import { ModelChoice } from "@/components/chat/model-choice";
import { NewThread } from "@/components/workspace/new-thread";
import { describeConsultant } from "@/lib/consultant/describe-consultant";
import { listConsultantModels } from "@/lib/consultant/list-consultant-models";
import { emptyDesign } from "@/lib/design/schema";
import { findOwner } from "@/lib/session/owner";
import { readBranch, showBranch } from "./threads/[threadId]/actions";

export default async function NewThreadPage() {
  const ownerId = await findOwner();
  const threadId = crypto.randomUUID();
  const consultant = describeConsultant();
  return (
    <NewThread
      threadId={threadId}
      messages={[]}
      known={{ version: 0, design: emptyDesign() }}
      versions={[]}
      forks={{}}
      branchActions={{ show: showBranch, read: readBranch }}
      consultant={consultant}
      modelChoice={<ModelChoice consultant={consultant} listModels={listConsultantModels} />}
      hasSession={ownerId !== null}
    />
  );
}
