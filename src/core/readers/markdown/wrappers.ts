const wrapper = /^\s*(?:(?:<\/?(?:[A-Z][\w.]*|div|section|article|center|p|br)(?:\s[^<>]*)?>\s*)+|:::.*)$/u;
const moduleLine = /^(?:import|export)\s.*(?:['"]\s*;?|[;{}])\s*$/u;

/**
 * Whether a line holds nothing but the tags of components or boxes, the marks of an aside, or an import: it
 * shows nothing itself.
 */
export const isWrapper = (line: string): boolean => wrapper.test(line) || moduleLine.test(line);
