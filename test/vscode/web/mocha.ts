// What suites import from mocha, where mocha is a script that has set these up for all.
export const { describe, it, before, after, beforeEach, afterEach } = globalThis;
