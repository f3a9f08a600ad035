import { useSyncExternalStore } from "react";

const subscribeToNothing = () => () => {};

/**
 * False in the server's page, until its script runs: a button that does nothing yet says so instead of losing
 * the click of a reader on a slow machine.
 */
export const useIsLive = () =>
  useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
