let opening: Promise<void> | null = null;

async function openGuestSession(): Promise<void> {
  const response = await fetch("/api/auth/sign-in/anonymous", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  if (!response.ok) throw new Error("A guest session couldn't be opened. Reload the page to try again.");
}

/** Opens a guest session once; everyone who asks meanwhile waits for the same one. A failure may be tried again. */
export function ensureGuestSession(): Promise<void> {
  opening ??= openGuestSession().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
