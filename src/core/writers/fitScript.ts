/**
 * The one script of a printed page: it sets each sheet in the largest of the sizes that `data-sizes` names (in points)
 * in which the sheet is no larger than its paper, else in the smallest. Words of a table are broken, and a formula is
 * drawn smaller yet, only where they are too wide even then. Without it all is printed in one size, and
 * what is longer flows on.
 */
export const fitScript = `addEventListener('load', () => {
  const sheets = [...document.querySelectorAll('.sheet')];
  const isTooWide = (sheet) => [...sheet.children].some((part) => part.scrollWidth > part.clientWidth);
  const isTooBig = (sheet) => sheet.offsetHeight > parseFloat(getComputedStyle(sheet).minHeight) + 1 || isTooWide(sheet);
  let left = sheets;
  for (const sheet of sheets) sheet.style.overflowWrap = 'break-word';
  for (const size of document.body.dataset.sizes.split(' ')) {
    for (const sheet of left) sheet.style.fontSize = size + 'pt';
    left = left.filter(isTooBig);
  }
  for (const sheet of left.filter(isTooWide)) sheet.style.overflowWrap = '';
  for (const formula of document.querySelectorAll('math')) {
    const room = formula.parentElement.closest('p, li, td, th, div, section').clientWidth;
    const width = Math.max(formula.getBoundingClientRect().width, formula.scrollWidth);
    if (width > room) formula.style.zoom = room / width;
  }
});`;

/** What the page's policy names the script by: its SHA-256, as Base64. */
export const fitScriptHash = 'sha256-n0XTgUAAB4htoYZpHsLdMyml+PvQv1j3On2IUCwp/Vc=';
