import { Suspense } from "react";
import type { ConsultantDescription } from "@/lib/consultant/describe-consultant";
import type { ConsultantModels } from "@/lib/consultant/list-consultant-models";
import { ModelPicker } from "./model-picker";

interface ModelChoiceProps {
  consultant: ConsultantDescription;
  listModels: () => Promise<ConsultantModels>;
}

/** The list comes from the provider, so the page doesn't wait for it; its place is kept. */
export function ModelChoice({ consultant, listModels }: ModelChoiceProps) {
  if (consultant.kind !== "anthropic") return null;
  return (
    <div className="min-h-9">
      <Suspense>
        <ModelPicker models={listModels()} />
      </Suspense>
    </div>
  );
}
