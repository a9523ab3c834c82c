// The build puts every suite of this folder here, for the web extension host has no files to find them by.
export {};
