/** Characters that are added at once at most: about what is drawn within a frame or two. */
const most = 2_000;

/**
 * Hands on a text that grows, a piece at a time where it grows faster than it can be drawn. What comes at a usual pace
 * is whole at once, and so is a text that isn't what it was, or that is there from the beginning and doesn't grow.
 */
export function createPacer(isGrowing: boolean): (text: string) => string {
  let shown: string | null = isGrowing ? "" : null;
  return (text) => {
    const isLonger = shown !== null && text.startsWith(shown);
    shown = isLonger ? text.slice(0, (shown?.length ?? 0) + most) : text;
    return shown;
  };
}
