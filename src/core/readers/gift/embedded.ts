const opening = /(?<!\\)\{\s{0,9}\d{0,4}:([A-Z]{2,16})(?:_[A-Z]{1,4})?:/giu;
const known =
  /^(?:MC|MCV|MCH|MCS|MCVS|MCHS|MULTICHOICE|MR|MRH|MRS|MRHS|MULTIRESPONSE|SA|SAC|MW|MWC|SHORTANSWER|NM|NUMERICAL)$/iu;

/** How many answers are embedded in a text in Moodle's other way, `{1:MC:~with~=about}`. */
export const embeddedIn = (text: string): number =>
  text.includes(':') ? [...text.matchAll(opening)].filter(([, type = '']) => known.test(type)).length : 0;

/** The same text with its one embedded answer as GIFT writes answers: `{~with=about}`, `{#=3:0.5}`. */
export const asGift = (text: string): string =>
  text
    .replace(opening, (whole, type: string) => (known.test(type) ? (/^N/iu.test(type) ? '{#' : '{') : whole))
    .replace(/(?<!\\)~(?=[=])/gu, '');
