// Holds the templates to both linters.
//   node checks/check.mjs                  the templates; exit 1 on a finding that accepted.json does not explain, or an acceptance that nothing needs
//   node checks/check.mjs --json FILE...   every finding in these files, as JSON
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import validator from '@aws/cloudformation-validate';

const here = dirname(fileURLToPath(import.meta.url));
const guardPackage = join(here, '..', 'node_modules', '@cdklabs', 'cdk-validator-cfnguard');
const [option, ...given] = process.argv.slice(2);
const templates = join(here, '..', 'templates');
const files = option === '--json' ? given : readdirSync(templates).map(name => join(templates, name));

/** What is wrong with the shape: unknown properties, types, references, circles. Remarks (INFO) do not count. */
function validate() {
  const engine = new validator.RegoEngine();
  try {
    return files.flatMap(file => {
      const report = engine.validateStandard(new validator.TemplateFile(file));
      const findings = report.diagnostics
        .filter(finding => !['INFO', 'DEBUG'].includes(finding.severity))
        .map(finding => ({ tool: 'validate', file, rule: finding.ruleId, resource: finding.entity?.logicalId ?? '', message: finding.message }));

      return report.status === 'OK' || findings.length > 0 ? findings
        : [{ tool: 'validate', file, rule: report.status, resource: '', message: 'The file could not be checked.' }];
    });
  } finally {
    engine.free();
  }
}

/** What is wrong with the meaning: our own rules and those of AWS Control Tower. */
function guard() {
  const system = { linux: 'ubuntu', darwin: 'macos' }[platform()];
  const program = join(guardPackage, 'bin', system ?? '', { x64: 'x86_64', arm64: 'aarch64' }[arch()] ?? '', 'cfn-guard');
  if (!system || !existsSync(program))
    throw new Error(`There is no cfn-guard for ${platform()} ${arch()}.`);

  const rules = [join(here, 'credit.guard'), join(guardPackage, 'rules', 'control-tower', 'cfn-guard')];
  let output;
  try {
    output = execFileSync(program, ['validate', '--structured', '--output-format', 'json', '--show-summary', 'none',
      ...rules.flatMap(rule => ['--rules', rule]), ...files.flatMap(file => ['--data', file])], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (failure) {
    // 19: some rule was broken, and the output says which.
    if (failure.status !== 19)
      throw failure;
    output = failure.stdout;
  }

  return JSON.parse(output).flatMap(report => report.not_compliant.flatMap(({ Rule: rule }) => {
    const text = JSON.stringify(rule.checks);
    const resources = new Set([...text.matchAll(/"path":"\/Resources\/([A-Za-z0-9]+)/g)].map(match => match[1]));
    const message = text.match(/"custom_message":"(?:\\n)?\s*([^"\\]{8,})/)?.[1].trim() ?? rule.name;

    return [...resources].map(resource => ({ tool: 'guard', file: files.find(file => file.endsWith(report.name)), rule: rule.name, resource, message }));
  }));
}

const findings = [...validate(), ...guard()];
if (option === '--json') {
  console.log(JSON.stringify(findings));
} else {
  const accepted = JSON.parse(readFileSync(join(here, 'accepted.json'), 'utf8')).flatMap(entry =>
    entry.resources.map(resource => ({ key: `${entry.rule} ${resource}`, reason: entry.reason })));
  const keyOf = finding => `${finding.rule} ${basename(finding.file, '.yaml')}/${finding.resource}`;
  const found = new Set(findings.map(keyOf));
  const open = findings.filter(finding => !accepted.some(entry => entry.key === keyOf(finding)));
  const stale = accepted.filter(entry => !found.has(entry.key) || !entry.reason);
  for (const finding of open)
    console.log(`${keyOf(finding)}: ${finding.message}`);
  for (const entry of stale)
    console.log(`accepted.json: ${entry.key} is not found any more, or has no reason; take it out.`);
  console.log(`${files.length} templates, ${findings.length} findings: ${findings.length - open.length} accepted with a reason, ${open.length} open, ${stale.length} stale acceptances`);
  process.exitCode = open.length + stale.length > 0 ? 1 : 0;
}
