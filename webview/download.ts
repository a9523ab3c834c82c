/** Downloads a file. VS Code takes the clicks of a page for itself, so the link stays outside the document. */
export const download = ({ name, html }: { readonly name: string; readonly html: string }): void => {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
