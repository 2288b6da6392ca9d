/** The lines of a file, one after another, without ever holding more of it than a piece. */
export async function* linesOf(file: Blob): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of piecesOf(file)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** Firefox reads streams only by their reader. */
async function* piecesOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
