/** Text for a label of VS Code, which would take `$(name)` for an icon. */
export const escapeIcons = (text: string): string => text.replaceAll('$(', '\\$(');
