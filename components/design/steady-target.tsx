"use client";

import { useEffect } from "react";

/** A place that hasn't moved for so many frames has found its height. */
const framesUntilSteady = 3;
/** Whoever moves the document by hand wants to be somewhere else. */
const handMoves = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

/** Keeps what the address names where the browser scrolled it, while what lies above it gets its true height. */
function holdTarget(): () => void {
  const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (!target) return () => {};
  let frame = 0;
  let steadyFrames = 0;
  const hold = () => {
    const before = target.getBoundingClientRect().top;
    target.scrollIntoView({ block: "start" });
    steadyFrames = Math.abs(target.getBoundingClientRect().top - before) < 1 ? steadyFrames + 1 : 0;
    if (steadyFrames < framesUntilSteady) frame = requestAnimationFrame(hold);
  };
  frame = requestAnimationFrame(hold);
  return () => cancelAnimationFrame(frame);
}

/**
 * For a document whose far items are deferred: a jump over them lands by their estimated heights, and they move what
 * was jumped to when they are drawn.
 */
export function SteadyTarget() {
  useEffect(() => {
    let letGo = holdTarget();
    const follow = () => {
      letGo();
      letGo = holdTarget();
    };
    const stop = () => letGo();
    window.addEventListener("hashchange", follow);
    for (const move of handMoves) window.addEventListener(move, stop, { passive: true });
    return () => {
      letGo();
      window.removeEventListener("hashchange", follow);
      for (const move of handMoves) window.removeEventListener(move, stop);
    };
  }, []);
  return null;
}
