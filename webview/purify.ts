import createPurify from 'dompurify';

/** A file of its own: it is as large as half the page's script, and is loaded beside it. */
export { createPurify };
