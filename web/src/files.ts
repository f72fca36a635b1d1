/** Where the engine and the worker are, for hosts that do not keep them beside the script. */

let folder: URL | undefined;

/** Takes the address of a folder, which may be relative to the page. */
export function setFolder(address: string | URL): void {
  folder = new URL(`${address}/`, document.baseURI);
}

/** The address of a file, if a folder was named. */
export const inFolder = (name: string): URL | undefined => folder && new URL(name, folder);
