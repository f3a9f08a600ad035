import type { KeyboardEvent } from "react";

/** A composition (Japanese, Chinese, accents) ends with Enter too; that one must not send. */
export const isSendKey = ({ key, shiftKey, nativeEvent }: KeyboardEvent) =>
  key === "Enter" && !shiftKey && !nativeEvent.isComposing;
