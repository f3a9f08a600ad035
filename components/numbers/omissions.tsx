/** What a simulation leaves out of what the design says. */
export function Omissions({ omissions }: { omissions: readonly string[] }) {
  if (omissions.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="text-soft w-fit cursor-pointer">What isn't simulated</summary>
      <ul className="flex list-disc flex-col gap-1 pt-2 pl-5">
        {omissions.map((omission) => (
          <li key={omission}>{omission}</li>
        ))}
      </ul>
    </details>
  );
}
