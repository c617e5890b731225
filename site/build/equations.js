// Renders the equations of content/equations.json to MathML, which browsers read without a script, a style or a font.
import { readFileSync, writeFileSync } from "node:fs";
import katex from "katex";

const source = new URL("../content/equations.json", import.meta.url);
const target = new URL("../content/equations.mathml.json", import.meta.url);
const equations = JSON.parse(readFileSync(source, "utf8"));
const rendered = Object.fromEntries(
  Object.entries(equations).map(([name, tex]) => [name, katex.renderToString(tex, { displayMode: true, output: "mathml", strict: "error", throwOnError: true })]),
);
const text = `${JSON.stringify(rendered, null, 2)}\n`;
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    console.error("content/equations.mathml.json is not what the equations give; run npm run equations.");
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
