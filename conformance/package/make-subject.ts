import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./command.js";
import type { Fact, Subject } from "./prove.js";

/** What a TypeScript project imports of the package; its types are checked against those of the package. */
const library = `import { build, compile, type Diagnostic, isSound, type Result } from "c360";

const folder: string = process.argv[2] ?? ".";
const { value: project, diagnostics } = compile({ folder });
const errors: readonly Diagnostic[] = diagnostics.filter(({ severity }) => severity === "error");
if (!isSound(project)) throw new Error(errors.map(({ message }) => message).join("\\n"));
const built: Result<unknown> = await build(project, {
    input: { kind: "folder", path: \`\${folder}/data\` },
    asOf: "2026-01-31",
});
const failed = built.diagnostics.some(({ severity }) => severity === "error");
const [entity] = project.model.entities;
process.stdout.write(\`\${entity?.name} \${project.model.events.length} \${failed ? "failed" : "built"}\\n\`);
`;

const settings = {
    compilerOptions: {
        target: "ES2022",
        module: "NodeNext",
        moduleResolution: "NodeNext",
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        types: ["node"],
    },
    files: ["library.ts"],
};

/** Packs the package, installs it into an empty project, and compiles a file that imports it. */
export async function makeSubject(
    repository: string,
    folder: string,
): Promise<{ readonly subject: Subject; readonly facts: readonly Fact[] }> {
    const facts: Fact[] = [];
    const step = async (what: string, program: string, args: readonly string[], where: string): Promise<boolean> => {
        const { succeeded, reason } = await runCommand(program, args, { folder: where });
        facts.push({ what, failure: succeeded ? null : reason });
        return succeeded;
    };
    const { version, devDependencies } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
    const project = join(folder, "project");
    const subject = { folder: project, version: String(version) };
    mkdirSync(project);
    // `init` in a folder below must not take this for a project of its own.
    writeFileSync(join(project, "package.json"), '{"name": "empty", "private": true, "type": "module"}\n');
    if (!(await step("npm pack", "npm", ["pack", "--pack-destination", folder], repository))) return { subject, facts };
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
    const tools = ["typescript", "@types/node"].map((name) => `${name}@${devDependencies[name]}`);
    const install = ["install", "--no-audit", "--no-fund", "--prefer-offline", join(folder, tarball ?? ""), ...tools];
    if (!(await step("npm install", "npm", install, project))) return { subject, facts };
    writeFileSync(join(project, "library.ts"), library);
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify(settings));
    await step(
        "tsc of a file that imports the library",
        "npx",
        ["--no-install", "tsc", "-p", "tsconfig.json"],
        project,
    );
    return { subject, facts };
}
