/** Where the engine and the worker are, for hosts that put them elsewhere than beside the script. */

let folder: URL | undefined;

/** Takes the address of a folder, which may be relative to the page. */
export function setFolder(address: string | URL): void {
  folder = new URL(`${address}/`, document.baseURI);
}

/** The address of a file, where somebody has said where the files are. */
export const inFolder = (name: string): URL | undefined => folder && new URL(name, folder);
