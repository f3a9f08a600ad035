"use client";

import { use, useSyncExternalStore } from "react";
import { Select } from "@/components/ui/select";
import type { ConsultantModels } from "@/lib/consultant/list-consultant-models";
import { pickModel, readPickedModel, subscribeToPickedModel } from "./picked-model";

const nonePicked = () => null;

/** Which model answers next. Shown where there is a choice; a key that isn't accepted is said at once. */
export function ModelPicker({ models: loading }: { models: Promise<ConsultantModels> }) {
  const { models, defaultId, problem } = use(loading);
  const picked = useSyncExternalStore(subscribeToPickedModel, readPickedModel, nonePicked);
  if (problem) return <p className="text-danger text-xs">{problem}</p>;
  if (models.length < 2) return null;
  const current = models.some(({ id }) => id === picked) ? picked : defaultId;
  return (
    <Select
      aria-label="Model"
      value={current ?? defaultId}
      onChange={(event) => pickModel(event.target.value)}
      className="self-start text-xs"
    >
      {models.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
