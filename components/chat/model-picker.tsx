"use client";

import { use, useEffect, useSyncExternalStore } from "react";
import { useWords } from "@/components/language/language-root";
import { Select } from "@/components/ui/select";
import type { ConsultantModels } from "@/lib/consultant/list-consultant-models";
import { pickModel, readPickedModel, subscribeToPickedModel } from "./picked-model";

const nonePicked = () => null;

/** Which model answers next. Shown where there is a choice; a key that isn't accepted is said at once. */
export function ModelPicker({ models: loading }: { models: Promise<ConsultantModels> }) {
  const { composer } = useWords();
  const { models, defaultId, problem } = use(loading);
  const picked = useSyncExternalStore(subscribeToPickedModel, readPickedModel, nonePicked);
  const isGone = picked !== null && models.length > 0 && !models.some(({ id }) => id === picked);
  useEffect(() => {
    if (isGone) pickModel(null);
  }, [isGone]);
  if (problem) return <p className="text-danger text-xs">{problem}</p>;
  if (models.length < 2) return null;
  return (
    <Select
      aria-label={composer.model}
      value={picked ?? defaultId}
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
