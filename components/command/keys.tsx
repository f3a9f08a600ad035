import { printKeys } from "./key-press";

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys of a command, as they stand on the keyboard. Only drawn in the browser. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="ml-auto flex gap-1 pl-6">
      {printKeys(keys, isMac()).map((key) => (
        <kbd
          key={key}
          className="bg-sunken text-soft min-w-6 rounded-sm border px-1.5 text-center font-sans text-xs leading-5"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
