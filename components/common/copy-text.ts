/**
 * Puts a text into the clipboard, after a press: by the browser's own way, and where the network's page or the
 * browser forbids that, as the command «Copy» does. False when neither works.
 */
export async function copyText(text: string, root: Document): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, root);
  }
}

function copyByCommand(text: string, root: Document): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  root.addEventListener('copy', put, true);
  try {
    return root.execCommand('copy');
  } finally {
    root.removeEventListener('copy', put, true);
  }
}
