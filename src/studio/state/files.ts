/** Saves a file where the browser saves downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the address by then; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
