const FUNCTION = /^export (?:default )?(?:async )?function\*? (?<name>\w+)/;
const ARROW = /^export const (?<name>\w+)(?:: .+?)? = (?:async )?(?:\([^)]*\).*=>|\($|\w+ =>)/;

/**
 * Exported functions of a TypeScript file without a docstring right above them: the name and the line of each, from
 * 1. Of several signatures of one function the first has to have one.
 * @param {string} text
 */
export function undocumented(text) {
  const lines = text.split('\n');
  /** @type {{ name: string, line: number }[]} */
  const found = [];
  let last = '';
  for (const [at, line] of lines.entries()) {
    const name = (FUNCTION.exec(line) ?? ARROW.exec(line))?.groups?.name;
    if (name === undefined) continue;
    if (name !== last && !hasDocstring(lines, at)) found.push({ name, line: at + 1 });
    last = name;
  }
  return found;
}

/**
 * @param {readonly string[]} lines
 * @param {number} at
 */
function hasDocstring(lines, at) {
  const above = lines.slice(0, at).findLast((line) => !line.startsWith('//'));
  return above?.trimEnd().endsWith('*/') ?? false;
}
