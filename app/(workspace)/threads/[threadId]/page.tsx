import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ModelChoice } from "@/components/chat/model-choice";
import { ThreadWorkspace } from "@/components/workspace/thread-workspace";
import { readBranch as readThreadBranch } from "@/lib/branch/read-branch";
import { describeConsultant } from "@/lib/consultant/describe-consultant";
import { listConsultantModels } from "@/lib/consultant/list-consultant-models";
import { orNotFound } from "@/lib/http/or-not-found";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { findOwner } from "@/lib/session/owner";
import { readBranch, showBranch } from "./actions";

type ThreadPageProps = PageProps<"/threads/[threadId]">;

/** Read once for the title and the page. What is missing and what is someone else's look the same. */
const readThread = cache(async (params: ThreadPageProps["params"]) => {
  const [ownerId, { threadId }] = await Promise.all([
    findOwner(),
    orNotFound(parseParams(params, threadParams)),
  ]);
  if (ownerId === null) notFound();
  return orNotFound(readThreadBranch(threadId, ownerId));
});

export async function generateMetadata({ params }: ThreadPageProps): Promise<Metadata> {
  const { thread } = await readThread(params);
  return { title: thread.title };
}

export default async function ThreadPage({ params }: ThreadPageProps) {
  const { thread, known, versions } = await readThread(params);
  const consultant = describeConsultant();
  return (
    <ThreadWorkspace
      key={thread.id}
      threadId={thread.id}
      messages={thread.messages}
      known={known}
      versions={versions}
      forks={thread.forks}
      branchActions={{ show: showBranch, read: readBranch }}
      consultant={consultant}
      modelChoice={<ModelChoice consultant={consultant} listModels={listConsultantModels} />}
      hasSession
    />
  );
}
