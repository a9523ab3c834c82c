/** The chord that reveals while the caret is in a text. */
export const writeKey = /Mac|iPhone|iPad/u.test(navigator.userAgent) ? '⌘Enter' : 'Ctrl+Enter';
