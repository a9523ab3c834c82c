import { decoded } from '../base/decoded';

const onTheWeb = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/iu;

/**
 * The path of the file that the address of an image or a link names: from the page that it stands in, or from the root
 * of the repository where it begins with `/`. A query (`?raw=true`) and a fragment are no part of it. Undefined for an
 * address of the web, and for one within the page.
 */
export const linkedPath = (address: string): string | undefined => {
  if (onTheWeb.test(address)) return undefined;
  const [path = ''] = address.split(/[?#]/u, 1);
  return path === '' ? undefined : (decoded(path) ?? path);
};
