/** Whether this browser has been shown around. */
export const tourCookie = "tour";

export const seenTour = "seen";
