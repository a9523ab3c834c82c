/** What has to be let go of when the extension stops. */
export interface Closable {
  dispose(): void;
}
