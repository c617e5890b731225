// Writes the explorer's types and calls from content/api.json, so that what it reads is what the service answers.
import { readFileSync, writeFileSync } from "node:fs";

const source = new URL("../content/api.json", import.meta.url);
const target = new URL("../explorer/src/contract.ts", import.meta.url);
const served = "/api/v1/";
const { paths, components } = JSON.parse(readFileSync(source, "utf8"));

const nameOf = (ref) => ref.split("/").at(-1);
const comment = (text) => (text ? `/** ${text.replaceAll("*/", "*\\/")} */\n` : "");
const scalars = { integer: "number", number: "number", string: "string", boolean: "boolean", null: "null" };

function typeOf(schema) {
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.oneOf) return schema.oneOf.map(typeOf).sort((a, b) => (a === "null") - (b === "null")).join(" | ");
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(" | ");
  const kinds = [schema.type ?? "unknown"].flat().sort((a, b) => (a === "null") - (b === "null"));
  return kinds.map((kind) => {
    if (kind === "array") return schema.items.oneOf || schema.items.enum ? `(${typeOf(schema.items)})[]` : `${typeOf(schema.items)}[]`;
    if (kind === "object") return schema.properties ? inline(schema) : `Record<string, ${schema.additionalProperties ? typeOf(schema.additionalProperties) : "unknown"}>`;
    return scalars[kind] ?? "unknown";
  }).join(" | ");
}

function inline(schema) {
  const required = new Set(schema.required ?? []);
  return `{ ${Object.entries(schema.properties).map(([name, property]) => `${name}${required.has(name) ? "" : "?"}: ${typeOf(property)}`).join("; ")} }`;
}

// Fields are explained in the contract itself; here each type is a line.
const declaration = ([name, schema]) =>
  `${comment(schema.description)}export ${schema.properties ? `interface ${name} ${inline(schema)}` : `type ${name} = ${typeOf(schema)};`}\n`;

function call([path, method, operation]) {
  const name = operation.operationId[0].toLowerCase() + operation.operationId.slice(1);
  const parameters = operation.parameters ?? [];
  const query = parameters.filter((parameter) => parameter.in === "query");
  const [kind, content] = Object.entries(success(operation).content)[0];
  const body = operation.requestBody?.content["application/json"].schema;
  const address = "`" + path.replaceAll(/\{(\w+)\}/g, "${at($1)}") + "`";
  const inputs = parameters.filter((parameter) => parameter.in === "path").map((parameter) => `${parameter.name}: ${typeOf(parameter.schema)}`);
  if (body) inputs.push(`body: ${typeOf(body)}`);
  if (query.length > 0) inputs.push(`query: { ${query.map((parameter) => `${parameter.name}?: ${typeOf(parameter.schema)} | undefined`).join("; ")} } = {}`);
  const asked = query.length > 0 ? `withQuery(${address}, query)` : address;

  // A page is opened by its address, not read by the explorer.
  if (kind !== "application/json") return `${comment(operation.summary)}export const ${name}Address = (${inputs.join(", ")}): string => ${asked};\n`;
  const verb = body ? `send<${typeOf(content.schema)}>(${JSON.stringify(method.toUpperCase())}, ${asked}, body, signal)` : `read<${typeOf(content.schema)}>(${asked}, signal)`;

  return `${comment(operation.summary)}export const ${name} = (${[...inputs, "signal?: AbortSignal"].join(", ")}): Promise<${typeOf(content.schema)}> =>\n  ${verb};\n`;
}

const operations = Object.entries(paths).filter(([path]) => path.startsWith(served))
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [path, method, operation]));
const text = [
  "// Written by site/build/contract.js from site/content/api.json; npm run contract writes it again.\n",
  'import { at, read, send, withQuery } from "./call";\n\n',
  Object.entries(components.schemas).map(declaration).join("\n"), "\n",
  operations.map(call).join("\n"),
].join("");

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    console.error("explorer/src/contract.ts is not what content/api.json gives; run npm run contract.");
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}

// The answer of a call that went well: 200, or 201 where something was made.
function success(operation) {
  return operation.responses[Object.keys(operation.responses).find((status) => status.startsWith("2"))];
}
