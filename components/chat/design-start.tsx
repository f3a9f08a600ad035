/** What stands in the chat of a thread that began with a design from elsewhere. */
export function DesignStart() {
  return (
    <p className="text-soft mx-auto w-full max-w-2xl py-4 text-pretty">
      This thread begins with a finished design. Ask about it, or say what should change.
    </p>
  );
}
