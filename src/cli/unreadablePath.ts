/** A path that cannot be read, with the reason in words for the person who gave it. */
export class UnreadablePath extends Error {}
