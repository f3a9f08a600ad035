/** Message ids are unique; the prefix keeps them apart from the page's own. */
export const messageAnchor = (id: string) => `message-${id}`;
