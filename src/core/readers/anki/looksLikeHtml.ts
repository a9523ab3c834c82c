const signs =
  /[^\s<>`'"]\s?<br\s{0,9}\/?>|<img\s[^<>]{0,500}\bsrc\s{0,9}=|<(b|i|u|em|strong|div|span|p|sub|sup|ul|ol)(?:\s[^<>]{0,500})?>[^<>]{1,2000}<\/\1>/iu;

/**
 * Whether a field that does not say so is HTML: it formats words, breaks a line after some or shows an image. A lone
 * tag may be what the card asks about.
 */
export const looksLikeHtml = (field: string): boolean => field.includes('<') && signs.test(field);
