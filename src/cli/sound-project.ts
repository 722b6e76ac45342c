import type { Format } from "../diagnostics/report/registry.js";
import { hasErrors } from "../diagnostics/result.js";
import { compile } from "../project/compile.js";
import { isSound, type SoundProject } from "../project/prepare.js";
import { report } from "./report.js";
import type { Terminal } from "./terminal.js";

/** Reads the project a command works on; undefined, with its findings printed, when it has errors. */
export function openProject(
    folder: string,
    format: Format,
    terminal: Terminal,
    cache = true,
): SoundProject | undefined {
    const { value: project, diagnostics } = compile({ folder, cache });
    // Warnings are `validate`'s to tell; here they would stand between the user and the result.
    if (!hasErrors(diagnostics) && isSound(project)) return project;
    report(diagnostics, project.texts, format, terminal);
    return undefined;
}
